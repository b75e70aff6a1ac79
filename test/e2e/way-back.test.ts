import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { launchStaybook, type Launched } from './harness';

/** A number of a screen, and what the page of one of its customers then shows of the files. */
interface Start {
  readonly screen: string;
  /** The number that is clicked. */
  readonly number: (page: Page) => Locator;
  /** The count of customers beside a number that does not count customers itself; else the explanation counts them. */
  readonly customers?: (page: Page) => Locator;
  readonly says: readonly RegExp[];
  /** The rows at the end of the way: ledger lines, terms of contracts or answers. */
  readonly rows: string;
  readonly file: RegExp;
}

const workings = [/Formula/, /With the numbers/, /=/, /How far it holds/, /Customers behind it/];
const sampleLedger = /sample-ledger\.csv/;

const starts: readonly Start[] = [
  {
    screen: 'overview',
    number: (page) => page.getByTestId('tile-customerRetentionRate'),
    says: [/Customer retention rate/, /Wilson/, ...workings],
    rows: 'ledger-line',
    file: sampleLedger,
  },
  {
    screen: 'revenue',
    number: (page) => page.getByTestId('revenue-roll-forward').getByRole('link', { name: 'New revenue' }),
    customers: (page) => page.getByTestId('customers-newRevenue'),
    says: [/New revenue/, /net revenue/i, /How far it holds/, /Customers behind it/],
    rows: 'ledger-line',
    file: sampleLedger,
  },
  {
    screen: 'renewals',
    number: (page) => page.getByTestId('tile-renewalRate'),
    says: [/Renewal rate/, ...workings],
    rows: 'contract-row',
    file: /contracts/,
  },
  {
    screen: 'segments',
    number: (page) => page.getByTestId('explain-customerRetentionRate'),
    says: [/Customer retention rate/, ...workings],
    rows: 'ledger-line',
    file: sampleLedger,
  },
  {
    screen: 'feedback',
    number: (page) => page.getByTestId('tile-netPromoterScore'),
    says: [/Net Promoter Score/i, ...workings],
    rows: 'timeline-row',
    file: /feedback/,
  },
  {
    screen: 'cohorts',
    number: (page) =>
      page
        .getByTestId('cohort-map')
        .getByRole('gridcell', { name: /, month 3: / })
        .first(),
    says: [/First purchase in/, /Wilson/, ...workings],
    rows: 'ledger-line',
    file: sampleLedger,
  },
];

describe('The way back from a number to the rows of the files, in the packaged app', () => {
  let staybook: Launched;

  beforeAll(async () => {
    staybook = await launchStaybook();
    await staybook.page.getByTestId('open-sample').click();
    await staybook.page.getByTestId('tile-customerRetentionRate').waitFor();
  });

  afterAll(() => staybook.close());

  it.each(starts)(
    '$screen: a click explains the number, a second lists its customers, a third leads to file, sheet and row',
    async ({ screen, number, customers, says, rows, file }) => {
      const { page } = staybook;
      await page.getByTestId(`nav-${screen}`).click();
      await number(page).click();
      const explanation = page.getByTestId('explanation');
      await explanation.waitFor();
      const text = await explanation.innerText();
      for (const part of says) expect(text).toMatch(part);
      const members = explanation.getByTestId('explanation-members');
      const counted = countIn(await (customers?.(page) ?? members).innerText());
      await members.click();
      await page.getByTestId('customer-row').first().waitFor();
      expect(counted).toBeGreaterThan(0);
      expect(await listed(page)).toBe(counted);
      await page.getByTestId('customer-row').first().click();
      await expectRow(page, rows, file);
    },
  );

  it('the same by keyboard alone', async () => {
    const { page } = staybook;
    await page.getByTestId('nav-overview').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('tile-customerRetentionRate').waitFor();
    await tabTo(page, '[data-testid="tile-customerRetentionRate"]');
    await page.keyboard.press('Enter');
    await page.getByTestId('explanation').waitFor();
    await tabTo(page, '[data-testid="explanation-members"]');
    const counted = countIn(await page.getByTestId('explanation-members').innerText());
    await page.keyboard.press('Enter');
    await page.getByTestId('customer-row').first().waitFor();
    expect(await listed(page)).toBe(counted);
    await tabTo(page, '[role="grid"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectRow(page, 'ledger-line', sampleLedger);
    await tabTo(page, '[role="grid"]:has([data-testid="ledger-line"])');
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('[data-testid="ledger-line"][aria-selected="true"]');
    expect(await chosen.innerText()).toMatch(sampleLedger);
  });
});

/** The count of customers at the end of a link. */
function countIn(text: string): number {
  return Number(/([\d,]+)\s*$/.exec(text)?.[1]?.replaceAll(',', ''));
}

/** As many rows as the list has, the header aside. */
async function listed(page: Page): Promise<number> {
  return Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
}

/** A row that names its file, under headers that say file and row, and its number in the last of these columns. */
async function expectRow(page: Page, rows: string, file: RegExp): Promise<void> {
  const row = page.getByTestId(rows).filter({ hasText: file }).first();
  await row.waitFor();
  const table = page
    .getByRole('grid')
    .filter({ has: page.getByTestId(rows) })
    .first();
  const headers = await table.getByRole('columnheader').allInnerTexts();
  const cells = await row.getByRole('gridcell').allInnerTexts();
  const cellOf = (header: string) => cells[headers.findIndex((text) => text.trim().startsWith(header))];
  expect(cellOf('File')).toMatch(file);
  expect(cellOf('Row')).toMatch(/^\d+$/);
}

/** Presses Tab until what the selector names has the focus; a page has fewer stops than this. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 120; stop += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) === true,
      selector,
    );
    if (isThere) return;
  }
  throw new Error(`Tab never reaches ${selector}`);
}
