/** A cell of a table for other programs: what is not known is an empty field, and so is a text of no letters. */
export type PlainCell = string | number | null;

/**
 * A row as CSV for databases: RFC 4180, nothing altered. No guard against formulas as in `csvText`: a program that
 * reads the file has to get what the book has.
 *
 * @example plainCsvRow(['=1+1', 12, null, 'a "b"']) // => '=1+1,12,,"a ""b"""\r\n'
 */
export function plainCsvRow(cells: readonly PlainCell[]): string {
  return `${cells.map(plainCell).join(',')}\r\n`;
}

function plainCell(cell: PlainCell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
