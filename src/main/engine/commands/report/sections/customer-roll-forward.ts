import type { ReportBlock } from '@shared/contract/report-document';
import { noteText } from '@shared/format/note-text';
import { closingCustomers } from '@shared/metrics/closing-customers';
import { reachNotes, truncationNotes } from '@shared/metrics/ledger-notes';
import { lostCustomers } from '@shared/metrics/lost-customers';
import { newCustomers } from '@shared/metrics/new-customers';
import { openingCustomers } from '@shared/metrics/opening-customers';
import { describeRollForward, type RollForwardView } from '@shared/metrics/overview';
import { reactivatedCustomers } from '@shared/metrics/reactivated-customers';
import { addDays, isoDay } from '@shared/model/day';
import { comparedPeriods } from '../compared-periods';
import { needsRecords } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { column } from '../table-columns';

/** Who was there, who came, who went, who is left: as a picture, and as a statement that foots beside earlier ones. */
export const customerRollForward: ReportSectionSource = {
  id: 'customerRollForward',
  metrics: [openingCustomers, newCustomers, reactivatedCustomers, lostCustomers, closingCustomers],
  unavailable: needsRecords,
  blocks: (ground) => {
    const { current, words } = ground;
    if (current.coverage !== 'covered')
      return [{ kind: 'text', role: 'plain', text: words('report:rollForward.none') }];
    return [chartOf(describeRollForward(current), ground), statement(ground)];
  },
};

function chartOf(
  { opening, new: gained, reactivated, lost, closing }: RollForwardView,
  { words }: ReportGround,
): ReportBlock {
  return {
    kind: 'chart',
    id: 'customerRollForward',
    title: words('report:rollForward.chart'),
    unit: 'count',
    chart: {
      type: 'waterfall',
      steps: [
        { name: words('report:rollForward.openingShort'), value: opening, role: 'level' },
        { name: words('report:rollForward.new'), value: gained, role: 'gain' },
        { name: words('report:rollForward.reactivated'), value: reactivated, role: 'gain' },
        { name: words('report:rollForward.lost'), value: lost, role: 'loss' },
        { name: words('report:rollForward.closingShort'), value: closing, role: 'level' },
      ],
    },
    note: '',
  };
}

/** What went stands below zero, so that a column adds up to its last line. */
function statement(ground: ReportGround): ReportBlock {
  const { period, words, format, current } = ground;
  const compared = comparedPeriods(ground);
  const views = compared.map(({ facts }) => describeRollForward(facts));
  const on = (day: number) => ({ day: format.day(isoDay(addDays(period.start, day))) });
  const line = (name: string, read: (view: RollForwardView) => number) => [name, ...views.map(read)];
  const { opening, lost, joinedAndLeft } = describeRollForward(current);
  const noted = (name: string, count: number) =>
    words('report:named', { name: words(`report:rollForward.${name}`), value: format.count(count) });
  return {
    kind: 'table',
    id: 'customerRollForward',
    title: words('report:rollForward.title'),
    columns: [
      column('line', words('report:rollForward.line'), 'text'),
      ...compared.map(({ id, name }) => column(id, name, 'count', { summed: true })),
    ],
    rows: [
      line(words('report:rollForward.opening', on(0)), (view) => view.opening),
      line(`+ ${words('report:rollForward.new')}`, (view) => view.new),
      line(`+ ${words('report:rollForward.reactivated')}`, (view) => view.reactivated),
      // Nobody lost is 0, not the −0 that a workbook would print.
      line(`− ${words('report:rollForward.lost')}`, (view) => 0 - view.lost),
    ],
    total: line(
      words('report:rollForward.closing', on(period.end - period.start - 1)),
      (view) => view.closing,
    ),
    notes: [
      noted('kept', opening - lost),
      noted('joinedAndLeft', joinedAndLeft),
      ...openNotes(ground),
      ...(compared.length > 1 ? [words('report:rollForward.compared')] : []),
    ],
  };
}

/** That the period may still change, or its opening lacks somebody: as beside every figure of it. */
function openNotes({ current, words, format }: ReportGround): readonly string[] {
  const notes = [...reachNotes(current, current.reach('customers')), ...truncationNotes(current)];
  return notes.map((note) => noteText(note, words, format));
}
