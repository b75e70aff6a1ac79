import { expect, test } from 'vitest';
import { findHeaderRow, headerTexts } from '@main/import/matching/header-row';
import { headerCurrencies, headerKey } from '@main/import/matching/header-names';
import { fieldNames } from '@main/import/matching/field-names';
import { matchColumns } from '@main/import/matching/match-columns';
import { isTotalLabel } from '@main/import/sheet/total-row';

const match = (header: string, samples: readonly (readonly string[])[] = []) => {
  const headers = header.split('|');
  const { mapping } = matchColumns('sales', headers, samples);
  return Object.fromEntries(Object.entries(mapping).map(([field, column]) => [headers[column], field]));
};

test.each([
  [
    'Online Retail',
    'InvoiceNo|StockCode|Description|Quantity|InvoiceDate|UnitPrice|CustomerID|Country',
    {
      InvoiceNo: 'invoice',
      StockCode: 'product',
      Description: 'productName',
      Quantity: 'quantity',
      InvoiceDate: 'date',
      UnitPrice: 'unitPrice',
      CustomerID: 'customerId',
    },
  ],
  [
    'Kingdee',
    '单据编号|日期|客户编码|客户名称|物料编码|物料名称|数量|含税单价|价税合计|业务员|币别',
    {
      单据编号: 'invoice',
      日期: 'date',
      客户编码: 'customerId',
      客户名称: 'customerName',
      物料编码: 'product',
      物料名称: 'productName',
      数量: 'quantity',
      含税单价: 'unitPrice',
      价税合计: 'amount',
      业务员: 'salesperson',
      币别: 'currency',
    },
  ],
  [
    'Yonyou',
    '单据日期|单据号|客户简称|存货编码|存货名称|数量|不含税单价|价税合计',
    {
      单据日期: 'date',
      单据号: 'invoice',
      客户简称: 'customerName',
      存货编码: 'product',
      存货名称: 'productName',
      数量: 'quantity',
      不含税单价: 'unitPrice',
      价税合计: 'amount',
    },
  ],
  [
    'a ledger from Taiwan',
    '銷貨日期|銷貨單號|客戶代號|客戶名稱|品號|品名規格|數量|單價|金額|幣別|業務員',
    {
      銷貨日期: 'date',
      銷貨單號: 'invoice',
      客戶代號: 'customerId',
      客戶名稱: 'customerName',
      品號: 'product',
      品名規格: 'productName',
      數量: 'quantity',
      單價: 'unitPrice',
      金額: 'amount',
      幣別: 'currency',
      業務員: 'salesperson',
    },
  ],
  [
    '1C',
    'Дата|Номер документа|Контрагент|Артикул|Номенклатура|Кол-во|Цена, руб.|Сумма с НДС|Менеджер',
    {
      Дата: 'date',
      'Номер документа': 'invoice',
      Контрагент: 'customerName',
      Артикул: 'product',
      Номенклатура: 'productName',
      'Кол-во': 'quantity',
      'Цена, руб.': 'unitPrice',
      'Сумма с НДС': 'amount',
      Менеджер: 'salesperson',
    },
  ],
  [
    'QuickBooks',
    'Date|Transaction Type|Num|Name|Product/Service|Qty|Sales Price|Amount|Balance',
    {
      Date: 'date',
      Num: 'invoice',
      Name: 'customerName',
      'Product/Service': 'productName',
      Qty: 'quantity',
      'Sales Price': 'unitPrice',
      Amount: 'amount',
    },
  ],
  [
    'Xero',
    'ContactName|InvoiceNumber|InvoiceDate|InventoryItemCode|Description|Quantity|UnitAmount|LineAmount|Currency',
    {
      ContactName: 'customerName',
      InvoiceNumber: 'invoice',
      InvoiceDate: 'date',
      InventoryItemCode: 'product',
      Description: 'productName',
      Quantity: 'quantity',
      UnitAmount: 'unitPrice',
      LineAmount: 'amount',
      Currency: 'currency',
    },
  ],
  [
    'SAP Business One',
    'DocNum|DocDate|CardCode|CardName|ItemCode|ItemDescription|Quantity|Price|LineTotal|DocCurrency|Sales Employee',
    {
      DocNum: 'invoice',
      DocDate: 'date',
      CardCode: 'customerId',
      CardName: 'customerName',
      ItemCode: 'product',
      ItemDescription: 'productName',
      Quantity: 'quantity',
      Price: 'unitPrice',
      LineTotal: 'amount',
      DocCurrency: 'currency',
      'Sales Employee': 'salesperson',
    },
  ],
  [
    'Shopify',
    'Name|Paid at|Currency|Subtotal|Total|Lineitem quantity|Lineitem name|Lineitem price|Lineitem sku|Billing Name',
    {
      Name: 'invoice',
      'Paid at': 'date',
      Currency: 'currency',
      'Lineitem quantity': 'quantity',
      'Lineitem name': 'productName',
      'Lineitem price': 'unitPrice',
      'Lineitem sku': 'product',
      'Billing Name': 'customerName',
    },
  ],
  [
    'Tmall',
    '主订单编号|买家会员名|买家实际支付金额|宝贝标题|宝贝总数量|订单付款时间',
    {
      主订单编号: 'invoice',
      买家会员名: 'customerName',
      买家实际支付金额: 'amount',
      宝贝标题: 'productName',
      宝贝总数量: 'quantity',
      订单付款时间: 'date',
    },
  ],
  [
    'an English ledger with units in brackets',
    'Invoice #|Invoice Date|Customer No.|Customer|Net Amount (EUR)|Credit note for',
    {
      'Invoice #': 'invoice',
      'Invoice Date': 'date',
      'Customer No.': 'customerId',
      Customer: 'customerName',
      'Net Amount (EUR)': 'amount',
      'Credit note for': 'creditFor',
    },
  ],
])('the columns of %s are matched by name', (_, header, expected) => {
  expect(match(header)).toEqual(expected);
});

