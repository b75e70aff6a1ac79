import { expect, test } from 'vitest';
import { findKind } from '@main/import/matching/find-kind';
import { findGroups, GroupRows } from '@main/import/matching/group-rows';
import { nameParts, nameStandIn } from '@main/import/matching/name-parts';
import { accountCard, debitAmountColumn, isSaleEntry } from '@main/import/matching/account-card';
import { recordFields, recordKinds } from '@shared/model/record-kind';
import { fieldNames } from '@main/import/matching/field-names';

const kindOf = (header: string, ...samples: readonly string[]) =>
  findKind(
    header.split('|'),
    samples.map((row) => row.split('|')),
  ).kind;

test.each([
  ['sales', 'Date|Customer|Amount'],
  ['sales', 'Invoice|Date|Customer|Amount|Period start|Period end|Product|Qty|Price'],
  ['sales', 'Date|Customer|Type|Description|Amount|Note'],
  ['sales', '日期|客户名称|类型|金额|备注'],
  ['sales', '日期|客戶名稱|類型|金額|備註'],
  ['sales', 'Дата|Контрагент|Вид|Сумма|Комментарий'],
  ['sales', 'Date|Customer|E-mail|Phone|City|Region|Tier|Amount'],
  ['customers', 'Customer no|Name|E-mail|Phone'],
  ['customers', 'Company name|Owner|Create date|Phone|City|Industry|Annual revenue'],
  ['customers', '客户编码|客户名称|税号|电话'],
  ['customers', '客戶代號|客戶名稱|統一編號|電話'],
  ['customers', 'Код|Наименование|ИНН|Телефон'],
  ['customers', 'Customer'],
  ['contracts', 'Contract no|Customer|Start date|End date|Amount'],
  ['contracts', 'Contract no|Date|Customer|Start|Term (months)|Value'],
  ['contracts', '合同编号|客户名称|开始日期|到期日期|合同金额'],
  ['contracts', '合約編號|客戶名稱|合約起日|合約迄日|合約金額'],
  ['contracts', 'Договор|Контрагент|Дата начала|Дата окончания|Сумма'],
  ['feedback', 'Date|Customer|Score|Comment'],
  ['feedback', '日期|客户名称|评分|评论'],
  ['feedback', '日期|客戶名稱|評分|意見'],
  ['feedback', 'Дата|Клиент|Оценка|Отзыв'],
  ['interactions', 'Date|Customer|Activity type|Value|Note'],
  ['interactions', '跟进时间|客户名称|跟进方式|跟进内容'],
  ['interactions', '聯絡日期|客戶名稱|聯絡方式|內容'],
  ['interactions', 'Дата обращения|Клиент|Вид обращения|Описание'],
])('a table is taken for %s by its headers: %s', (kind, header) => {
  expect(kindOf(header)).toBe(kind);
});

test('a table is taken for sales by its contents only where it says no more of customers', () => {
  const samples = ['2024-01-05|Anna|2.50', '2024-01-06|Bob|13.00'];
  expect(kindOf('when|customer|how much', ...samples)).toBe('sales');
  const list = ['Anna|a@x.example|555|Hove|2.50|2024-01-05', 'Bob|b@x.example|556|Hull|13.00|2024-01-06'];
  expect(kindOf('name|e-mail|phone|city|how much|when', ...list)).toBe('customers');
});

test('a table that lacks a column is taken for what it lacks least of', () => {
  expect(kindOf('customer|amount')).toBe('sales');
  expect(kindOf('date|amount')).toBe('sales');
  expect(kindOf('customer|start|value')).toBe('contracts');
  expect(kindOf('a|b')).toBe('sales');
  // Anything has a number and a name.
  expect(kindOf('id|name')).toBe('sales');
  expect(kindOf('id|name|e-mail')).toBe('customers');
  expect(kindOf('编码|名称')).toBe('sales');
  expect(kindOf('frequency|recency')).toBe('sales');
  expect(kindOf('customerID|gender|Contract|TotalCharges')).toBe('customers');
});

test('every field of every kind has names in English, Chinese and Russian', () => {
  const lacking = recordKinds.flatMap((kind) =>
    recordFields[kind].flatMap((field) => {
      const names = fieldNames.get(kind)?.get(field) ?? [];
      const hasAll = [/^[a-z\d]+$/, /[\u4e00-\u9fff]/, /[а-я]/].every((script) =>
        names.some((name) => script.test(name)),
      );
      return hasAll ? [] : [`${kind} ${field}`];
    }),
  );
  expect(lacking).toEqual([]);
});

