import { basename } from 'node:path';
import type { ImportDecisions } from '@shared/model/import-decisions';
import { assertUnchanged, readDigest } from './file-digest';
import type { ImportTask } from './import-task';
import { openHead, type LedgerHead } from './matching/ledger-head';
import { importFault, openLedger } from './readers/open-ledger';
import type { ImportNote, LedgerSource } from './readers/table-reader';
import type { StageContext, StagedImport } from './staged-import';
import { readColumns, stageColumns } from './stage-table';
import { TaskPace } from './task-pace';

/** Reads a sheet of a ledger file into clean rows and set-aside rows. Writes nothing. */
export async function stageLedger(
  path: string,
  decisions: ImportDecisions,
  context: StageContext,
  task: ImportTask,
): Promise<StagedImport> {
  const pace = new TaskPace(task);
  try {
    const digest = await readDigest(path, pace);
    const source = await openLedger(path, decisions, pace);
    try {
      const head = await openHead(source, decisions, context.remembered);
      const maxWidth = source.format === 'csv' ? head.headerWidth : Number.POSITIVE_INFINITY;
      const { columns, notes } = await readColumns(head, maxWidth, pace);
      await assertUnchanged(path, digest);
      const facts = {
        fileName: basename(path),
        fileSha256: digest.sha256,
        fileSize: digest.size,
        format: source.format,
        encoding: source.encoding,
        delimiter: source.delimiter,
        sheet: head.table.sheet,
        notes: [...fileNotes(source, head), ...notes],
      };
      const { fallback } = head.settled;
      const reading = { stated: decisions, fallback, whenOpen: 'ask' } as const;
      return await stageColumns(columns, head.headerRow, reading, context, facts, pace);
    } finally {
      await source.close();
    }
  } catch (error) {
    throw importFault(error, path);
  }
}

function fileNotes(source: LedgerSource, head: LedgerHead): readonly ImportNote[] {
  const notes: ImportNote[] = [];
  const { source: known } = head.settled;
  if (known.kind === 'template') notes.push({ code: 'import.asTemplate', params: { name: known.name } });
  if (known.kind === 'earlier') notes.push({ code: 'import.asEarlier', params: { file: known.fileName } });
  const others = source.sheets.filter((sheet) => sheet !== head.table.sheet);
  if (others.length > 0) notes.push({ code: 'import.otherSheets', params: { sheets: others.join(', ') } });
  const hidden = (source.hiddenSheets ?? []).filter((sheet) => sheet !== head.table.sheet);
  if (hidden.length > 0) notes.push({ code: 'import.hiddenSheets', params: { sheets: hidden.join(', ') } });
  if (head.rowsAboveHeader > 0)
    notes.push({ code: 'import.rowsAboveHeader', params: { count: head.rowsAboveHeader } });
  return [...notes, ...head.table.notes()];
}
