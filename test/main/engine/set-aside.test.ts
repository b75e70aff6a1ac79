import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { startTask, type Engine } from '@main/engine';
import { engineWith, importFile, ledgerFile } from '../../helpers/engine';
import { faultCode } from '../../helpers/fault';

const setAsideOf = async (engine: Engine, importId = 1) =>
  (await engine.run('listSetAside', { importId, offset: 0, limit: 100 })).rows;

/** Id of the row with this number. */
async function idOfRow(engine: Engine, row: number, importId = 1): Promise<number> {
  const found = (await setAsideOf(engine, importId)).find((one) => one.row === row);
  if (found === undefined) throw new Error(`row ${row} is not set aside`);
  return found.id;
}

const importOf = async (engine: Engine, importId = 1) =>
  (await engine.run('describeImport', { importId })).record;

/** What `verify` finds; a sound book has nothing to find. */
async function findings(engine: Engine): Promise<readonly string[]> {
  const checks = await engine.run('verifyBook', undefined);
  return checks.filter(({ ok }) => !ok).map((check) => `${check.name}: ${JSON.stringify(check.findings)}`);
}

const rows = [
  '2024-01-05,Meyer,A1,12.50',
  '2024-02-30,Schulz,A2,7.00',
  '2024-02-07,Schulz,A3,3.25x',
  '2024-02-08,Schulz,A4,1.00',
];

