import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLedgerColumns, readLineProducts } from '@main/storage';
import { productIndexes } from '@shared/ledger/line-products';
import { emptyBook, importInto } from '../../helpers/book';
import { stagedLines, type SimpleLine } from '../../helpers/staged-lines';
import { temporaryFolder } from '../../helpers/temporary-folder';

async function productsOf(lines: readonly SimpleLine[]) {
  const book = await emptyBook(join(temporaryFolder(), 'shop.staybook'));
  await importInto(book, stagedLines(lines));
  const products = readLineProducts(book.database);
  const columns = readLedgerColumns(book.database);
  await book.close();
  return { products, columns };
}

const line = (product: SimpleLine['product'], amount: number): SimpleLine => ({
  day: '2024-01-05',
  customer: '17',
  invoice: 'A1',
  amount,
  ...(product !== undefined && { product }),
});

describe('the products of a ledger', () => {
  it('are their codes, whatever texts a code has had, called as most of their lines call them', async () => {
    const { products } = await productsOf([
      line({ code: 'T1', name: 'Tea', category: 'Drinks' }, 100),
      line({ code: 'T1', name: 'Green tea', category: '' }, 101),
      line({ code: 'T1', name: 'Green tea', category: '' }, 102),
      line({ code: 'C1', name: 'Coffee', category: 'Drinks' }, 103),
    ]);
    expect(Array.from(products.ofLine)).toEqual([0, 0, 0, 1]);
    expect(products.codes).toEqual(['T1', 'C1']);
    expect(products.names).toEqual(['Green tea', 'Coffee']);
    expect(products.categories).toEqual(['Drinks', 'Drinks']);
  });

  it('are their names where the file has no code; a category alone is no product', async () => {
    const { products } = await productsOf([
      line({ code: '', name: 'Tea', category: 'Drinks' }, 100),
      line({ code: '', name: '', category: 'Drinks' }, 101),
      line(undefined, 102),
      line({ code: '', name: 'Tea', category: 'Hot drinks' }, 103),
      line({ code: 'B9', name: '', category: '' }, 104),
    ]);
    expect(Array.from(products.ofLine)).toEqual([0, -1, -1, 0, 1]);
    expect(products.names).toEqual(['Tea', 'B9']);
    expect(products.categories).toEqual(['Drinks', '']);
  });

  it('stand in the order of the ledger columns, and are found again by their ids', async () => {
    const { products, columns } = await productsOf([
      line('P', 100),
      line('Q', 101),
      line('P', 102),
      line('R', 103),
    ]);
    expect(products.ofLine).toHaveLength(columns.lineCount);
    expect(Array.from(columns.amounts, (_, at) => products.names[products.ofLine[at] ?? -1])).toEqual([
      'P',
      'Q',
      'P',
      'R',
    ]);
    expect(Array.from(products.ids, (id) => productIndexes(products).get(id))).toEqual([0, 1, 2]);
  });
});
