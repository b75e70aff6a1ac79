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
  const columns = useMemo(() => monthColumns(t, format, kind, planned), [t, format, kind, planned]);
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

function monthColumns(
  t: TFunction,
  format: Format,
  kind: RecordKind,
  planned: boolean,
): readonly MonthColumn[] {
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
    ...measures.map((measure) => rowsColumn(measure, measureName('rows', measure, planned), t, format)),
    ...(hasMoney(kind)
      ? measures.map((measure) => amountColumn(measure, measureName('amount', measure, planned), t, format))
      : []),
  ];
}

function measureName(of: 'rows' | 'amount', measure: Measure, planned: boolean): string {
  return planned && measure === 'Imported' ? `import:check.${of}ToImport` : `data:imports.${of}${measure}`;
}

function rowsColumn(measure: Measure, name: string, t: TFunction, format: Format): MonthColumn {
  const read = ({ of }: MonthLine) => of[`rows${measure}`];
  return {
    id: `rows${measure}`,
    header: t(name),
    align: 'end',
    width: 'minmax(96px, 0.8fr)',
    sortable: true,
    sortBy: read,
    plain: (line) => String(read(line)),
    cell: (line) => format.count(read(line)),
  };
}

function amountColumn(measure: Measure, name: string, t: TFunction, format: Format): MonthColumn {
  const { currency } = format;
  const decimals = currencyDecimals(currency);
  const read = ({ of }: MonthLine) => of[`amount${measure}`];
  return {
    id: `amount${measure}`,
    header: t(name, { currency }),
    align: 'end',
    width: 'minmax(104px, 1fr)',
    sortable: true,
    sortBy: read,
    plain: (line) => decimalText(read(line), decimals),
    cell: (line) => format.money(read(line), { currencyDisplay: 'none' }),
  };
}
