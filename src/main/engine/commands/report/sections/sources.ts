import type { TableBlock } from '@shared/contract/report-document';
import type { ImportRecord } from '@shared/contract/views';
import { readImports } from '@main/storage';
import { needsNothing } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { sourceName } from '@shared/format/source-name';

/** The files that the figures come from, each by its hash. */
export const sources: ReportSectionSource = {
  id: 'sources',
  metrics: [],
  unavailable: needsNothing,
  blocks: (ground) => [sourceTable(readImports(ground.open.book.database), ground)],
};

export function sourceTable(
  imports: readonly ImportRecord[],
  { words, format }: Pick<ReportGround, 'words' | 'format'>,
): TableBlock {
  const span = (first: string | null, last: string | null) =>
    first === null || last === null
      ? ''
      : words('report:head.span', { start: format.day(first), end: format.day(last) });
  return {
    kind: 'table',
    id: 'sources',
    title: words('report:sources.title'),
    columns: [
      { id: 'file', header: words('report:sources.file'), kind: 'text' },
      { id: 'kind', header: words('report:sources.kind'), kind: 'text' },
      { id: 'span', header: words('report:sources.span'), kind: 'text' },
      { id: 'importedAt', header: words('report:sources.importedAt'), kind: 'text' },
      { id: 'rows', header: words('report:sources.rows'), kind: 'count', summed: true },
      { id: 'hash', header: words('report:sources.hash'), kind: 'text' },
    ],
    rows: imports.map((one) => [
      sourceName(one),
      words(`import:kind.${one.kind}`),
      span(one.firstDay, one.lastDay),
      format.moment(one.importedAt),
      one.reconciliation.rowsImported,
      one.fileHash,
    ]),
    total: null,
    notes: [],
  };
}
