import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContent, anyImport } from '../../helpers/any-import';
import { unsavedBook, importContent, matchContent } from '../../helpers/book';

const digest = (file: number) => file.toString(16).padStart(64, 'f');

describe('importing a file twice', () => {
  it('brings nothing the second time, of any kind, in whatever book and after whatever came between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyImport, { minLength: 1, maxLength: 4 }), async (imports) => {
        const book = await unsavedBook();
        for (const [file, { content, replaceInvoices }] of imports.entries()) {
          await importContent(book, content, { replaceInvoices, fileSha256: digest(file) });
        }
        for (const [file, { content }] of imports.entries()) {
          const { duplicates, newCustomers } = await matchContent(book, content, {
            fileSha256: digest(file),
          });
          expect({ file, newCustomers, duplicates: Array.from(duplicates) }).toEqual({
            file,
            newCustomers: 0,
            duplicates: Array.from(duplicates, () => 1),
          });
        }
        await book.close();
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('brings nothing the second time under another name and digest, as another export of the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyImport, anyContent, fc.boolean(), async (first, second, replaceInvoices) => {
        const book = await unsavedBook();
        await importContent(book, first.content);
        await importContent(book, second, { replaceInvoices });
        const { duplicates, newCustomers, changedInvoices } = await matchContent(book, second, {
          replaceInvoices,
        });
        expect(Array.from(duplicates)).toEqual(Array.from(duplicates, () => 1));
        expect(newCustomers).toBe(0);
        expect(replaceInvoices ? changedInvoices.count : 0).toBe(0);
        await book.close();
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