describe('correcting a row that was set aside', () => {
  it('makes it a line of its import, with its own row number and in its own month', async () => {
    const { engine } = await engineWith(rows);
    const id = await idOfRow(engine, 3);
    const result = await engine.run('correctSetAside', { id, cells: ['2024-03-01', 'Schulz', 'A2', '7.00'] });
    expect(result).toMatchObject({
      outcome: 'imported',
      issues: [],
      book: { lineCount: 3, setAsideCount: 1 },
    });
    expect(await importOf(engine)).toMatchObject({
      rowsCorrected: 1,
      lastDay: '2024-03-01',
      reconciliation: {
        rowsRead: 4,
        rowsImported: 3,
        rowsSetAside: 1,
        amountRead: 2050,
        amountImported: 2050,
      },
    });
    const { months } = await engine.run('describeImport', { importId: 1 });
    expect(
      months.map(({ month, reconciliation: { rowsImported, amountImported } }) => [
        month,
        rowsImported,
        amountImported,
      ]),
    ).toEqual([
      ['2024-01', 1, 1250],
      ['2024-02', 1, 100],
      ['2024-03', 1, 700],
    ]);
    expect(await findings(engine)).toEqual([]);
    const page = await engine.run('listCustomers', {
      query: { set: { kind: 'all' }, search: 'Schulz', sort: 'name', descending: false },
      offset: 0,
      limit: 10,
    });
    const schulz = await engine.run('customerDetail', { id: page.rows[0]?.id ?? 0 });
    expect(schulz.lines.map(({ row, day, amount }) => [row, day, amount])).toContainEqual([
      3,
      '2024-03-01',
      700,
    ]);
  });

  it('moves the money as it now reads: the sums of the import follow', async () => {
    const { engine } = await engineWith(rows);
    const before = await importOf(engine);
    expect(before.reconciliation).toMatchObject({
      amountRead: 2050,
      amountSetAside: 700,
      rowsWithoutAmount: 1,
    });
    await engine.run('correctSetAside', {
      id: await idOfRow(engine, 4),
      cells: ['2024-02-07', 'Schulz', 'A3', '3.25'],
    });
    await engine.run('correctSetAside', {
      id: await idOfRow(engine, 3),
      cells: ['2024-02-28', 'Schulz', 'A2', '8.00'],
    });
    expect((await importOf(engine)).reconciliation).toEqual({
      rowsRead: 4,
      rowsImported: 4,
      rowsDuplicate: 0,
      rowsSetAside: 0,
      amountRead: 2475,
      amountImported: 2475,
      amountDuplicate: 0,
      amountSetAside: 0,
      rowsWithoutAmount: 0,
    });
    expect(await findings(engine)).toEqual([]);
  });

  it('keeps what was written even if something is still wrong, and says what', async () => {
    const { engine } = await engineWith(rows);
    const cells = ['2024-02-31', 'Schulz & Sohn', 'A2', '9.00'];
    const result = await engine.run('correctSetAside', { id: await idOfRow(engine, 3), cells });
    expect(result).toMatchObject({ outcome: 'setAside', book: { lineCount: 2, setAsideCount: 2 } });
    expect(result.issues).toMatchObject([{ row: 3, reason: 'date.invalid', value: '2024-02-31' }]);
    expect((await setAsideOf(engine))[0]).toMatchObject({ row: 3, cells, amount: 900 });
    expect((await importOf(engine)).reconciliation).toMatchObject({ amountRead: 2250, amountSetAside: 900 });
    expect(await findings(engine)).toEqual([]);
  });

  it('finds that the book has the line already, from another file', async () => {
    const { engine, folder } = await engineWith(rows);
    await importFile(engine, ledgerFile(['2024-02-28,Schulz,A2,7.00'], folder, 'february.csv'));
    const result = await engine.run('correctSetAside', {
      id: await idOfRow(engine, 3),
      cells: ['2024-02-28', 'Schulz', 'A2', '7.00'],
    });
    expect(result).toMatchObject({ outcome: 'duplicate', book: { lineCount: 3, setAsideCount: 1 } });
    expect(await importOf(engine)).toMatchObject({
      rowsCorrected: 0,
      reconciliation: {
        rowsRead: 4,
        rowsImported: 2,
        rowsDuplicate: 1,
        rowsSetAside: 1,
        amountDuplicate: 700,
      },
    });
    expect(await findings(engine)).toEqual([]);
  });

  it('does not take an equal line of the same file for the row itself: equal lines of a file are real', async () => {
    const { engine } = await engineWith(rows);
    const result = await engine.run('correctSetAside', {
      id: await idOfRow(engine, 3),
      cells: ['2024-02-08', 'Schulz', 'A4', '1.00'],
    });
    expect(result).toMatchObject({ outcome: 'imported', book: { lineCount: 3 } });
  });

  it('may name a customer that the book does not have yet', async () => {
    const { engine } = await engineWith(rows);
    const result = await engine.run('correctSetAside', {
      id: await idOfRow(engine, 3),
      cells: ['2024-02-28', 'Weber', 'A2', '7.00'],
    });
    expect(result.book.customerCount).toBe(3);
    expect((await importOf(engine)).newCustomers).toBe(3);
    expect(await findings(engine)).toEqual([]);
  });

  it('is refused for a row that is none any more, and for a blank one', async () => {
    const { engine } = await engineWith(rows);
    const id = await idOfRow(engine, 3);
    const cells = ['2024-02-28', 'Schulz', 'A2', '7.00'];
    expect(await faultCode(() => engine.run('correctSetAside', { id, cells: ['', ' ', '', ''] }))).toBe(
      'setAside.blank',
    );
    await engine.run('correctSetAside', { id, cells });
    expect(await faultCode(() => engine.run('correctSetAside', { id, cells }))).toBe('setAside.unknown');
  });

  it('is kept in the file of the book, and gone with its import', async () => {
    const { engine, book } = await engineWith(rows);
    await engine.run('correctSetAside', {
      id: await idOfRow(engine, 3),
      cells: ['2024-02-28', 'Weber', 'A2', '7.00'],
    });
    await engine.run('openBook', { path: book });
    expect(await engine.run('summarizeBook', undefined)).toMatchObject({ lineCount: 3, setAsideCount: 1 });
    expect(await engine.run('previewUndo', { importId: 1 })).toMatchObject({ rows: 3, correctionsLost: 1 });
    await engine.run('undoImport', { importId: 1 });
    expect(await engine.run('summarizeBook', undefined)).toMatchObject({
      lineCount: 0,
      customerCount: 0,
      setAsideCount: 0,
    });
    expect(await findings(engine)).toEqual([]);
  });
});

