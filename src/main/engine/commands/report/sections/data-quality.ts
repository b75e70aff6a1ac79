import type { ReportBlock } from '@shared/contract/report-document';
import type { QualityCheck } from '@shared/contract/views';
import { assessQuality } from '../../assess-quality';
import { needsRecords } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { column, shareOf } from '../table-columns';
import { textBlock } from '../text-block';

/** What the figures have to be read with: every finding, how much it concerns, and what it means for them. */
export const dataQuality: ReportSectionSource = {
  id: 'dataQuality',
  metrics: [],
  unavailable: needsRecords,
  blocks: (ground) => {
    const { context, words } = ground;
    const checks = assessQuality(context);
    const found = checks.filter(({ count }) => count > 0);
    const clear = checks.filter(({ count }) => count === 0);
    const passed = words('data:quality.clear', {
      checks: clear.map(({ code }) => words(`data:quality.${code}.name`)).join(' · '),
    });
    return [
      ...anonymousNote(ground),
      ...(found.length === 0
        ? [textBlock(words('data:quality.none.title')), textBlock(words('data:quality.none.text'))]
        : [findings(found, ground)]),
      ...(clear.length === 0 ? [] : [textBlock(passed, 'note')]),
    ];
  },
};

/** Lines of this very period that stand in no figure of it. */
function anonymousNote({ current, words, format }: ReportGround): readonly ReportBlock[] {
  const { lineCount, amount } = current.anonymous;
  if (lineCount === 0) return [];
  return [textBlock(words('report:quality.anonymous', { count: lineCount, amount: format.money(amount) }))];
}

function findings(found: readonly QualityCheck[], { words, format }: ReportGround): ReportBlock {
  return {
    kind: 'table',
    id: 'quality',
    title: words('report:quality.title'),
    columns: [
      column('finding', words('data:quality.found'), 'text'),
      column('count', words('data:quality.count'), 'count'),
      column('of', words('report:quality.of'), 'count'),
      column('share', words('data:quality.share'), 'ratio', { quotient: ['count', 'of'] }),
      column('amount', words('data:quality.amount', { currency: format.currency }), 'money'),
      column('meaning', words('report:quality.meaning'), 'text'),
    ],
    rows: found.map(({ code, count, of, amount }) => [
      words(`data:quality.${code}.name`),
      count,
      of,
      of === null ? null : shareOf(count, of),
      amount,
      words(`data:quality.${code}.text`),
    ]),
    total: null,
    notes: [words('report:quality.note')],
  };
}
