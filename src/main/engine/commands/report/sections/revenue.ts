import type { ReportBlock } from '@shared/contract/report-document';
import type { RevenueTrendPoint, RevenueView } from '@shared/contract/revenue-views';
import { acquisitionRate } from '@shared/metrics/acquisition-rate';
import { grossRevenueRetention } from '@shared/metrics/gross-revenue-retention';
import { netRevenueRetention } from '@shared/metrics/net-revenue-retention';
import { openingRevenue } from '@shared/metrics/opening-revenue';
import { quickRatio } from '@shared/metrics/quick-ratio';
import { reactivationRate } from '@shared/metrics/reactivation-rate';
import { rollForwardMetrics } from '@shared/metrics/revenue-overview';
import { computeRevenue } from '../../compute-revenue';
import { measuredBlock } from '../figures-block';
import { needsCustomers } from '../needs';
import { revenueRollForward } from '../revenue-roll-forward';
import { revenueSplit } from '../revenue-split';
import type { ReportGround, ReportSectionSource } from '../section';
import { column, markedIf } from '../table-columns';
import { nothingOfBase, notDeterminable } from '../text-block';

const ratios = [grossRevenueRetention, netRevenueRetention, quickRatio];
const rates = [acquisitionRate, reactivationRate];

/** How revenue went from opening to closing, how much of it stayed, and how much of it new customers brought. */
export const revenue: ReportSectionSource = {
  id: 'revenue',
  metrics: [...rollForwardMetrics, ...ratios, ...rates],
  unavailable: needsCustomers,
  blocks: (ground) => {
    const gap = nothingOfBase(ground);
    if (gap !== null) return [gap];
    const view = computeRevenue(ground.context, { scope: ground.request.scope });
    const name = ground.words('revenue:rollForward.title');
    const lacking = notDeterminable(name, openingRevenue, ground);
    return [
      measuredBlock('revenueRetention', ratios, ground),
      ...(lacking === null ? revenueRollForward(view, ground) : [lacking]),
      ...trendBlocks(view, ground),
      measuredBlock('comingAndReturning', rates, ground),
      ...revenueSplit(view, ground),
    ];
  },
};

function isOpen({ complete, gross }: RevenueTrendPoint): boolean {
  return !complete || gross.notes.some(({ code }) => code === 'leftTruncated');
}

/** Nothing where no period up to this one has an opening to be held against. */
function trendBlocks({ trend }: RevenueView, { words, format }: ReportGround): readonly ReportBlock[] {
  if (trend.every(({ gross, net }) => gross.value === null && net.value === null)) return [];
  const open = trend.map(isOpen);
  const money = (id: string, name: string) =>
    column(id, words(`report:revenue.${name}`, { currency: format.currency }), 'money');
  const measured = ['gross', 'net'] as const;
  return [
    {
      kind: 'chart',
      id: 'revenueRetention',
      title: words('revenue:trend.title'),
      unit: 'ratio',
      chart: {
        type: 'courses',
        places: trend.map(({ period }) => format.periodShort(period)),
        series: measured.map((which) => ({
          name: words(`metric:${which}RevenueRetention.short`),
          values: trend.map((point) => point[which].value),
          open,
          intervals: null,
        })),
        axis: '',
        stepped: false,
      },
      note: words('report:openPoint'),
    },
    {
      kind: 'table',
      id: 'revenueRetention',
      title: words('report:inNumbers', { title: words('revenue:trend.title') }),
      columns: [
        column('period', words('report:trend.period'), 'text'),
        money('opening', 'opening'),
        money('capped', 'capped'),
        column('gross', words('metric:grossRevenueRetention.short'), 'ratio', {
          quotient: ['capped', 'opening'],
        }),
        money('now', 'now'),
        column('net', words('metric:netRevenueRetention.short'), 'ratio', { quotient: ['now', 'opening'] }),
      ],
      rows: trend.map(({ period, gross, net }, place) => [
        markedIf(open[place] === true, format.periodShort(period)),
        gross.denominator,
        gross.numerator,
        gross.value,
        net.numerator,
        net.value,
      ]),
      total: null,
      notes: open.includes(true) ? [words('report:trend.marked')] : [],
    },
  ];
}
