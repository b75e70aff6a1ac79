import type { DefinitionsBlock } from '@shared/contract/report-document';
import type { ReportInput } from './report-input';
import type { SheetWriter } from './sheet-writer';

/** Definitions: the name with its value, paragraphs, named facts. */
export function writeDefinitions(writer: SheetWriter, { entries }: DefinitionsBlock): void {
  for (const { title, value, paragraphs, facts } of entries) {
    writer.skip();
    writer.cells([
      { value: title, kind: 'text', bold: true },
      { value, kind: 'text', bold: true },
    ]);
    for (const paragraph of paragraphs) writer.text(paragraph);
    for (const { name, text } of facts)
      writer.cells([
        { value: name, kind: 'text' },
        { value: text, kind: 'text' },
      ]);
  }
}

/** Room for names and a date. */
export function writeSignOff(writer: SheetWriter, { document: { head }, words }: ReportInput): void {
  const lines = [
    ['prepared', head.preparedBy],
    ['reviewed', head.reviewedBy],
    ['date', ''],
  ] as const;
  for (const [name, text] of lines) {
    writer.skip();
    writer.cells([
      { value: words(`report:sign.${name}`), kind: 'text' },
      { value: text === '' ? '______________________________' : text, kind: 'text' },
    ]);
  }
}
