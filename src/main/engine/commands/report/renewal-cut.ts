import type { ReportBlock, ReportCell } from '@shared/contract/report-document';
import type { RenewalGroup, RenewalTable } from '@shared/contract/renewal-views';
import type { ReportGround } from './section';
import { column, intervalOf } from './table-columns';

/** Contracts due by month or product: what became of them, and what they bring by the month. */
export function renewalCut(table: RenewalTable, ground: ReportGround): readonly ReportBlock[] {
  const value = table.total.sums.dueValue > 0 ? [valueTable(table, ground)] : [];
  return [countTable(table, ground), ...value];
}

function nameOf({ by }: RenewalTable, { words, format }: ReportGround): (group: RenewalGroup) => string {
  if (by === 'month') return ({ key }) => format.periodShort(key);
  return ({ key }) => (key === '' ? words('renewals:cut.noProduct') : key);
}

function countTable(table: RenewalTable, ground: ReportGround): ReportBlock {
  const { words } = ground;
  const { by, groups, total } = table;
  const name = nameOf(table, ground);
  const counts = ['due', 'renewed', 'late', 'notRenewed', 'pending'] as const;
  const line = (title: string, { sums, rate, interval }: RenewalGroup): readonly ReportCell[] => [
    title,
    ...counts.map((count) => sums[count]),
    sums.renewed + sums.notRenewed,
    rate,
    ...intervalOf(interval),
  ];
  return {
    kind: 'table',
    id: `renewals-${by}`,
    title: words(`report:renewals.by.${by}`),
    columns: [
      column('group', words(`renewals:cut.${by}`), 'text'),
      ...counts.map((count) =>
        column(count, words(count === 'late' ? 'report:renewals.late' : `renewals:cut.${count}`), 'count', {
          summed: true,
        }),
      ),
      column('decided', words('report:renewals.decided'), 'count', { summed: true }),
      column('rate', words('renewals:cut.rate'), 'ratio', { quotient: ['renewed', 'decided'] }),
      column('low', words('cohort:survival.low'), 'ratio'),
      column('high', words('cohort:survival.high'), 'ratio'),
    ],
    rows: groups.map((group) => line(name(group), group)),
    total: line(words('report:data.total'), total),
    notes: [words('report:renewals.note')],
  };
}

function valueTable(table: RenewalTable, ground: ReportGround): ReportBlock {
  const { words, format } = ground;
  const { by, groups, total } = table;
  const name = nameOf(table, ground);
  const money = (id: string) =>
    column(id, words(`report:renewals.${id}`, { currency: format.currency }), 'money', { summed: true });
  const line = (title: string, { sums, gross, net }: RenewalGroup): readonly ReportCell[] => [
    title,
    sums.dueValue,
    sums.keptValue,
    gross,
    sums.renewedValue,
    net,
    sums.withoutValue,
  ];
  return {
    kind: 'table',
    id: `renewalValue-${by}`,
    title: words(`report:renewals.valueBy.${by}`),
    columns: [
      column('group', words(`renewals:cut.${by}`), 'text'),
      money('dueValue'),
      money('keptValue'),
      column('gross', words('renewals:cut.gross'), 'ratio', { quotient: ['keptValue', 'dueValue'] }),
      money('renewedValue'),
      column('net', words('renewals:cut.net'), 'ratio', { quotient: ['renewedValue', 'dueValue'] }),
      column('withoutValue', words('report:renewals.withoutValue'), 'count', { summed: true }),
    ],
    rows: groups.map((group) => line(name(group), group)),
    total: line(words('report:data.total'), total),
    notes: [words('report:renewals.valueNote')],
  };
}
