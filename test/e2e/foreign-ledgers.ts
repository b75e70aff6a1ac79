import iconv from 'iconv-lite';

/** Ledgers as other programs write them, made from nothing but a seed. */
const lineCount = 5012;

export interface ForeignLedger {
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
export function russianReport(): ForeignLedger {
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
export function chineseList(): ForeignLedger {
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

/**
 * Twelve files of one till, a month each: day and month are never above twelve, so that no file says which of
 * the two stands first.
 */
export function monthlyFiles(): readonly { readonly name: string; readonly text: string }[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const rows = Array.from({ length: 40 }, (_unused, row) => {
      const day = 1 + ((row * 5) % 12);
      const customer = 1 + ((row * 7 + index * 3) % 25);
      return `${two(day)}/${two(month)}/2024,R-${month}-${row},Customer ${customer},${decimals(1000 + row * 37, '.', '')}`;
    });
    return {
      name: `till-2024-${two(month)}.csv`,
      text: ['Date,Receipt,Customer,Amount', ...rows, ''].join('\n'),
    };
  });
}