describe('a correction of a file that replaces invoices', () => {
  it('replaces what the book had of its invoice, and nothing that came later', async () => {
    const { engine, folder } = await engineWith(['2024-01-05,Meyer,A1,12.50', '2024-01-05,Meyer,A1,2.00']);
    const corrected = ledgerFile(
      ['2024-01-06,Meyer,A9,1.00', '2024-01-35,Meyer,A1,13.00'],
      folder,
      'corrected.csv',
    );
    await importFile(engine, corrected, { decisions: { replaceInvoices: true } });
    const result = await engine.run('correctSetAside', {
      id: await idOfRow(engine, 3, 2),
      cells: ['2024-01-05', 'Meyer', 'A1', '13.00'],
    });
    expect(result).toMatchObject({ outcome: 'imported', book: { lineCount: 2 } });
    expect((await engine.run('describeImport', { importId: 1 })).replacedLines).toBe(2);
    expect(await findings(engine)).toEqual([]);
  });

  it('is itself replaced where a later file has its invoice otherwise', async () => {
    const { engine, folder } = await engineWith(['2024-01-05,Meyer,A1,12.50', '2024-01-35,Meyer,A1,2.00']);
    const later = ledgerFile(['2024-01-05,Meyer,A1,20.00'], folder, 'later.csv');
    await importFile(engine, later, { decisions: { replaceInvoices: true } });
    const result = await engine.run('correctSetAside', {
      id: await idOfRow(engine, 3),
      cells: ['2024-01-05', 'Meyer', 'A1', '2.00'],
    });
    expect(result).toMatchObject({ outcome: 'imported', book: { lineCount: 1 } });
    expect((await engine.run('describeImport', { importId: 1 })).replacedLines).toBe(2);
    expect(await findings(engine)).toEqual([]);
    await engine.run('undoImport', { importId: 2 });
    expect(await engine.run('summarizeBook', undefined)).toMatchObject({ lineCount: 2 });
    expect(await findings(engine)).toEqual([]);
  });
});

describe('trying set-aside rows again', () => {
  const inCurrencies = (folder: string, name = 'currencies.csv'): string => {
    const path = join(folder, name);
    const lines = [
      'Date,Customer,Invoice,Amount,Currency',
      '2024-01-05,Meyer,B1,10.00,EUR',
      '2024-01-06,Meyer,B2,10.00,USD',
      '2024-02-06,Schulz,B3,20.00,USD',
      '2024-02-07,Schulz,B4,5.00,GBP',
      '2024-02-30,Schulz,B5,1.00,EUR',
    ];
    writeFileSync(path, [...lines, ''].join('\n'));
    return path;
  };

  it('brings in the rows that waited for a rate, each by the rate of its day', async () => {
    const { engine, folder } = await engineWith([]);
    await importFile(engine, inCurrencies(folder));
    await engine.run('setRate', { currency: 'USD', fromDay: null, rate: '0.9' });
    await engine.run('setRate', { currency: 'USD', fromDay: '2024-02-01', rate: '0.925' });
    const result = await engine.run('retrySetAside', { importId: null });
    expect(result).toMatchObject({
      tried: 4,
      imported: 2,
      duplicate: 0,
      setAside: 2,
      book: { lineCount: 3, setAsideCount: 2 },
    });
    const { reconciliation, rowsCorrected } = await importOf(engine);
    expect(rowsCorrected).toBe(2);
    expect(reconciliation).toMatchObject({
      rowsImported: 3,
      amountImported: 1000 + 900 + 1850,
      rowsSetAside: 2,
    });
    expect((await setAsideOf(engine)).map(({ row }) => row)).toEqual([5, 6]);
    expect(await findings(engine)).toEqual([]);
  });

  it('of a second file that has the same rows finds them in the book', async () => {
    const { engine, folder } = await engineWith([]);
    await importFile(engine, inCurrencies(folder));
    writeFileSync(
      join(folder, 'again.csv'),
      `${readFileSync(inCurrencies(folder), 'utf8')}2024-03-01,Weber,B6,1.00,EUR\n`,
    );
    await importFile(engine, join(folder, 'again.csv'));
    await engine.run('setRate', { currency: 'USD', fromDay: null, rate: '0.9' });
    const result = await engine.run('retrySetAside', { importId: null });
    expect(result).toMatchObject({
      tried: 8,
      imported: 2,
      duplicate: 2,
      setAside: 4,
      book: { lineCount: 4 },
    });
    expect(await findings(engine)).toEqual([]);
  });

  it('uses the cells that somebody has corrected', async () => {
    const { engine, folder } = await engineWith([]);
    await importFile(engine, inCurrencies(folder));
    await engine.run('correctSetAside', {
      id: await idOfRow(engine, 6),
      cells: ['2024-02-28', 'Schulz', 'B5', '1.00', 'USD'],
    });
    await engine.run('setRate', { currency: 'USD', fromDay: null, rate: '0.9' });
    expect(await engine.run('retrySetAside', { importId: 1 })).toMatchObject({
      tried: 4,
      imported: 3,
      setAside: 1,
    });
    expect((await setAsideOf(engine)).map(({ row }) => row)).toEqual([5]);
    expect(await findings(engine)).toEqual([]);
  });

  it('leaves totals as they are, and the book where nothing has changed', async () => {
    const { engine } = await engineWith([...rows, 'Total,,,23.75']);
    const before = await setAsideOf(engine);
    expect(await engine.run('retrySetAside', { importId: 1 })).toMatchObject({
      tried: 2,
      imported: 0,
      setAside: 2,
    });
    expect(await setAsideOf(engine)).toEqual(before);
    expect(await findings(engine)).toEqual([]);
  });

  it('can be cancelled, and then has changed nothing', async () => {
    const { engine, folder } = await engineWith([]);
    await importFile(engine, inCurrencies(folder));
    await engine.run('setRate', { currency: 'USD', fromDay: null, rate: '0.9' });
    const { task, cancel } = startTask(({ phase }) => {
      if (phase === 'saving') cancel();
    });
    expect(await faultCode(() => engine.run('retrySetAside', { importId: null }, task))).toBe(
      'task.cancelled',
    );
    expect(await engine.run('summarizeBook', undefined)).toMatchObject({ lineCount: 1, setAsideCount: 4 });
    expect(await engine.run('retrySetAside', { importId: null })).toMatchObject({ imported: 2 });
  });

  it('of an import that the book does not have is refused', async () => {
    const { engine } = await engineWith(rows);
    expect(await faultCode(() => engine.run('retrySetAside', { importId: 7 }))).toBe('import.unknown');
  });
});

