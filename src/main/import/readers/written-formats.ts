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

/** Whether bytes that hold NUL may be UTF-16: a byte-order mark, or NUL nearly always in the same half of characters. */
export function isUtf16(head: Buffer): boolean {
  if (head[0] === 0xff && head[1] === 0xfe) return true;
  if (head[0] === 0xfe && head[1] === 0xff) return true;
  const counts = [0, 0];
  for (let index = 0; index < head.length; index += 1) {
    if (head[index] === 0) counts[index % 2] = (counts[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = counts;
  const most = Math.max(even, odd);
  // A Chinese text has few Latin characters and some whose lower byte is zero (U+4E00); one stray NUL is no UTF-16.
  return most >= 4 && most * 50 >= head.length && Math.min(even, odd) * 8 <= most;
}
