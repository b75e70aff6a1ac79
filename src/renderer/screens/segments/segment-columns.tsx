import { Anchor } from '@mantine/core';
import type { TFunction } from 'i18next';
import { Link } from 'wouter';
import type { SegmentSet } from '@shared/contract/segment-set';
import type { SegmentId, SegmentRow, SegmentsView } from '@shared/contract/segment-views';
import { segmentGrid } from '@shared/ledger/rfm';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { ExplainLink } from '../../components/explain-link';
import type { SortedColumn } from '../../components/use-sorted-rows';
import type { Format } from '../../format/use-format';
import { customersPath } from '../../shell/routes';

/** A line of the table of named segments; null: all of them together. */
export interface SegmentLine extends Omit<SegmentRow, 'segment'> {
  readonly segment: SegmentId | null;
}

type SegmentColumn = SortedColumn<SegmentLine>;

const smallBase = 30;

export function segmentColumns(view: SegmentsView, t: TFunction, format: Format): readonly SegmentColumn[] {
  const decimals = currencyDecimals(format.currency);
  const column = (id: string, rest: Omit<SegmentColumn, 'id' | 'header' | 'sortable'>): SegmentColumn => ({
    id,
    header: t(`segments:named.column.${id}`, { currency: format.currency }),
    sortable: true,
    ...rest,
  });
  const number = (
    id: 'count' | 'share' | 'revenue' | 'revenueShare' | 'meanRecencyDays' | 'meanOrders' | 'meanRevenue',
    width: string,
    print: (value: number) => string,
    plain: (value: number) => string = String,
  ) =>
    column(id, {
      width,
      align: 'end',
      cell: (row) => (row[id] === null ? '—' : print(row[id])),
      plain: (row) => (row[id] === null ? '' : plain(row[id])),
      sortBy: (row) => row[id],
    });
  const money = (value: number) => format.money(value, { currencyDisplay: 'none' });
  const plainMoney = (value: number) => decimalText(value, decimals);
  const name = (row: SegmentLine) =>
    row.segment === null ? t('segments:named.total') : t(`segment:${row.segment}`);
  const rule = (row: SegmentLine) => ruleText(row.segment, t);
  const count: SegmentColumn = {
    ...number('count', 'minmax(80px, 0.7fr)', format.count),
    cell: (row) => (
      <ToCustomers
        set={
          row.segment === null
            ? { kind: 'rfmCell', asOf: view.closing, r: null, f: null }
            : { kind: 'rfmSegment', asOf: view.closing, segment: row.segment }
        }
      >
        {format.count(row.count)}
      </ToCustomers>
    ),
  };
  return [
    column('segment', { width: 'minmax(176px, 1.6fr)', cell: name, plain: name, sortBy: name }),
    column('rule', {
      width: 'minmax(172px, 1.5fr)',
      cell: (row) => <span title={rule(row)}>{rule(row)}</span>,
      plain: rule,
    }),
    count,
    number('share', 'minmax(72px, 0.6fr)', format.percent),
    number('revenue', 'minmax(120px, 1fr)', money, plainMoney),
    number('revenueShare', 'minmax(84px, 0.7fr)', format.percent),
    ...retentionColumns(view, t, format, column),
    number('meanRecencyDays', 'minmax(92px, 0.7fr)', (value) => format.number(value, 1, 1)),
    number('meanOrders', 'minmax(84px, 0.6fr)', (value) => format.number(value, 1, 1)),
    number('meanRevenue', 'minmax(108px, 0.8fr)', money, plainMoney),
  ];
}

type MakeColumn = (id: string, rest: Omit<SegmentColumn, 'id' | 'header' | 'sortable'>) => SegmentColumn;

/** Opening, kept, and their quotient; nothing where the base says nothing of the period. */
function retentionColumns(
  view: SegmentsView,
  t: TFunction,
  format: Format,
  column: MakeColumn,
): readonly SegmentColumn[] {
  if (view.retentionCoverage !== 'covered') return [];
  const part = (id: 'opening' | 'kept') =>
    column(id, {
      width: 'minmax(80px, 0.6fr)',
      align: 'end',
      cell: (row) =>
        row.segment === null ? (
          format.count(row[id])
        ) : (
          <ToCustomers set={{ kind: 'segmentRetention', scope: view.scope, segment: row.segment, part: id }}>
            {format.count(row[id])}
          </ToCustomers>
        ),
      plain: (row) => String(row[id]),
      sortBy: (row) => row[id],
    });
  const retention = ({ retention: share, opening, interval }: SegmentLine) => {
    if (share === null) return <span title={t('common:figure.notDeterminable')}>—</span>;
    const text = `${format.percent(share)}${opening < smallBase ? ' *' : ''}`;
    if (interval === null) return <ExplainLink metric="customerRetentionRate">{text}</ExplainLink>;
    const [low, high] = interval;
    const bounds = { share: text, low: format.percent(low), high: format.percent(high) };
    return <span title={t('segments:named.interval', bounds)}>{text}</span>;
  };
  return [
    part('opening'),
    part('kept'),
    column('retention', {
      width: 'minmax(96px, 0.7fr)',
      align: 'end',
      cell: retention,
      plain: (row) => (row.retention === null ? '' : String(row.retention)),
      sortBy: (row) => row.retention,
    }),
  ];
}

/** A rule as it is printed: `R 4–5 · F 4–5`; a score that does not matter is left out. */
function ruleText(segment: SegmentId | null, t: TFunction): string {
  if (segment === null) return '';
  const rule = segmentGrid.find(({ id }) => id === segment);
  if (rule === undefined) return t('segments:named.rest');
  const range = (name: string, [low, high]: readonly [number, number]) =>
    low === 1 && high === 5 ? [] : [low === high ? `${name} ${low}` : `${name} ${low}–${high}`];
  return [...range('R', rule.r), ...range('F', rule.f), ...range('M', rule.m)].join(' · ');
}

/** A count that leads to its customers. */
export function ToCustomers({ set, children }: { set: SegmentSet; children: string }) {
  return (
    <Anchor component={Link} href={customersPath(set)} inherit>
      {children}
    </Anchor>
  );
}
