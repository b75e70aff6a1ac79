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
    const source = await openLedger(path, pace);
    try {
      const head = await openHead(source, decisions.sheet, decisions.headerRow);
      const maxWidth = source.format === 'csv' ? head.headerWidth : Number.POSITIVE_INFINITY;
      const columns = await readColumns(head, decisions.mapping ?? head.match.mapping, maxWidth, pace);
      await assertUnchanged(path, digest);
      const facts = {
        fileName: basename(path),
        fileSha256: digest.sha256,
        fileSize: digest.size,
        format: source.format,
        encoding: source.encoding,
        delimiter: source.delimiter,
        sheet: head.table.sheet,
        notes: fileNotes(source, head),
      };
      return await stageColumns(columns, head.headerRow, decisions, context, facts, pace);
    } finally {
      await source.close();
    }
  } catch (error) {
    throw importFault(error, path);
  }
}

function fileNotes(source: LedgerSource, head: LedgerHead): readonly ImportNote[] {
  const notes: ImportNote[] = [];
  const others = source.sheets.filter((sheet) => sheet !== head.table.sheet);
  if (others.length > 0) notes.push({ code: 'import.otherSheets', params: { sheets: others.join(', ') } });
  if (head.rowsAboveHeader > 0)
    notes.push({ code: 'import.rowsAboveHeader', params: { count: head.rowsAboveHeader } });
  return [...notes, ...head.table.notes()];
}
