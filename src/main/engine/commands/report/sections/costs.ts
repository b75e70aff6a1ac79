import type { ReportBlock } from '@shared/contract/report-document';
import { acquisitionCost } from '@shared/metrics/acquisition-cost';
import { averageLifespan } from '@shared/metrics/average-lifespan';
import { clvToCac } from '@shared/metrics/clv-to-cac';
import { customerLifetimeValue } from '@shared/metrics/customer-lifetime-value';
import { costsOf, type CostKind } from '@shared/metrics/period-costs';
import { retentionCost } from '@shared/metrics/retention-cost';
import { parsePeriod } from '@shared/model/period';
import { measuredBlock } from '../figures-block';
import { needsCosts } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { column, sumOf } from '../table-columns';
import { textBlock } from '../text-block';

const metrics = [acquisitionCost, retentionCost, averageLifespan, customerLifetimeValue, clvToCac];

/** What winning and keeping customers costs, against what a customer brings; and the amounts entered. */
export const costs: ReportSectionSource = {
  id: 'costs',
  metrics,
  unavailable: needsCosts,
  blocks: (ground) => [measuredBlock('costs', metrics, ground), enteredTable(ground)],
};

const kinds = ['acquisition', 'retention'] as const satisfies readonly CostKind[];

/** The amounts entered for the period and its parts, by time. */
function enteredTable({ period, facts, words, format }: ReportGround): ReportBlock {
  const { settings } = facts;
  const entries = settings.costs
    .flatMap((entry) => {
      const span = parsePeriod(entry.period, settings);
      return span === null || span.start < period.start || span.end > period.end ? [] : [{ ...entry, span }];
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  if (entries.length === 0) return textBlock(words('report:costs.none'));
  const sums = kinds.map((kind) => {
    const counted = costsOf(period, kind, settings);
    const entered = sumOf(entries, (entry) => entry[kind] ?? 0);
    // What was entered for a quarter and for its months too is no sum of the rows.
    return 'amount' in counted && counted.amount === entered ? entered : null;
  });
  return {
    kind: 'table',
    id: 'costs',
    title: words('report:costs.entered'),
    columns: [
      column('period', words('report:trend.period'), 'text'),
      ...kinds.map((kind, place) =>
        column(kind, words(`revenue:costs.${kind}`, { currency: format.currency }), 'money', {
          summed: sums[place] !== null,
        }),
      ),
    ],
    rows: entries.map((entry) => [format.periodShort(entry.period), ...kinds.map((kind) => entry[kind])]),
    total: [words('revenue:costs.total'), ...sums],
    notes: sums.includes(null) ? [words('report:costs.noSum')] : [],
  };
}
