import { Fault } from '@shared/base/fault';

/** A sheet as its workbook names it. */
export interface NamedSheet {
  readonly name: string;
  readonly hidden: boolean;
}

/** The sheets that a person sees; all of them where each is hidden. */
export function visibleNames(sheets: readonly NamedSheet[]): readonly string[] {
  const visible = sheets.filter((sheet) => !sheet.hidden);
  return (visible.length > 0 ? visible : sheets).map((sheet) => sheet.name);
}

export function findSheet<Sheet extends NamedSheet>(sheets: readonly Sheet[], name: string | null): Sheet {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet) return sheet;
  const names = sheets.map((candidate) => candidate.name).join(', ');
  throw new Fault('usage', 'file.noSheet', { sheet: name ?? '', sheets: names });
}
