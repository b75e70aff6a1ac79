import type { ReportCell } from '@shared/contract/report-document';
import { closingCustomers } from '@shared/metrics/closing-customers';
import { lostCustomers } from '@shared/metrics/lost-customers';
import { newCustomers } from '@shared/metrics/new-customers';
import { openingCustomers } from '@shared/metrics/opening-customers';
import { describeRollForward } from '@shared/metrics/overview';
import { reactivatedCustomers } from '@shared/metrics/reactivated-customers';
import { addDays, isoDay } from '@shared/model/day';
import { needsRecords } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';

/** Who was there, who came, who went, who is left: as a statement that foots, and as a picture. */
export const customerRollForward: ReportSectionSource = {
  id: 'customerRollForward',
  metrics: [openingCustomers, newCustomers, reactivatedCustomers, lostCustomers, closingCustomers],
  unavailable: needsRecords,
  blocks: (ground) => {
    const { current, words } = ground;
    if (current.coverage !== 'covered')
      return [{ kind: 'text', role: 'plain', text: words('report:rollForward.none') }];
    const { opening, new: gained, reactivated, lost, closing, joinedAndLeft } = describeRollForward(current);
    const names = lineNames(ground);
    const line = (name: string, customers: number): readonly ReportCell[] => [name, customers];
    return [
      {
        kind: 'chart',
        id: 'customerRollForward',
        title: words('report:rollForward.chart'),
        unit: 'count',
        chart: {
          type: 'waterfall',
          steps: [
            { name: names.openingShort, value: opening, role: 'level' },
            { name: names.new, value: gained, role: 'gain' },
            { name: names.reactivated, value: reactivated, role: 'gain' },
            { name: names.lost, value: lost, role: 'loss' },
            { name: names.closingShort, value: closing, role: 'level' },
          ],
        },
        note: '',
      },
      {
        kind: 'table',
        id: 'customerRollForward',
        title: words('report:rollForward.title'),
        columns: [
          { id: 'line', header: words('report:rollForward.line'), kind: 'text' },
          { id: 'customers', header: words('report:rollForward.customers'), kind: 'count' },
        ],
        rows: [
          line(names.opening, opening),
          line(`+ ${names.new}`, gained),
          line(`+ ${names.reactivated}`, reactivated),
          line(`− ${names.lost}`, lost),
        ],
        total: line(names.closing, closing),
        notes: [
          `${words('report:rollForward.kept')}: ${ground.format.count(opening - lost)}`,
          `${words('report:rollForward.joinedAndLeft')}: ${ground.format.count(joinedAndLeft)}`,
        ],
      },
    ];
  },
};

function lineNames({ period, words, format }: ReportGround) {
  const on = (day: number) => ({ day: format.day(isoDay(addDays(period.start, day))) });
  return {
    opening: words('report:rollForward.opening', on(0)),
    openingShort: words('report:rollForward.openingShort'),
    new: words('report:rollForward.new'),
    reactivated: words('report:rollForward.reactivated'),
    lost: words('report:rollForward.lost'),
    closing: words('report:rollForward.closing', on(period.end - period.start - 1)),
    closingShort: words('report:rollForward.closingShort'),
  };
}
