import type { ReportCell, TableBlock } from '@shared/contract/report-document';
import type { ImportDetail, MonthReconciliation } from '@shared/contract/views';
import { sourceName } from '@shared/format/source-name';
import { reconciles, sumReconciliations, type Reconciliation } from '@shared/model/reconciliation';
import { readImportDetail, readImports } from '@main/storage';
import { needsImports } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { column } from '../table-columns';
import { reconciliationCells, reconciliationColumns } from './reconciliation';

/** What became of the rows of each calendar month: of all files together, then of every file. */
export const reconciliationByMonth: ReportSectionSource = {
  id: 'reconciliationByMonth',
  metrics: [],
  unavailable: needsImports,
  blocks: async (ground) => {
    const { open, words, task } = ground;
    const details: ImportDetail[] = [];
    for (const { id } of readImports(open.book.database)) {
      const detail = readImportDetail(open.book.database, id);
      if (detail !== null) details.push(detail);
      await task.breathe();
    }
    const files = details.map((detail) => fileTable(detail, ground));
    if (files.length < 2) return files;
    const all = monthTable(
      'reconciliationByMonth',
      words('report:reconciliationByMonth.all'),
      monthsOfAll(details),
      sumReconciliations(details.map(({ record }) => record.reconciliation)),
      ground,
    );
    return [all, ...files];
  },
};

function fileTable({ record, months }: ImportDetail, ground: ReportGround): TableBlock {
  return monthTable(
    `reconciliationByMonth-${record.id}`,
    sourceName(record),
    months,
    record.reconciliation,
    ground,
  );
}

/** @param total as the import was counted whole: the months must come to it */
function monthTable(
  id: string,
  title: string,
  months: readonly MonthReconciliation[],
  total: Reconciliation,
  ground: ReportGround,
): TableBlock {
  const { words, format } = ground;
  const line = (name: string, of: Reconciliation): readonly ReportCell[] => [
    name,
    ...reconciliationCells(of),
  ];
  const foots = reconciles(total) && sameSums(sumReconciliations(months.map(reconciliationOf)), total);
  return {
    kind: 'table',
    id,
    title,
    columns: [
      column('month', words('report:reconciliationByMonth.month'), 'text'),
      ...reconciliationColumns(ground),
    ],
    rows: months.map(({ month, reconciliation }) =>
      line(
        month === null ? words('report:reconciliationByMonth.noDate') : format.periodShort(month),
        reconciliation,
      ),
    ),
    total: line(words('report:data.total'), total),
    notes: [words(foots ? 'report:reconciliationByMonth.foots' : 'report:reconciliationByMonth.differs')],
  };
}

/** Months of all files in their order, rows without a readable date last. */
function monthsOfAll(details: readonly ImportDetail[]): readonly MonthReconciliation[] {
  const found = new Map<string | null, Reconciliation[]>();
  for (const { month, reconciliation } of details.flatMap(({ months }) => months))
    found.set(month, [...(found.get(month) ?? []), reconciliation]);
  return [...found]
    .map(([month, parts]) => ({ month, reconciliation: sumReconciliations(parts) }))
    .sort((a, b) => Number(a.month === null) - Number(b.month === null) || compare(a.month, b.month));
}

function compare(left: string | null, right: string | null): number {
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function reconciliationOf({ reconciliation }: MonthReconciliation): Reconciliation {
  return reconciliation;
}

function sameSums(left: Reconciliation, right: Reconciliation): boolean {
  const cells = reconciliationCells(right);
  return reconciliationCells(left).every((cell, place) => cell === cells[place]);
}
