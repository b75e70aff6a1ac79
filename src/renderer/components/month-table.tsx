import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonthReconciliation, RecordKind } from '@shared/contract/views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { sumReconciliations, type Reconciliation } from '@shared/model/reconciliation';
import { hasMoney } from '../format/has-money';
import { useFormat, type Format } from '../format/use-format';
import { Agreement } from './agreement';
import { DataTable } from './data-table';
import { ExportButton } from './export-button';
import { Section } from './page';
import { useSortedRows, type SortedColumn } from './use-sorted-rows';

interface MonthLine {
  /** Null: rows without a date that can be read; 'total': all of them. */
  readonly month: string | null;
  readonly of: Reconciliation;
}

type MonthColumn = SortedColumn<MonthLine>;
type Measure = 'Read' | 'Imported' | 'Duplicate' | 'SetAside';
const measures: readonly Measure[] = ['Read', 'Imported', 'Duplicate', 'SetAside'];

interface MonthTableProps {
  months: readonly MonthReconciliation[];
  kind: RecordKind;
  /** Names the exported table. */
  fileName: string;
  /** Before the import its rows are still to be imported. */
  planned?: boolean;
}

/** What was read and where it went, month by month of the rows' own dates; it adds up to the import. */
export function MonthTable({ months, kind, fileName, planned = false }: MonthTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = useMemo(
    () => months.map(({ month, reconciliation }): MonthLine => ({ month, of: reconciliation })),
    [months],
  );
  const totals = useMemo(
    (): readonly MonthLine[] => [{ month: 'total', of: sumReconciliations(lines.map(({ of }) => of)) }],
    [lines],
  );
  const columns = useMemo(() => {
    const widest = Math.max(...[...lines, ...totals].map(({ of }) => widestAmount(of, format)));
    return monthColumns({ t, format, kind, planned, widest });
  }, [t, format, kind, planned, lines, totals]);
  const { rows, sort, setSort } = useSortedRows(lines, columns, format.language);
  if (lines.length === 0) return null;
  const title = t('data:months.title');
  return (
    <Section
      title={title}
      lead={t('data:months.lead')}
      actions={<ExportButton name={`${fileName} ${title}`} columns={columns} rows={[...rows, ...totals]} />}
      testId="months"
    >
      <DataTable
        label={title}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={({ month }) => month ?? ''}
        sort={sort}
        onSort={setSort}
        rowTestId="month"
        maxRows={12}
        totals={totals}
        firstStays
      />
    </Section>
  );
}

/** Characters of the longest amount. */
function widestAmount(of: Reconciliation, format: Format): number {
  return Math.max(
    ...measures.map((measure) => format.money(of[`amount${measure}`], { currencyDisplay: 'none' }).length),
  );
}

interface MonthStyle {
  readonly t: TFunction;
  readonly format: Format;
  readonly kind: RecordKind;
  readonly planned: boolean;
  /** Characters of the longest amount: none is cut short. */
  readonly widest: number;
}

function monthColumns(style: MonthStyle): readonly MonthColumn[] {
  const { t, format, kind } = style;
  const name = ({ month }: MonthLine) => {
    if (month === 'total') return t('data:months.total');
    return month === null ? t('data:months.undated') : format.periodShort(month);
  };
  return [
    {
      id: 'month',
      header: t('data:months.month'),
      width: 'minmax(112px, 1fr)',
      sortable: true,
      sortBy: ({ month }) => month,
      plain: (line) => (line.month === null || line.month === 'total' ? name(line) : line.month),
      cell: (line) => (
        <>
          <Agreement of={line.of} />
          {name(line)}
        </>
      ),
    },
    ...measures.map((measure) => rowsColumn(measure, style)),
    ...(hasMoney(kind) ? measures.map((measure) => amountColumn(measure, style)) : []),
  ];
}

function measureName(of: 'rows' | 'amount', measure: Measure, planned: boolean): string {
  return planned && measure === 'Imported' ? `import:check.${of}ToImport` : `data:imports.${of}${measure}`;
}

function rowsColumn(measure: Measure, { t, format, planned }: MonthStyle): MonthColumn {
  const read = ({ of }: MonthLine) => of[`rows${measure}`];
  return {
    id: `rows${measure}`,
    header: t(measureName('rows', measure, planned)),
    align: 'end',
    width: 'minmax(96px, 0.8fr)',
    sortable: true,
    sortBy: read,
    plain: (line) => String(read(line)),
    cell: (line) => format.count(read(line)),
  };
}

function amountColumn(measure: Measure, { t, format, planned, widest }: MonthStyle): MonthColumn {
  const { currency } = format;
  const decimals = currencyDecimals(currency);
  const read = ({ of }: MonthLine) => of[`amount${measure}`];
  return {
    id: `amount${measure}`,
    header: t(measureName('amount', measure, planned), { currency }),
    align: 'end',
    // In root units: the head is set smaller than the body and shares its columns.
    width: `minmax(max(104px, calc(${widest} * 0.54rem + 2 * var(--space-2))), 1fr)`,
    sortable: true,
    sortBy: read,
    plain: (line) => decimalText(read(line), decimals),
    cell: (line) => format.money(read(line), { currencyDisplay: 'none' }),
  };
}
