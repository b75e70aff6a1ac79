import iconv from 'iconv-lite';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { launchStaybook, type Launched } from './harness';

/** What importing a ledger one has never seen may cost: the two dialogs, the two buttons that open them, no typing. */
const mostClicks = 4;
const lineCount = 5012;

interface ForeignLedger {
  readonly bytes: Buffer;
  /** The sum of the lines, as the table on screen prints it. */
  readonly total: string;
  readonly currency: string;
}

interface Line {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly customer: number;
  readonly quantity: number;
  /** Hundredths. */
  readonly price: number;
}

/** Two years of sales to 400 customers, the same every time. */
function lines(): readonly Line[] {
  let state = 20240101;
  const next = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  return Array.from({ length: lineCount }, (_, index) => {
    const month = Math.floor((index * 24) / lineCount);
    return {
      day: 1 + next(28),
      month: 1 + (month % 12),
      year: 2023 + Math.floor(month / 12),
      customer: 1 + next(400),
      quantity: 1 + next(40),
      price: 100 + next(250_000),
    };
  });
}

const two = (value: number): string => String(value).padStart(2, '0');

function decimals(hundredths: number, mark: string, group: string): string {
  const whole = String(Math.floor(hundredths / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  return `${whole}${mark}${two(hundredths % 100)}`;
}

function totalOf(all: readonly Line[]): number {
  return all.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
}

/** As 1C writes a sales report: Windows-1251, semicolons, title rows, decimal commas, and a total below. */
function russianReport(): ForeignLedger {
  const all = lines();
  const money = (hundredths: number): string => decimals(hundredths, ',', '\u00A0');
  const header =
    '№ п/п;Дата;Номер документа;Вид операции;Организация;Контрагент;ИНН контрагента;Код контрагента;Договор;Склад;' +
    'Артикул;Номенклатура;Группа товаров;Единица измерения;Количество;Цена;Сумма;Ставка НДС;Сумма НДС;Менеджер';
  const rows = all.map(({ day, month, year, customer, quantity, price }, index) =>
    [
      index + 1,
      `${two(day)}.${two(month)}.${year}`,
      `ЦБ-${String(index + 1).padStart(8, '0')}`,
      'Реализация товаров',
      '"ООО ""Ромашка"""',
      `Покупатель ${customer}`,
      String(7_700_000_000 + customer),
      `КА-${String(customer).padStart(6, '0')}`,
      `Договор поставки № ${customer}`,
      'Основной склад',
      `АРТ-${String(quantity * 7).padStart(5, '0')}`,
      `Товар ${quantity * 7}`,
      'Канцтовары',
      'шт',
      quantity,
      money(price),
      money(quantity * price),
      '20%',
      money(Math.round((quantity * price) / 6)),
      'Иванова М. П.',
    ].join(';'),
  );
  const total = Array.from({ length: 20 }, (_, column) =>
    column === 0 ? 'Итого' : column === 16 ? money(totalOf(all)) : '',
  );
  const text = [
    'Отчет по продажам',
    'Период: 01.01.2023 - 31.12.2024',
    'Организация: ООО "Ромашка"',
    '',
    header,
    ...rows,
    total.join(';'),
    '',
  ].join('\r\n');
  return {
    bytes: iconv.encode(text, 'win1251'),
    total: decimals(totalOf(all), '.', ','),
    currency: 'RUB',
  };
}

/** As Kingdee writes a list of sales issues: GB18030, commas, a title row, ISO days, and a total below. */
function chineseList(): ForeignLedger {
  const all = lines();
  const header =
    '序号,单据日期,单据编号,单据类型,销售组织,客户编码,客户名称,税务登记号,发货仓库,物料编码,物料名称,规格型号,' +
    '商品类别,单位,销售数量,含税单价,金额,税率,业务员,备注';
  const rows = all.map(({ day, month, year, customer, quantity, price }, index) =>
    [
      index + 1,
      `${year}-${two(month)}-${two(day)}`,
      `XSCKD${String(index + 1).padStart(6, '0')}`,
      '标准销售出库单',
      '恒源贸易有限公司',
      `KH${String(customer).padStart(5, '0')}`,
      `客户${customer}有限公司`,
      `91310000${String(customer).padStart(10, '0')}`,
      '成品仓',
      `WL${String(quantity * 7).padStart(5, '0')}`,
      `物料${quantity * 7}`,
      'A4',
      '办公用品',
      '件',
      quantity,
      `"${decimals(price, '.', ',')}"`,
      `"${decimals(quantity * price, '.', ',')}"`,
      '13%',
      '王芳',
      '',
    ].join(','),
  );
  const total = Array.from({ length: 20 }, (_, column) =>
    column === 0 ? '合计' : column === 16 ? `"${decimals(totalOf(all), '.', ',')}"` : '',
  );
  return {
    bytes: iconv.encode(['销售出库单列表', header, ...rows, total.join(','), ''].join('\r\n'), 'gb18030'),
    total: decimals(totalOf(all), '.', ','),
    currency: 'CNY',
  };
}

describe('someone who has never seen the app imports a foreign ledger of twenty columns', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staybook-foreign-'));

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['a report of 1C in Windows-1251', 'Продажи.csv', russianReport],
    ['a list of Kingdee in GB18030', '销售出库单.csv', chineseList],
  ] as const)('%s: from the start to the first figures', async (_what, name, make) => {
    const ledger = make();
    const path = join(folder, name);
    writeFileSync(path, ledger.bytes);
    const staybook = await launchStaybook();
    const { page } = staybook;
    await page.getByTestId('choose-ledger').waitFor();
    await countActions(staybook, path, join(folder, `${ledger.currency}.staybook`));
    const began = performance.now();

    await page.getByTestId('choose-ledger').click();
    const commit = page.getByTestId('commit-import');
    await commit.waitFor();
    await staybook.shot(`foreign-check-${ledger.currency}`);
    expect(await commit.innerText()).toBe('Create the book and import 5,012 rows');
    expect(await reconciliation(staybook)).toEqual([
      ['5,013', ledger.total],
      ['5,012', ledger.total],
      ['0', '0.00'],
      ['1', '0.00'],
      ['5,013', ledger.total],
    ]);
    expect(await page.getByTestId('book-form').locator('input').nth(1).inputValue()).toContain(
      ledger.currency,
    );
    await commit.click();
    await page.getByTestId('tile-customerRetentionRate').waitFor();

    const seconds = (performance.now() - began) / 1000;
    const { clicks, keys, dialogs } = await countedActions(staybook);
    await staybook.shot(`foreign-done-${ledger.currency}`);
    // oxlint-disable-next-line no-console
    console.log(`${name}: ${clicks} clicks, ${dialogs} dialogs, ${keys} keys, ${seconds.toFixed(1)} s`);
    expect(await page.getByTestId('tile-customerRetentionRate').innerText()).toMatch(/\d+\.\d%/);
    expect(clicks + dialogs).toBeLessThanOrEqual(mostClicks);
    expect(keys).toBe(0);
    expect(seconds).toBeLessThan(60);
    expect(staybook.pageErrors).toEqual([]);
    await staybook.close();
  });
});

