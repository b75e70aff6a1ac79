import type { Page } from 'playwright-core';
import type { Launched } from './harness';
import { makeBook } from './make-book';

const customers = [
  ['C10001', 'Brightwater Supplies Ltd', 'GB 123 4567 89'],
  ['C10004', '上海恒源贸易有限公司', '91310115MA1K4XXX0X'],
  ['C10007', 'ООО «Северный ветер»', '7701234567'],
  ['C10010', '大同文具股份有限公司', '04595257'],
  ['C10013', 'Fern & Daughters', ''],
  ['C10016', 'Hafen Kontor GmbH', 'DE811907980'],
] as const;

const header = 'Date,Invoice,Customer ID,Customer,Tax no.,Product,Quantity,Amount,Currency';

/** Sales of a year: some forty lines, and among them rows with something wrong on purpose. */
function ledgerOf(year: number, wrong: readonly string[]): string {
  const lines = Array.from({ length: 42 }, (_, index) => {
    const [id, name, taxNo] = customers[(index * 5) % customers.length] ?? customers[0];
    const month = String(1 + Math.floor(index / 4)).padStart(2, '0');
    const day = String(1 + ((index * 11) % 27)).padStart(2, '0');
    const amount = (185 + ((index * 977) % 900) / 10).toFixed(2);
    return `${year}-${month}-${day},INV-${year}${100 + index},${id},${name},${taxNo},LP-A4,${1 + (index % 9)},${amount},EUR`;
  });
  return [header, ...lines, ...wrong].join('\n');
}

const ledgers = {
  'sales-2024.csv': ledgerOf(2024, [
    '2024-02-30,INV-2024201,C10016,Hafen Kontor GmbH,DE811907980,FILE-3,1,50.00,EUR',
    '2024-05-17,INV-2024202,C10013,Fern & Daughters,,INK-B,2,zwölf,EUR',
    '2024-08-11,INV-2024203,C10013,Fern & Daughters,,INK-B,4,80.00,USD',
    '2024-08-12,INV-2024204,C10004,上海恒源贸易有限公司,91310115MA1K4XXX0X,LP-A4,10,1250.00,CNY',
    '2024-09-02,INV-2024205,X-77,BRIGHTWATER SUPPLIES LIMITED,GB123456789,LP-A4,3,61.20,EUR',
    '2024-09-09,INV-2024206,,,,LP-A4,1,12.75,EUR',
  ]),
  'продажи 2025 — 销售台账.csv': ledgerOf(2025, [
    '2025-03-04,INV-2025201,Z-9,Hafen-Kontor GmbH,,FILE-3,1,44.00,EUR',
    '2025-06-31,INV-2025202,C10010,大同文具股份有限公司,04595257,LP-A4,5,210.50,EUR',
    '2025-06-30,INV-2025203,C10010,大同文具股份有限公司,04595257,LP-A4,5,,EUR',
    '2025-07-01,INV-2025204,C10001,Brightwater Supplies Ltd,GB 123 4567 89,INK-B,1,99.00,GBP',
  ]),
};

/** A book in which every part of the Data screen has something to show. */
export async function makeShotsBook(staybook: Launched, folder: string): Promise<void> {
  await makeBook(staybook, {
    folder,
    name: 'Northwind Stationers',
    settings: { currency: 'EUR', companyName: 'Northwind Stationers' },
    ledgers,
  });
  const { page } = staybook;
  await page.evaluate(async () => {
    await window.staybook['data.setRate']({ currency: 'GBP', fromDay: '2025-01-01', rate: '1.18403' });
    await window.staybook['data.retrySetAside']({ importId: null, taskId: 'retry' });
    await window.staybook['data.saveTemplate']({ name: 'Till export', importId: 1 });
    const pairs = await window.staybook['data.sameCustomers'](undefined);
    const last = pairs.ok ? pairs.value.at(-1) : undefined;
    if (last !== undefined)
      await window.staybook['data.mergeCustomers']({ from: last.right.id, into: last.left.id });
  });
  await page.reload();
}

type Open = (page: Page) => Promise<unknown>;

function part(name: string, ready: string): Open {
  return async (page) => {
    await page.getByTestId('nav-data').click();
    await page.getByTestId(`part-${name}`).click();
    await page.getByTestId(ready).first().waitFor();
  };
}

/** Every part of the Data screen, an import, its undoing, and a row that is being corrected. */
export const dataShots: readonly { readonly name: string; readonly open: Open }[] = [
  { name: 'data-imports', open: part('imports', 'import') },
  { name: 'data-import', open: (page) => page.getByTestId('import').last().click() },
  { name: 'data-undo', open: (page) => page.getByTestId('undo-import').click() },
  { name: 'data-set-aside', open: part('set-aside', 'set-aside-row') },
  { name: 'data-correcting', open: openCorrecting },
  { name: 'data-customers', open: part('customers', 'proposal') },
  { name: 'data-rates', open: openRates },
  { name: 'data-templates', open: part('templates', 'template') },
  { name: 'data-quality', open: part('quality', 'quality-setAside') },
];

async function openCorrecting(page: Page): Promise<void> {
  await part('imports', 'import')(page);
  await page.getByTestId('import').last().click();
  await page.getByTestId('show-set-aside').click();
  const row = page.getByTestId('set-aside-row');
  await row.first().getByText('2024-02-30').click();
  await page.getByTestId('cell-editor').fill('2024-02-29');
  await page.keyboard.press('Enter');
  await row.nth(1).getByText('zwölf').click();
}

async function openRates(page: Page): Promise<void> {
  await part('rates', 'rate')(page);
  await page.getByTestId('give-USD').click();
  await page.getByTestId('rate-value').fill('0.92');
}
