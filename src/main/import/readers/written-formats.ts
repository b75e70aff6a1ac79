/**
 * Spreadsheets that are written as text: what Excel opens under the ending .xls although it is a web page, its XML
 * of 2003 or a format of the 1980s. Read as delimited text, each would give rows of markup.
 */
const formats: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^<\?xml[^>]*>[^]*?<(?:\w+:)?Workbook[^>]*urn:schemas-microsoft-com:office:spreadsheet/, 'Excel 2003 XML'],
  [/^<(?:!doctype\s+html|html|head|meta|body|table|style)\b/i, 'HTML'],
  [/^<\?xml[^>]*>[^]*?<html\b/i, 'HTML'],
  [/^(?:<\?xml|<!doctype|<!--)/i, 'XML'],
  [/^mime-version:[^]*?multipart\/related/i, 'MHTML'],
  // The second line begins with a record's letter: a header `ID;Product;…` is a table like any other.
  [/^ID;P[^\r\n]*[\r\n]+(?:NN|[BCEFOPW]);/, 'SYLK'],
  [/^TABLE\s*[\r\n]+0,1[\r\n]/, 'DIF'],
];

/** The name of such a format, or null for any other text. */
export function writtenFormat(head: Buffer): string | null {
  // In UTF-16 every other byte of markup is NUL; without them it reads as any.
  const text = head
    .subarray(0, 8192)
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s*/, '');
  return formats.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
