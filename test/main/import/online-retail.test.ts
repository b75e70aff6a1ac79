import { expect, test } from 'vitest';
import { dataFile } from '../../helpers/data-folder';
import { stageSales, type StagedSales } from '../../helpers/staged-rows';

const csv = dataFile('online-retail/online-retail.csv');
const xlsx = dataFile('online-retail/online-retail.xlsx');

test.skipIf(csv === null || xlsx === null)(
  'Online Retail: the .csv and the .xlsx stage the same lines, which reconcile to 9,747,747.93 (skipped without ../shared/data)',
  { timeout: 120_000 },
  async () => {
    const fromText = await stageSales(csv ?? '', {}, { currency: 'GBP' });
    const fromSheet = await stageSales(xlsx ?? '', {}, { currency: 'GBP' });
    for (const { lines, info } of [fromText, fromSheet]) {
      expect(info).toMatchObject({
        rowsRead: 541_909,
        amountRead: 974_774_793,
        firstDay: '2010-12-01',
        lastDay: '2011-12-09',
      });
      expect([lines.lineCount, lines.setAside.length]).toEqual([541_909, 0]);
      const walkIns = lines.customers.reduce((count, customer) => count + (customer === -1 ? 1 : 0), 0);
      const walkInAmount = lines.amounts.reduce(
        (sum, amount, line) => sum + (lines.customers[line] === -1 ? amount : 0),
        0,
      );
      expect([walkIns, walkInAmount]).toEqual([135_080, 144_768_212]);
    }
    expect(differingColumns(fromText, fromSheet)).toEqual([]);
    expect(fromText.lines.customerDictionary).toEqual(fromSheet.lines.customerDictionary);
    expect(fromText.lines.invoiceDictionary).toEqual(fromSheet.lines.invoiceDictionary);
    expect(fromText.lines.productDictionary).toEqual(fromSheet.lines.productDictionary);
    expect(fromText.lines.extraDictionary).toEqual(fromSheet.lines.extraDictionary);
  },
);

/** Names of the columns in which two staged files differ. */
function differingColumns(left: StagedSales, right: StagedSales): string[] {
  const columns = [
    'rows',
    'days',
    'customers',
    'invoices',
    'products',
    'quantities',
    'unitPrices',
    'amounts',
    'extras',
  ] as const;
  return columns.filter(
    (column) => Buffer.compare(bytesOf(left.lines[column]), bytesOf(right.lines[column])) !== 0,
  );
}

function bytesOf(numbers: Int32Array | Float64Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
