import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '@main/files/csv-text';

const body = (rows: string[][]) => csvText(rows).slice(1);

describe('CSV', () => {
  it('begins with the byte order mark by which Excel knows UTF-8', () => {
    expect(csvText([['客户']])).toBe('\uFEFF客户\r\n');
  });

  it('quotes as RFC 4180 says: separators, quotes and line ends; nothing else', () => {
    expect(body([['a,b', 'say "x"', 'two\nlines', 'plain; text']])).toBe(
      '"a,b","say ""x""","two\nlines",plain; text\r\n',
    );
  });

  it('comes back as it was from a parser that follows the standard', () => {
    const rows = [
      ['name', 'amount'],
      ['O"Neil, Ltd.\r\nDublin', '-12.50'],
      ['', '0'],
    ];
    expect(Papa.parse(body(rows), { skipEmptyLines: true }).data).toEqual(rows);
  });

  // OWASP, "CSV Injection".
  it.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '=cmd|"/c calc"!A1', '\t=1', '＝1+1', ' =1'])(
    'a text that a spreadsheet would run is kept as text: %j',
    (text) => {
      expect(Papa.parse<string[]>(body([[text]])).data[0]).toEqual([`'${text}`]);
    },
  );

  it.each(['-12.50', '+7', '1e5', '2024-01-05', '0'])('a number or date stays one: %s', (text) => {
    expect(body([[text]])).toBe(`${text}\r\n`);
  });
});
