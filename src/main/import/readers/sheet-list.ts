import { Fault } from '@shared/base/fault';
import type { LedgerSource } from './table-reader';

/** A sheet as its workbook names it. */
export interface NamedSheet {
  readonly name: string;
  readonly hidden: boolean;
}

/**
 * Throws for a workbook of charts and macros alone, and for one with two sheets of one name: opened by that name,
 * the first would be read twice and the second not at all.
 */
export function checkSheets(sheets: readonly NamedSheet[]): void {
  if (sheets.length === 0) throw new Fault('unreadable', 'file.empty');
  const names = new Set(sheets.map((sheet) => sheet.name));
  if (names.size < sheets.length) throw new Fault('unreadable', 'file.brokenXml');
}

/** The names of the sheets that a person sees and of the others; where each is hidden, all are offered. */
export function listSheets(sheets: readonly NamedSheet[]): Pick<LedgerSource, 'sheets' | 'hiddenSheets'> {
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const names = (list: readonly NamedSheet[]): readonly string[] => list.map((sheet) => sheet.name);
  if (visible.length === 0) return { sheets: names(sheets), hiddenSheets: [] };
  return { sheets: names(visible), hiddenSheets: names(sheets.filter((sheet) => sheet.hidden)) };
}

export function findSheet<Sheet extends NamedSheet>(sheets: readonly Sheet[], name: string | null): Sheet {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet) return sheet;
  const names = sheets.map((candidate) => candidate.name).join(', ');
  throw new Fault('usage', 'file.noSheet', { sheet: name ?? '', sheets: names });
}
