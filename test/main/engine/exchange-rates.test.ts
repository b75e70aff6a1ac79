import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engineWith, importFile, testEngine } from '../../helpers/engine';
import { faultCode } from '../../helpers/fault';
import { temporaryFolder } from '../../helpers/temporary-folder';

function currencyFile(
  folder: string,
  lines: readonly string[],
  header = 'Date,Customer,Invoice,Amount,Currency',
): string {
  const path = join(folder, 'currencies.csv');
  writeFileSync(path, [header, ...lines, ''].join('\n'));
  return path;
}

const lines = [
  '2024-01-05,Meyer,B1,10.00,EUR',
  '2024-01-06,Meyer,B2,10.00,USD',
  '2024-02-06,Schulz,B3,20.00,USD',
  '2024-02-07,Schulz,B4,5.00,£',
];

describe('exchange rates', () => {
  it('are listed by currency and day, with the currencies that wait for one', async () => {
    const { engine, folder } = await engineWith([]);
    await importFile(engine, currencyFile(folder, lines));
    expect(await engine.run('listRates', undefined)).toEqual({
      rates: [],
      wanted: [
        { currency: 'USD', rows: 2 },
        { currency: 'GBP', rows: 1 },
      ],
    });
    await engine.run('setRate', { currency: 'USD', fromDay: '2024-02-01', rate: '0.925' });
    const { rates } = await engine.run('setRate', { currency: 'USD', fromDay: null, rate: '0.9' });
    expect(rates).toMatchObject([
      { currency: 'USD', fromDay: null, rate: '0.9', lines: 0 },
      { currency: 'USD', fromDay: '2024-02-01', rate: '0.925', lines: 0 },
    ]);
  });

  it('say how many lines each has converted', async () => {
    const { engine, folder } = await engineWith([]);
    await engine.run('setRate', { currency: 'USD', fromDay: null, rate: '0.9' });
    await engine.run('setRate', { currency: 'USD', fromDay: '2024-02-01', rate: '0.925' });
    await importFile(engine, currencyFile(folder, lines));
    const { rates, wanted } = await engine.run('listRates', undefined);
    expect(rates.map(({ rate, lines: converted }) => [rate, converted])).toEqual([
      ['0.9', 1],
      ['0.925', 1],
    ]);
    expect(wanted).toEqual([{ currency: 'GBP', rows: 1 }]);
  });

  it('once changed or deleted leave the lines that they have converted as they are', async () => {
    const { engine, folder } = await engineWith([]);
    await engine.run('setRate', { currency: 'USD', fromDay: null, rate: '0.9' });
    const record = await importFile(engine, currencyFile(folder, lines));
    const overview = await engine.run('computeOverview', { scope: { period: '2024', base: 'period' } });
    const changed = await engine.run('setRate', { currency: 'USD', fromDay: null, rate: '2' });
    expect(changed.rates).toMatchObject([{ rate: '2', lines: 0 }]);
    await engine.run('deleteRate', { id: changed.rates[0]?.id ?? 0 });
    expect((await engine.run('listRates', undefined)).rates).toEqual([]);
    expect(await engine.run('computeOverview', { scope: { period: '2024', base: 'period' } })).toEqual(
      overview,
    );
    expect((await engine.run('describeImport', { importId: record.id })).record).toEqual(record);
    expect((await engine.run('verifyBook', undefined)).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('are wanted by a sign that several currencies share as the most usual of them', async () => {
    const { engine, folder } = await engineWith([]);
    await importFile(
      engine,
      currencyFile(
        folder,
        ['2024-01-05,Meyer,B1,10.00', '2024-01-06,Meyer,B2,"$ 1,250.00"'],
        'Date,Customer,Invoice,Amount',
      ),
    );
    expect((await engine.run('listRates', undefined)).wanted).toEqual([{ currency: 'USD', rows: 1 }]);
    await engine.run('setRate', { currency: 'CAD', fromDay: '2024-06-01', rate: '0.68' });
    expect((await engine.run('listRates', undefined)).wanted).toEqual([{ currency: 'CAD', rows: 1 }]);
  });

  it.each([
    ['EUR', null, '0.9', 'rate.ownCurrency'],
    ['usd', null, '0.9', 'rate.currencyInvalid'],
    ['USD', null, '0', 'rate.invalid'],
    ['USD', null, '0,9', 'rate.invalid'],
    ['USD', null, '-1', 'rate.invalid'],
    ['USD', null, '1e3', 'rate.invalid'],
    ['USD', '2024-02-30', '0.9', 'settings.dayInvalid'],
  ])('%s from %s at %s is refused: %s', async (currency, fromDay, rate, code) => {
    const { engine, folder } = await engineWith([]);
    await importFile(engine, currencyFile(folder, lines));
    expect(await faultCode(() => engine.run('setRate', { currency, fromDay, rate }))).toBe(code);
    expect((await engine.run('listRates', undefined)).rates).toEqual([]);
  });

  it('may be given for any currency while the book’s own is not settled', async () => {
    const engine = testEngine();
    await engine.run('createBook', {
      path: join(temporaryFolder(), 'new.staybook'),
      settings: {},
      save: 'now',
    });
    expect((await engine.run('setRate', { currency: 'USD', fromDay: null, rate: '0.9' })).rates).toHaveLength(
      1,
    );
  });

  it('that the book does not have cannot be deleted', async () => {
    const { engine } = await engineWith([]);
    expect(await faultCode(() => engine.run('deleteRate', { id: 5 }))).toBe('rate.unknown');
  });
});
