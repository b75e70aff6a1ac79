import { useTranslation } from 'react-i18next';
import type { SegmentsView } from '@shared/contract/segment-views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { PlainTable } from '../../components/exhibit';
import type { ExhibitCell, ExhibitTable } from '../../components/exhibit-table';
import { TableExportButton } from '../../components/table-export-button';
import { useFormat, type Format } from '../../format/use-format';
import styles from './segments.module.css';

/** Where each score begins, and which measures ties have left with fewer of them. */
export function CutPoints({ view }: { view: SegmentsView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = t('segments:cuts.title');
  const headers = [
    t('segments:cuts.score'),
    t('segments:cuts.recencyDays'),
    t('segments:cuts.orders'),
    t('segments:cuts.revenue', { currency: format.currency }),
  ];
  const table: ExhibitTable = { headers, rows: cutRows(view, format) };
  return (
    <div className={styles.cuts} data-testid="cut-points">
      <div className={styles.cutsHead}>
        <h3>{title}</h3>
        <TableExportButton
          name={title}
          headers={headers}
          rows={table.rows.map((row) => row.map(({ plain }) => plain))}
        />
      </div>
      <p className={styles.quiet}>{t('segments:cuts.lead', { day: format.day(view.closing) })}</p>
      <PlainTable label={title} table={table} />
      {view.fewerScores.map((measure) => (
        <p key={measure} className={styles.caution}>
          {t(`segments:cuts.fewer.${measure}`)}
        </p>
      ))}
    </div>
  );
}

function cutRows({ cutPoints }: SegmentsView, format: Format): readonly (readonly ExhibitCell[])[] {
  const decimals = currencyDecimals(format.currency);
  const from = (measure: keyof SegmentsView['cutPoints'], score: number) =>
    cutPoints[measure].find((cut) => cut.score === score)?.from;
  const cell = (value: number | undefined, sign: string, print: (value: number) => string, plain: string) =>
    value === undefined ? { shown: '—', plain: '' } : { shown: `${sign} ${print(value)}`, plain };
  return [5, 4, 3, 2, 1].map((score) => {
    const days = from('recencyDays', score);
    const orders = from('orders', score);
    const revenue = from('revenue', score);
    return [
      { shown: score, plain: String(score) },
      cell(days, '≤', format.count, String(days)),
      cell(orders, '≥', format.count, String(orders)),
      cell(
        revenue,
        '≥',
        (value) => format.money(value, { currencyDisplay: 'none' }),
        revenue === undefined ? '' : decimalText(revenue, decimals),
      ),
    ];
  });
}