test('the names of the vocabulary are all in the form that headers are reduced to', () => {
  for (const fields of fieldNames.values()) {
    for (const names of fields.values()) expect(names.map(headerKey)).toEqual(names);
  }
});

test('an order total repeated on each line is not the amount of the line', () => {
  const header = 'Date|Customer|Qty|Price|Order Total';
  const repeated = [
    ['2024-01-05', 'A', '2', '5.00', '40.00'],
    ['2024-01-05', 'A', '3', '10.00', '40.00'],
  ];
  expect(match(header, repeated)).not.toHaveProperty('Order Total');
  const perLine = [
    ['2024-01-05', 'A', '2', '5.00', '10.00'],
    ['2024-01-05', 'A', '3', '10.00', '30.00'],
  ];
  expect(match(header, perLine)).toHaveProperty('Order Total', 'amount');
});

test('a date or an amount that no header names is found by content, if only one column can be it', () => {
  const samples = [
    ['2024-01-05', 'A', '2.50', '7'],
    ['2024-01-06', 'B', '13.00', '8'],
  ];
  const { mapping, byContent } = matchColumns('sales', ['when', 'customer', 'how much', 'shelf'], samples);
  expect(mapping).toEqual({ date: 0, customerName: 1, amount: 2 });
  expect(byContent).toEqual(new Set(['date', 'amount']));
  const two = matchColumns('sales', ['from', 'until', 'customer'], [['2024-01-05', '2024-01-06', 'A']]);
  expect(two.mapping.date).toBeUndefined();
});

test('the header is the row that names most fields, whatever stands above it', () => {
  const rows = [
    ['Sales'],
    ['Harbour Foods', '2024'],
    [],
    ['Date', 'Customer', 'Amount'],
    ['2024-01-05', 'Anna', '1'],
  ];
  expect(findHeaderRow(rows)).toBe(3);
  expect(
    findHeaderRow([
      ['a', 'b'],
      ['1', '2'],
    ]),
  ).toBe(0);
  expect(findHeaderRow([[], ['']])).toBe(-1);
});

test('every header is its own: blanks get the letters of their column, repeats a number', () => {
  expect(headerTexts(['a', '', 'a', ' b\n c ', null, 'a', ''])).toEqual([
    'a',
    'B',
    'a (2)',
    'b c',
    'E',
    'a (3)',
  ]);
});

test('a header names a currency by code or sign, and words that look like codes name none', () => {
  expect(headerCurrencies('Amount (EUR)')).toEqual(['EUR']);
  expect(headerCurrencies('Сумма, руб.')).toEqual(['RUB']);
  expect(headerCurrencies('金额/元')?.[0]).toBe('CNY');
  expect(headerCurrencies('Total all')).toBeNull();
  expect(headerCurrencies('AMOUNT ALL')).toBeNull();
});

test.each([
  ['Total', true],
  ['GRAND TOTAL', true],
  ['Sub-total:', true],
  ['合 计', true],
  ['本月合计', true],
  ['總計：', true],
  ['Итого по складу', true],
  ['Итого по контрагенту ООО «Волга»', true],
  ['Всего:', true],
  ['Обороты за период и сальдо на конец', true],
  ['小计', true],
  ['小 计', true],
  ['本页小计', true],
  ['本月累计：', true],
  ['本頁合計', true],
  ['小計（含稅）', true],
  ['Total for Anna', true],
  ['Page total', true],
  ['Totally Tea Ltd', false],
  ['合计贸易公司', false],
  ['', false],
])('"%s" labels a total: %s', (text, expected) => {
  expect(isTotalLabel(text)).toBe(expected);
});
