import type { ReportBlock, ReportCell } from '@shared/contract/report-document';
import type { RevenueView } from '@shared/contract/revenue-views';
import { noteText } from '@shared/format/note-text';
import { measureFigure } from '@shared/metrics/measure-figure';
import { openingRevenue } from '@shared/metrics/opening-revenue';
import { rollForwardMetrics } from '@shared/metrics/revenue-overview';
import { comparedPeriods } from './compared-periods';
import type { ReportGround } from './section';
import { column } from './table-columns';

type Role = 'level' | 'gain' | 'loss';

const levels: ReadonlySet<string> = new Set(['openingRevenue', 'closingRevenue']);
const losses: ReadonlySet<string> = new Set(['contractionRevenue', 'churnedRevenue']);

function roleOf(metric: string): Role {
  if (levels.has(metric)) return 'level';
  return losses.has(metric) ? 'loss' : 'gain';
}

/** From the opening to the closing revenue, drawn and as a statement that foots to the cent beside earlier ones. */
export function revenueRollForward(view: RevenueView, ground: ReportGround): readonly ReportBlock[] {
  const { words } = ground;
  return [
    {
      kind: 'chart',
      id: 'revenueRollForward',
      title: words('report:revenue.rollForwardChart', { currency: ground.format.currency }),
      unit: 'money',
      chart: {
        type: 'waterfall',
        steps: view.rollForward.map(({ figure }) => ({
          name: words(`metric:${figure.id}.short`),
          value: figure.value ?? 0,
          role: roleOf(figure.id),
        })),
      },
      note: '',
    },
    statement(view, ground),
  ];
}

const signs: Readonly<Record<Role, string>> = { level: '', gain: '+ ', loss: '− ' };

/** Losses stand below zero, so that a column adds up to its last line. */
function statement({ rollForward }: RevenueView, ground: ReportGround): ReportBlock {
  const { words, format } = ground;
  const compared = comparedPeriods(ground).filter(
    ({ facts }) => measureFigure(openingRevenue, facts).value !== null,
  );
  const lines = rollForwardMetrics.map((metric, place): readonly ReportCell[] => {
    const role = roleOf(metric.id);
    return [
      `${signs[role]}${words(`metric:${metric.id}.name`)}`,
      ...compared.map(({ facts }) => {
        const { value } = measureFigure(metric, facts);
        return value === null || role !== 'loss' ? value : 0 - value;
      }),
      rollForward[place]?.customers ?? null,
    ];
  });
  const { currency } = format;
  const headOf = (name: string, of: string) => words('report:headOf', { name, of });
  const notes = rollForward.at(-1)?.figure.notes ?? [];
  return {
    kind: 'table',
    id: 'revenueRollForward',
    title: words('revenue:rollForward.title'),
    columns: [
      column('line', words('report:rollForward.line'), 'text'),
      ...compared.map(({ id, name }) => column(id, headOf(name, currency), 'money', { summed: true })),
      // They are of the first column: the period of the report.
      column('customers', headOf(words('revenue:rollForward.customers'), compared[0]?.name ?? ''), 'count'),
    ],
    rows: lines.slice(0, -1),
    total: lines.at(-1) ?? null,
    notes: notes.map((note) => noteText(note, words, format)),
  };
}