interface CountedPage {
  counted?: { clicks: number; keys: number };
}

interface CountedMain {
  dialogs?: number;
}

/** Counts every click and keystroke of the page, and answers the system's dialogs, each of which costs one more click. */
async function countActions({ app, page }: Launched, open: string, save: string): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      const main = globalThis as CountedMain;
      main.dialogs = 0;
      const count = (): void => {
        main.dialogs = (main.dialogs ?? 0) + 1;
      };
      dialog.showOpenDialog = async () => {
        count();
        return { canceled: false, filePaths: [paths.open] };
      };
      dialog.showSaveDialog = async () => {
        count();
        return { canceled: false, filePath: paths.save };
      };
    },
    { open, save },
  );
  await page.evaluate(() => {
    const counted = { clicks: 0, keys: 0 };
    (window as CountedPage).counted = counted;
    window.addEventListener('click', () => (counted.clicks += 1), true);
    window.addEventListener('keydown', () => (counted.keys += 1), true);
  });
}

async function countedActions({
  app,
  page,
}: Launched): Promise<{ clicks: number; keys: number; dialogs: number }> {
  const counted = await page.evaluate(() => (window as CountedPage).counted);
  const dialogs = await app.evaluate(() => (globalThis as CountedMain).dialogs);
  return { clicks: counted?.clicks ?? -1, keys: counted?.keys ?? -1, dialogs: dialogs ?? -1 };
}

/** Rows and money of the reconciliation table, line by line, as they are read on screen. */
async function reconciliation({ page }: Launched): Promise<string[][]> {
  const found = await page.getByTestId('reconciliation').first().locator('tbody tr').all();
  return Promise.all(found.map((line) => line.locator('td').allInnerTexts()));
}
