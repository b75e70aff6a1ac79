import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from '@main/engine';
import type { QualityCheck } from '@shared/contract/views';
import { engineWith, importFile, ledgerFile } from '../../helpers/engine';

async function check(engine: Engine, code: QualityCheck['code']): Promise<Omit<QualityCheck, 'code'>> {
  const found = (await engine.run('assessQuality', undefined)).find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is not checked`);
  const { code: _, ...counted } = found;
  return counted;
}

describe('the quality of a book', () => {
  it('has nothing to say of an empty book', async () => {
    const { engine } = await engineWith([]);
    const checks = await engine.run('assessQuality', undefined);
    expect(checks.filter(({ count }) => count !== 0)).toEqual([]);
    expect(checks).toHaveLength(12);
  });

  it('counts lines without a customer and without an invoice, with the way back to them', async () => {
    const { engine } = await engineWith([
      '2024-01-05,Meyer,,10.00',
      '2024-01-06,,A2,20.00',
      '2024-01-07,,,-4.00',
    ]);
    expect(await check(engine, 'anonymous')).toEqual({
      count: 2,
      of: 3,
      amount: 1600,
      samples: ['ledger.csv: 3', 'ledger.csv: 4'],
    });
    expect(await check(engine, 'withoutInvoice')).toEqual({
      count: 2,
      of: 3,
      amount: 600,
      samples: ['ledger.csv: 2', 'ledger.csv: 4'],
    });
  });

  it('counts rows that are still set aside', async () => {
    const { engine } = await engineWith([
      '2024-01-05,Meyer,A1,10.00',
      '2024-02-30,Meyer,A2,20.00',
      '2024-02-01,Meyer,A2,2x',
    ]);
    expect(await check(engine, 'setAside')).toEqual({
      count: 2,
      of: 3,
      amount: 2000,
      samples: ['ledger.csv: 3', 'ledger.csv: 4'],
    });
  });

  it('counts pairs of customers that may be the same', async () => {
    const { engine } = await engineWith(['2024-01-05,Meyer GmbH,A1,10.00', '2024-01-06,Meyer,A2,20.00']);
    expect(await check(engine, 'possibleSame')).toEqual({
      count: 1,
      of: null,
      amount: null,
      samples: ['Meyer GmbH – Meyer'],
    });
  });

  it('counts customers that no file has named', async () => {
    const { engine, folder } = await engineWith([]);
    const path = join(folder, 'ids.csv');
    writeFileSync(
      path,
      'Date,Customer ID,Customer name,Amount\n2024-01-05,C1,Meyer,10.00\n2024-01-06,C2,,20.00\n2024-01-07,C3,,20.00\n',
    );
    await importFile(engine, path);
    expect(await check(engine, 'customersWithoutName')).toEqual({
      count: 2,
      of: 3,
      amount: null,
      samples: ['C2', 'C3'],
    });
    const list = join(folder, 'customers.csv');
    writeFileSync(list, 'Customer ID,Customer name,City\nC2,Schulz,Bonn\n');
    await importFile(engine, list, {
      decisions: { kind: 'customers', mapping: { customerId: 0, customerName: 1, city: 2 } },
    });
    expect(await check(engine, 'customersWithoutName')).toMatchObject({ count: 1, of: 3, samples: ['C3'] });
  });

  it('counts lines dated later than the day after their import', async () => {
    const { engine } = await engineWith([
      '2024-03-01,Meyer,A1,1.00',
      '2024-03-02,Meyer,A2,2.00',
      '2024-03-03,Meyer,A3,4.00',
      '2024-12-31,Meyer,A4,8.00',
    ]);
    expect(await check(engine, 'futureDates')).toEqual({
      count: 2,
      of: 4,
      amount: 1200,
      samples: ['ledger.csv: 4', 'ledger.csv: 5'],
    });
  });

  it('names the months without a line between the first line and the last', async () => {
    const { engine } = await engineWith([
      '2023-11-30,Meyer,A1,1.00',
      '2024-01-01,Meyer,A2,2.00',
      '2024-03-31,Meyer,A3,4.00',
    ]);
    expect(await check(engine, 'monthsWithoutLines')).toEqual({
      count: 2,
      of: 5,
      amount: null,
      samples: ['2023-12', '2024-02'],
    });
  });

  it('counts credits with no sale beside them: by the invoice they credit or have, else by the day', async () => {
    const { engine, folder } = await engineWith([]);
    const path = join(folder, 'credits.csv');
    writeFileSync(
      path,
      [
        'Date,Customer,Invoice,Credit note for,Amount',
        '2024-01-05,Meyer,A1,,10.00',
        '2024-01-05,Meyer,A1,,-1.00',
        '2024-01-09,Meyer,G1,A1,-2.00',
        '2024-01-09,Meyer,G2,A7,-3.00',
        '2024-01-10,Schulz,G3,A1,-4.00',
        '2024-01-10,Schulz,G4,,-5.00',
        '2024-01-11,Schulz,,,6.00',
        '2024-01-11,Schulz,,,-6.00',
        '2024-01-12,Schulz,,,-7.00',
        '',
      ].join('\n'),
    );
    await importFile(engine, path, {
      decisions: { mapping: { date: 0, customerName: 1, invoice: 2, creditFor: 3, amount: 4 } },
    });
    expect(await check(engine, 'creditsWithoutInvoice')).toEqual({
      count: 4,
      of: 7,
      amount: -1900,
      samples: ['A7', 'A1', 'G4'],
    });
  });

  it('counts converted and rounded lines', async () => {
    const { engine, folder } = await engineWith([]);
    await engine.run('setRate', { currency: 'USD', fromDay: null, rate: '0.9155' });
    const path = join(folder, 'dollars.csv');
    writeFileSync(
      path,
      'Date,Customer,Amount,Currency\n2024-01-05,Meyer,10.00,USD\n2024-01-06,Meyer,20.00,EUR\n2024-01-06,Meyer,30.00,USD\n',
    );
    await importFile(engine, path);
    // 9.155 rounds half to even to 9.16; 27.465 to 27.46.
    expect(await check(engine, 'converted')).toEqual({
      count: 2,
      of: 3,
      amount: 916 + 2746,
      samples: ['USD 0.9155'],
    });
    expect(await check(engine, 'rounded')).toEqual({
      count: 2,
      of: 3,
      amount: null,
      samples: ['dollars.csv'],
    });
  });

  it('counts lines that a later import has replaced, and leaves them out everywhere else', async () => {
    const { engine, folder } = await engineWith(['2024-01-05,,A1,10.00', '2024-01-05,Meyer,A2,1.00']);
    const path = ledgerFile(['2024-01-05,,A1,12.00'], folder, 'corrected.csv');
    await importFile(engine, path, { decisions: { replaceInvoices: true } });
    expect(await check(engine, 'replaced')).toEqual({
      count: 1,
      of: 3,
      amount: 1000,
      samples: ['ledger.csv'],
    });
    expect(await check(engine, 'anonymous')).toMatchObject({ count: 1, of: 2, amount: 1200 });
  });

  it('counts files whose own totals are not what was read, while they are in the book', async () => {
    const { engine, folder } = await engineWith(['2024-01-05,Meyer,A1,10.00', 'Total,,,10.00']);
    await importFile(
      engine,
      ledgerFile(['2024-02-05,Meyer,A2,10.00', 'Total,,,11.00'], folder, 'february.csv'),
    );
    expect(await check(engine, 'totalsDiffer')).toEqual({
      count: 1,
      of: 2,
      amount: null,
      samples: ['february.csv: 3'],
    });
    await engine.run('undoImport', { importId: 2 });
    expect(await check(engine, 'totalsDiffer')).toEqual({ count: 0, of: 1, amount: null, samples: [] });
  });
});
