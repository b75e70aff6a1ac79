import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerLine } from '@shared/contract/views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { DataTable } from '../../components/data-table';
import { ExportButton } from '../../components/export-button';
import { Section } from '../../components/page';
import { useSortedRows, type SortedColumn } from '../../components/use-sorted-rows';
import { useFormat, type Format } from '../../format/use-format';

/** The end of the way back: the lines of the files, each with where it stands. */
export function CustomerLines({ lines }: { lines: readonly LedgerLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo(() => lineColumns(t, format), [t, format]);
  const { rows, sort, setSort } = useSortedRows(lines, columns, format.language);
  const title = t('customers:detail.linesTitle');
  return (
    <Section
      title={title}
      lead={t('customers:detail.linesLead')}
      actions={<ExportButton name={title} columns={columns} rows={rows} />}
    >
      <DataTable
        label={title}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => row.id}
        sort={sort}
        onSort={setSort}
        maxRows={14}
        rowTestId="ledger-line"
      />
    </Section>
  );
}

type LineColumn = SortedColumn<LedgerLine>;

function lineColumns(t: TFunction, format: Format): readonly LineColumn[] {
  const decimals = currencyDecimals(format.currency);
  const column = (id: string, rest: Omit<LineColumn, 'id' | 'header' | 'sortable'>): LineColumn => ({
    id,
    header: t(`customers:line.${id}`, { currency: format.currency }),
    sortable: true,
    ...rest,
  });
  const text = (id: string, width: string, read: (line: LedgerLine) => string | null, align?: 'end') =>
    column(id, {
      width,
      ...(align === undefined ? {} : { align }),
      cell: (line) => <span title={read(line) ?? ''}>{read(line) ?? '—'}</span>,
      plain: (line) => read(line) ?? '',
      sortBy: read,
    });
  const invoice = (line: LedgerLine) =>
    line.creditedInvoice === null || line.creditedInvoice === line.invoice
      ? line.invoice
      : [line.invoice, t('customers:line.credits', { invoice: line.creditedInvoice })]
          .filter(Boolean)
          .join(' · ');
  return [
    column('day', {
      width: 'minmax(96px, 0.8fr)',
      cell: (line) => format.dayShort(line.day),
      plain: (line) => line.day,
      sortBy: (line) => line.day,
    }),
    text('invoice', 'minmax(104px, 1fr)', invoice),
    text('product', 'minmax(150px, 2fr)', (line) => line.product),
    column('amount', {
      width: 'minmax(104px, 0.9fr)',
      align: 'end',
      cell: (line) => format.money(line.amount, { currencyDisplay: 'none' }),
      plain: (line) => decimalText(line.amount, decimals),
      sortBy: (line) => line.amount,
    }),
    text('file', 'minmax(128px, 1.2fr)', (line) => line.fileName),
    text('sheet', 'minmax(68px, 0.7fr)', (line) => line.sheet),
    column('row', {
      width: 'minmax(72px, 0.5fr)',
      align: 'end',
      cell: (line) => String(line.row),
      plain: (line) => String(line.row),
      sortBy: (line) => line.row,
    }),
    text('quantity', 'minmax(104px, 0.6fr)', (line) => line.quantity, 'end'),
    text('unitPrice', 'minmax(88px, 0.7fr)', (line) => line.unitPrice, 'end'),
    text('more', 'minmax(120px, 1.4fr)', extraText),
  ];
}

function extraText({ category, extra }: LedgerLine): string | null {
  const parts = Object.entries(extra).map(([name, value]) => `${name}: ${value}`);
  const all = category === null ? parts : [category, ...parts];
  return all.length === 0 ? null : all.join(' · ');
}
