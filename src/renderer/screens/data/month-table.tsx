import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDetail, RecordKind } from '@shared/contract/views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { sumReconciliations, type Reconciliation } from '@shared/model/reconciliation';
import { DataTable } from '../../components/data-table';
import { ExportButton } from '../../components/export-button';
import { Section } from '../../components/page';
import { useSortedRows, type SortedColumn } from '../../components/use-sorted-rows';
import { useFormat, type Format } from '../../format/use-format';
import { Agreement } from './agreement';
import { hasMoney } from './import-lines';

interface MonthLine {
  /** Null: rows without a date that can be read; 'total': all of them. */
  readonly month: string | null;
  readonly of: Reconciliation;
}

type MonthColumn = SortedColumn<MonthLine>;
type Measure = 'Read' | 'Imported' | 'Duplicate' | 'SetAside';
const measures: readonly Measure[] = ['Read', 'Imported', 'Duplicate', 'SetAside'];

/** What was read and where it went, month by month of the rows' own dates; it adds up to the import. */
export function MonthTable({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, fileName } = detail.record;
  const lines = useMemo(
    () => detail.months.map(({ month, reconciliation }): MonthLine => ({ month, of: reconciliation })),
    [detail],
  );
  const totals = useMemo(
    (): readonly MonthLine[] => [{ month: 'total', of: sumReconciliations(lines.map(({ of }) => of)) }],
    [lines],
  );
  const columns = useMemo(() => monthColumns(t, format, kind), [t, format, kind]);
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
        maxRows={18}
        totals={totals}
        firstStays
      />
    </Section>
  );
}

function monthColumns(t: TFunction, format: Format, kind: RecordKind): readonly MonthColumn[] {
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
    ...measures.map((measure) => rowsColumn(measure, t, format)),
    ...(hasMoney(kind) ? measures.map((measure) => amountColumn(measure, t, format)) : []),
  ];
}

function rowsColumn(measure: Measure, t: TFunction, format: Format): MonthColumn {
  const read = ({ of }: MonthLine) => of[`rows${measure}`];
  return {
    id: `rows${measure}`,
    header: t(`data:imports.rows${measure}`),
    align: 'end',
    width: 'minmax(96px, 0.8fr)',
    sortable: true,
    sortBy: read,
    plain: (line) => String(read(line)),
    cell: (line) => format.count(read(line)),
  };
}

function amountColumn(measure: Measure, t: TFunction, format: Format): MonthColumn {
  const { currency } = format;
  const decimals = currencyDecimals(currency);
  const read = ({ of }: MonthLine) => of[`amount${measure}`];
  return {
    id: `amount${measure}`,
    header: t(`data:imports.amount${measure}`, { currency }),
    align: 'end',
    width: 'minmax(104px, 1fr)',
    sortable: true,
    sortBy: read,
    plain: (line) => decimalText(read(line), decimals),
    cell: (line) => format.money(read(line), { currencyDisplay: 'none' }),
  };
}
