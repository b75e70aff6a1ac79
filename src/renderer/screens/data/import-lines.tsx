import type { TFunction } from 'i18next';
import type { ImportRecord, RecordKind } from '@shared/contract/views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { recordKinds } from '@shared/model/record-kind';
import { sumReconciliations, type Reconciliation } from '@shared/model/reconciliation';
import { Agreement } from '../../components/agreement';
import type { SortedColumn } from '../../components/use-sorted-rows';
import { hasMoney } from '../../format/has-money';
import type { Format } from '../../format/use-format';
import styles from './data.module.css';

/** An import as a line of the table, or what the imports of one kind add up to. */
export interface ImportLine {
  readonly record: ImportRecord | null;
  readonly kind: RecordKind;
  readonly reconciliation: Reconciliation;
  readonly rowsCorrected: number;
}

type ImportColumn = SortedColumn<ImportLine>;
type Measure = 'Read' | 'Imported' | 'Duplicate' | 'SetAside';
const measures: readonly Measure[] = ['Read', 'Imported', 'Duplicate', 'SetAside'];

/** The latest import first: it is the one that is looked for. */
export function importLines(imports: readonly ImportRecord[]): readonly ImportLine[] {
  return imports.map((record): ImportLine => ({ record, ...record })).reverse();
}

/** One total a kind: sales and the values of contracts are not one amount. */
export function importTotals(imports: readonly ImportRecord[]): readonly ImportLine[] {
  return recordKinds.flatMap((kind) => {
    const of = imports.filter((record) => record.kind === kind);
    if (of.length === 0 || imports.length < 2) return [];
    return [
      {
        record: null,
        kind,
        reconciliation: sumReconciliations(of.map(({ reconciliation }) => reconciliation)),
        rowsCorrected: of.reduce((sum, { rowsCorrected }) => sum + rowsCorrected, 0),
      },
    ];
  });
}

/** The kind is a column of its own only where there are several. */
export function importColumns(
  t: TFunction,
  format: Format,
  kinds: ReadonlySet<RecordKind>,
): readonly ImportColumn[] {
  return [
    fileColumn(t),
    {
      id: 'importedAt',
      header: t('data:imports.importedAt'),
      width: 'minmax(184px, 1fr)',
      sortable: true,
      sortBy: ({ record }) => record?.importedAt ?? null,
      plain: ({ record }) => record?.importedAt ?? '',
      cell: ({ record }) => (record === null ? '' : format.moment(record.importedAt)),
    },
    ...(kinds.size > 1 ? [kindColumn(t)] : []),
    ...measures.map((measure) =>
      countColumn(
        `rows${measure}`,
        t(`data:imports.rows${measure}`),
        format,
        ({ reconciliation }) => reconciliation[`rows${measure}`],
      ),
    ),
    countColumn(
      'rowsCorrected',
      t('data:imports.rowsCorrected'),
      format,
      ({ rowsCorrected }) => rowsCorrected,
    ),
    ...measures.map((measure) => moneyColumn(measure, t, format)),
    dayColumn('firstDay', t('data:imports.firstDay'), format),
    dayColumn('lastDay', t('data:imports.lastDay'), format),
  ];
}

function kindColumn(t: TFunction): ImportColumn {
  const name = ({ kind }: ImportLine) => t(`data:kind.${kind}`);
  return {
    id: 'kind',
    header: t('data:imports.kind'),
    width: 'minmax(112px, 0.8fr)',
    sortable: true,
    sortBy: name,
    plain: name,
    cell: (line) => (line.record === null ? '' : name(line)),
  };
}

function fileColumn(t: TFunction): ImportColumn {
  const name = ({ record, kind }: ImportLine) =>
    record === null ? t('data:imports.total', { kind: t(`data:kind.${kind}`) }) : record.fileName;
  const withSheet = (line: ImportLine) =>
    line.record?.sheet == null ? name(line) : `${name(line)} · ${line.record.sheet}`;
  return {
    id: 'file',
    header: t('data:imports.file'),
    width: 'minmax(192px, 2.4fr)',
    sortable: true,
    sortBy: withSheet,
    plain: withSheet,
    cell: (line) => (
      <span title={withSheet(line)}>
        {line.record === null ? name(line) : <Agreement of={line.reconciliation} />}
        {line.record !== null && name(line)}
        {line.record?.sheet != null && <span className={styles.quiet}> · {line.record.sheet}</span>}
      </span>
    ),
  };
}

function dayColumn(id: 'firstDay' | 'lastDay', header: string, format: Format): ImportColumn {
  const day = ({ record }: ImportLine) => record?.[id] ?? null;
  return {
    id,
    header,
    width: 'minmax(104px, 0.8fr)',
    sortable: true,
    sortBy: day,
    plain: (line) => day(line) ?? '',
    cell: (line) => {
      const of = day(line);
      return of === null ? (line.record === null ? '' : '—') : format.dayShort(of);
    },
  };
}

function countColumn(
  id: string,
  header: string,
  format: Format,
  read: (line: ImportLine) => number,
): ImportColumn {
  return {
    id,
    header,
    align: 'end',
    width: 'minmax(104px, 0.8fr)',
    sortable: true,
    sortBy: read,
    plain: (line) => String(read(line)),
    cell: (line) => format.count(read(line)),
  };
}

function moneyColumn(measure: Measure, t: TFunction, format: Format): ImportColumn {
  const { currency } = format;
  const decimals = currencyDecimals(currency);
  const read = ({ kind, reconciliation }: ImportLine) =>
    hasMoney(kind) ? reconciliation[`amount${measure}`] : null;
  return {
    id: `amount${measure}`,
    header: t(`data:imports.amount${measure}`, { currency }),
    align: 'end',
    width: 'minmax(108px, 1fr)',
    sortable: true,
    sortBy: read,
    plain: (line) => {
      const amount = read(line);
      return amount === null ? '' : decimalText(amount, decimals);
    },
    cell: (line) => {
      const amount = read(line);
      return amount === null ? '—' : format.money(amount, { currencyDisplay: 'none' });
    },
  };
}