describe('exporting set-aside rows', () => {
  const texts = {
    title: 'Set aside',
    headers: { row: 'Row', reason: 'Reason' },
    reasons: { 'date.invalid': 'There is no such date', 'amount.invalid': 'The amount cannot be read' },
  };

  it('writes a workbook with row numbers, all columns, and every reason in words', async () => {
    const { engine, folder } = await engineWith([...rows, '2024-13-01,Schulz,=1+1,x']);
    const path = join(folder, 'aside.xlsx');
    expect(await engine.run('exportSetAside', { path, importId: 1, ...texts })).toEqual({ rows: 3 });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const sheet = workbook.worksheets[0];
    const cells = [1, 2, 3, 4].map((row) => (sheet?.getRow(row).values as unknown[] | undefined)?.slice(1));
    expect(cells).toEqual([
      ['Row', 'Date', 'Customer', 'Invoice', 'Amount', 'Reason'],
      [3, '2024-02-30', 'Schulz', 'A2', '7.00', 'Date: There is no such date (2024-02-30)'],
      [4, '2024-02-07', 'Schulz', 'A3', '3.25x', 'Amount: The amount cannot be read (3.25x)'],
      [
        6,
        '2024-13-01',
        'Schulz',
        '=1+1',
        'x',
        'Date: There is no such date (2024-13-01); Amount: The amount cannot be read (x)',
      ],
    ]);
  });

  it('writes CSV in which no spreadsheet runs a cell as a formula', async () => {
    const { engine, folder } = await engineWith(['2024-02-30,=cmd(),A2,7.00']);
    const path = join(folder, 'aside.csv');
    await engine.run('exportSetAside', { path, importId: 1, ...texts });
    expect(readFileSync(path, 'utf8')).toBe(
      "\uFEFFRow,Date,Customer,Invoice,Amount,Reason\r\n2,2024-02-30,'=cmd(),A2,7.00,Date: There is no such date (2024-02-30)\r\n",
    );
  });

  it('of an import that the book does not have is refused', async () => {
    const { engine, folder } = await engineWith(rows);
    const path = join(folder, 'aside.csv');
    expect(await faultCode(() => engine.run('exportSetAside', { path, importId: 7, ...texts }))).toBe(
      'import.unknown',
    );
  });
});