const report = [
  ['Anna'],
  ['', '2024-01-05', '1.00'],
  ['Total for Anna', '', '1.00'],
  ['Firm'],
  ['Branch'],
  ['', '2024-01-06', '2.00'],
  ['Total for Branch', '', '2.00'],
  ['', '2024-01-07', '3.00'],
  ['Total for Firm', '', '5.00'],
];

test('group headings are found where they stand alone above rows that leave their column blank', () => {
  expect(findGroups(['A', 'Date', 'Amount'], report, 1)).toEqual({ column: 0, hasTotals: true });
  const plain = [['Anna'], ['', '2024-01-05', '1.00'], ['Bob'], ['', '2024-01-06', '2.00']];
  expect(findGroups(['A', 'Date', 'Amount'], plain, 1)).toEqual({ column: 0, hasTotals: false });
});

test('no group is found where anything speaks against it', () => {
  const headers = ['A', 'Date', 'Amount'];
  expect(findGroups(headers, [...report, ['Cleo', '2024-01-08', '4.00']], 1)).toBeNull();
  expect(findGroups(headers, [['Anna'], ['', '', '1.00']], 1)).toBeNull();
  expect(
    findGroups(
      headers,
      [
        ['', '2024-01-05', '1.00'],
        ['', '', 'Printed today'],
      ],
      1,
    ),
  ).toBeNull();
  expect(findGroups(headers, report, undefined)).toBeNull();
});

test('a row belongs to the groups that are open above it, the outer before the inner', () => {
  const groups = new GroupRows({ column: 0, hasTotals: true });
  const filled = report.map((cells) => (groups.takeHeading(cells) ? 'heading' : groups.withGroup(cells)[0]));
  expect(filled).toEqual([
    'heading',
    'Anna',
    'Total for Anna',
    'heading',
    'heading',
    'Firm:Branch',
    'Total for Branch',
    'Firm',
    'Total for Firm',
  ]);
});

test('a customer whose name begins like a total heads its group all the same', () => {
  const groups = new GroupRows({ column: 0, hasTotals: true });
  expect(groups.takeHeading(['Total Fitness'])).toBe(true);
  expect(groups.withGroup(['', '2024-01-05'])[0]).toBe('Total Fitness');
  expect(groups.takeHeading(['Total', '', '5.00'])).toBe(false);
  expect(groups.withGroup(['', '2024-01-06'])[0]).toBe('');
});

test.each([
  [['First Name', 'Last Name', 'Email'], 0, [0, 1], ' '],
  [['Email', 'Last Name (Billing)', 'First Name (Billing)'], 2, [2, 1], ' '],
  [['Фамилия', 'Имя', 'Отчество', 'Телефон'], 0, [0, 1, 2], ' '],
  [['姓', '名', '手机'], 0, [0, 1], ''],
])('the name in the parts %j is joined in its order', (headers, column, columns, glue) => {
  expect(nameStandIn(headers, undefined)).toBe(column);
  expect(nameParts(headers, column)).toEqual({ columns, glue });
});

test('a whole name goes before one in parts, and that before the firm somebody works for', () => {
  expect(nameStandIn(['Name', 'First Name', 'Last Name'], 0)).toBe(-1);
  expect(nameStandIn(['Company', 'First Name', 'Last Name'], 0)).toBe(1);
  expect(nameStandIn(['Company', 'Last Name'], 0)).toBe(-1);
  expect(nameParts(['Name', 'First Name', 'Last Name'], 0)).toBeNull();
});

test('the sums of an account’s card stand behind the accounts, and only 62 against 90 or 91 is revenue', () => {
  const headers = [
    'Период',
    'Документ',
    'Аналитика Дт',
    'Аналитика Кт',
    'Дебет',
    'F',
    'Кредит',
    'H',
    'Текущее сальдо',
  ];
  const card = accountCard(headers);
  expect(card).toEqual({ debit: 4, credit: 6, analytics: 2 });
  const rows = [['05.01.2024', '', '', '', '62.01', '100,00', '90.01.1', '', '100,00']];
  expect(debitAmountColumn({ debit: 4, credit: 6, analytics: 2 }, rows)).toBe(5);
  expect(accountCard(['Период', 'Документ', 'Дебет', 'Кредит'])).toBeNull();
  expect(isSaleEntry('62.01', '90.01.1')).toBe(true);
  expect(isSaleEntry('62', '91.01')).toBe(true);
  expect(isSaleEntry('51', '62.01')).toBe(false);
  expect(isSaleEntry('62.02', '62.01')).toBe(false);
});
