import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { answerDialogs } from './book-dialogs';
import { chineseList, monthlyFiles, russianReport } from './foreign-ledgers';
import type { Launched } from './harness';

interface Shot {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
}

const fixture = (name: string): string => resolve(process.cwd(), 'test/fixtures/imports', name);

/** The import at every point at which it can wait for a person, into the open book. */
export function importShots({ app }: Launched, folder: string): readonly Shot[] {
  const report = join(folder, 'Продажи 2023–2024.csv');
  writeFileSync(report, russianReport().bytes);
  const months = monthlyFiles().map(({ name, text }) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
  const choose = async (page: Page, open: string | readonly string[], until: string): Promise<void> => {
    await answerDialogs(app, { open });
    await page.getByTestId('nav-start').click();
    await page.getByTestId('choose-ledger').click();
    await page.getByTestId(until).first().waitFor();
  };
  return [
    { name: 'import-check', open: (page) => choose(page, report, 'commit-import') },
    { name: 'import-check-lower', open: (page) => page.getByTestId('months').scrollIntoViewIfNeeded() },
    { name: 'import-columns', open: (page) => page.getByTestId('change-columns').click() },
    { name: 'import-file', open: (page) => page.getByTestId('file-options').click() },
    { name: 'import-question', open: (page) => choose(page, fixture('order-unknown.csv'), 'columns') },
    {
      name: 'import-encoding',
      open: (page) => choose(page, fixture('encoding-unknown.csv'), 'question-encoding'),
    },
    { name: 'import-missing', open: (page) => choose(page, fixture('no-date-column.csv'), 'missing-fields') },
    { name: 'import-refused', open: (page) => choose(page, fixture('picture-renamed.xlsx'), 'error-state') },
    {
      name: 'import-files',
      open: (page) =>
        choose(page, [report, ...months.slice(0, 3), fixture('picture-renamed.xlsx')], 'answer-next'),
    },
    { name: 'import-files-check', open: (page) => checkFiles(page) },
    { name: 'import-files-opened', open: (page) => openFile(page) },
  ];
}

async function checkFiles(page: Page): Promise<void> {
  await page.getByTestId('check-files').click();
  await page.getByTestId('batch-total').waitFor();
}

async function openFile(page: Page): Promise<void> {
  await page.getByTestId('batch-file').first().getByRole('button').first().click();
  await page.getByTestId('reconciliation').waitFor();
}

/** The import where no book is open, up to the button that makes one. */
export function newBookShots({ app }: Launched, folder: string): readonly Shot[] {
  const list = join(folder, '销售出库单.csv');
  writeFileSync(list, chineseList().bytes);
  return [
    {
      name: 'import-new-book',
      open: async (page) => {
        await answerDialogs(app, { open: list });
        await page.getByTestId('nav-start').click();
        await page.getByTestId('choose-ledger').click();
        await page.getByTestId('book-form').waitFor();
      },
    },
  ];
}
