/**
 * Rows as CSV for any spreadsheet: RFC 4180, with the byte order mark by which Excel knows UTF-8. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front; numbers, negative ones too, stay numbers.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

function csvCell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** OWASP, "CSV Injection": what begins with one of these, even behind blanks or in full width, may be run. */
function isFormula(text: string): boolean {
  return /^[\s]*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text);
}
