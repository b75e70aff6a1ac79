import { SegmentedControl } from '@mantine/core';
import type { TFunction } from 'i18next';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RfmCell, SegmentsView } from '@shared/contract/segment-views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { Exhibit } from '../../components/exhibit';
import type { ExhibitTable } from '../../components/exhibit-table';
import { Heatmap, type HeatmapRow } from '../../components/heatmap';
import { useFormat, type Format } from '../../format/use-format';
import { customersPath } from '../../shell/routes';
import { CutPoints } from './cut-points';
import styles from './segments.module.css';

const scores = [1, 2, 3, 4, 5] as const;
type Shown = 'customers' | 'revenue';

/** Customers by recency and frequency; every cell leads to its customers. */
export const RfmExhibit = memo(function RfmExhibit({ view }: { view: SegmentsView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const [shown, setShown] = useState<Shown>('customers');
  const valueOf = (cell: RfmCell) => (shown === 'customers' ? cell.count : cell.revenue);
  const title = t('segments:grid.title');
  const controls = (
    <SegmentedControl
      aria-label={t('segments:grid.measure')}
      data={(['customers', 'revenue'] as const).map((value) => ({
        value,
        label: t(`segments:grid.${value}`),
      }))}
      value={shown}
      onChange={setShown}
    />
  );
  return (
    <Exhibit
      title={title}
      lead={t('segments:grid.lead')}
      controls={controls}
      table={gridTable(view, t, format)}
      testId="rfm-grid"
    >
      <div className={styles.grid}>
        <Heatmap
          label={title}
          rowHeader={t('segments:grid.recency')}
          totalHeader={t('segments:grid.total')}
          columns={scores.map((score) => t('segments:grid.column', { score }))}
          rows={gridRows(view.grid, shown, t, format)}
          summary={columnTotals(view.grid, shown, t, format)}
          largest={Math.max(...view.grid.map(valueOf))}
          onOpen={(row, column) =>
            navigate(
              customersPath({
                kind: 'rfmCell',
                asOf: view.closing,
                r: Number(row.key),
                f: column === null ? null : column + 1,
              }),
            )
          }
        />
        <CutPoints view={view} />
      </div>
    </Exhibit>
  );
});

function print(shown: Shown, format: Format, { count, revenue }: Total): string {
  return shown === 'customers' ? format.count(count) : format.money(revenue);
}

interface Total {
  readonly count: number;
  readonly revenue: number;
}

function totalOf(cells: readonly Total[]): Total {
  return {
    count: cells.reduce((sum, { count }) => sum + count, 0),
    revenue: cells.reduce((sum, { revenue }) => sum + revenue, 0),
  };
}

function gridRows(grid: readonly RfmCell[], shown: Shown, t: TFunction, format: Format): HeatmapRow[] {
  return scores.toReversed().map((score) => {
    const cells = grid.filter(({ r }) => r === score);
    return {
      key: String(score),
      name: t('segments:grid.row', { score }),
      total: print(shown, format, totalOf(cells)),
      cells: cells.map((cell) => ({
        key: `${cell.r}-${cell.f}`,
        value: shown === 'customers' ? cell.count : cell.revenue,
        text: print(shown, format, cell),
        label: t('segments:grid.cell', {
          r: cell.r,
          f: cell.f,
          customers: t('customers:count', { count: cell.count }),
          revenue: format.money(cell.revenue),
        }),
        complete: true,
      })),
    };
  });
}

function columnTotals(grid: readonly RfmCell[], shown: Shown, t: TFunction, format: Format): HeatmapRow {
  return {
    key: 'total',
    name: t('segments:grid.total'),
    total: print(shown, format, totalOf(grid)),
    cells: scores.map((score) => {
      const text = print(shown, format, totalOf(grid.filter(({ f }) => f === score)));
      return { key: String(score), value: null, text, label: text, complete: true };
    }),
  };
}

function gridTable({ grid }: SegmentsView, t: TFunction, format: Format): ExhibitTable {
  const decimals = currencyDecimals(format.currency);
  return {
    headers: [
      'R · F',
      t('segments:grid.customers'),
      t('segments:named.column.revenue', { currency: format.currency }),
    ],
    rows: grid.map(({ r, f, count, revenue }) => [
      { shown: `R ${r} · F ${f}`, plain: `R${r} F${f}` },
      { shown: format.count(count), plain: String(count) },
      {
        shown: format.money(revenue, { currencyDisplay: 'none' }),
        plain: decimalText(revenue, decimals),
      },
    ]),
  };
}
