import type { FileToken, ImportDecisions, ImportInspection, RecordField } from '@shared/contract/views';
import { Fault } from '@shared/base/fault';
import { missingRequirements } from '@shared/model/record-kind';

/** A ledger as a Russian accounting program exports it: twenty columns of which half mean nothing to the figures. */
const columns: readonly (readonly [header: string, field: RecordField | null, sample: string])[] = [
  ['№ п/п', null, '1'],
  ['Дата документа', 'date', '03.02.2025'],
  ['Номер документа', 'invoice', 'ЦБ-00001204'],
  ['Вид операции', null, 'Реализация товаров'],
  ['Организация', null, 'ООО «Ромашка»'],
  ['Контрагент', 'customerName', 'АО «Северный торговый дом»'],
  ['ИНН контрагента', 'taxNo', '7812345678'],
  ['Код контрагента', 'customerId', 'КА-000417'],
  ['Договор', null, 'Договор поставки № 12 от 01.01.2024'],
  ['Склад', null, 'Основной склад'],
  ['Артикул', 'product', 'АРТ-55120'],
  ['Номенклатура', 'productName', 'Бумага офисная А4, 80 г/м²'],
  ['Группа товаров', 'category', 'Канцтовары'],
  ['Единица', null, 'пач.'],
  ['Количество', 'quantity', '12'],
  ['Цена', 'unitPrice', '318,50'],
  ['Сумма без НДС', null, '3 185,00'],
  ['Сумма НДС', null, '637,00'],
  ['Всего', 'amount', '3 822,00'],
  ['Менеджер', 'salesperson', 'Иванова М. П.'],
];

export const madeFolder: readonly FileToken[] = [
  { token: 'folder-ready-1', name: 'Продажи 2025-01.csv', size: 1_210_443 },
  { token: 'folder-ready-2', name: 'Продажи 2025-02.csv', size: 1_105_002 },
  { token: 'folder-asks-1', name: 'sales-2025-03.csv', size: 48_213 },
  { token: 'folder-asks-2', name: 'sales-2025-04.csv', size: 48_001 },
  { token: 'folder-sheets', name: 'Отчёт отдела продаж за первый квартал.xlsx', size: 88_001 },
  { token: 'folder-broken', name: 'scan.xlsx', size: 12_001 },
];

/** What main finds in a made file of many columns; what it asks depends on the file's token. */
export function madeForeignInspection(token: string, decisions: ImportDecisions): ImportInspection {
  if (token === 'folder-broken')
    throw new Fault('unreadable', 'file.notSpreadsheet', { file: 'scan.xlsx', kind: 'JPEG' });
  if (token.includes('encoding') && decisions.encoding === undefined)
    throw new Fault('usage', 'file.encodingUnknown', {
      column: '',
      samples: 'Windows-1251: № п/п;Дата документа;Контрагент | GB18030: ¹ ï/ï;Äàòà äîêóìåíòà',
    });
  const asks = token.includes('asks');
  const lacks = token.includes('lacks');
  const kind = decisions.kind ?? 'sales';
  const found = columns.map(([header, field, sample], index) => ({
    index,
    header,
    samples: [sample],
    field: kind !== 'sales' || (lacks && field === 'date') ? null : field,
  }));
  const mapping = Object.fromEntries(
    found.flatMap(({ field, index }) => (field === null ? [] : [[field, index] as const])),
  );
  const sheets = token.includes('sheets') ? ['Январь', 'Февраль', 'Март'] : [];
  return {
    fileName: 'Продажи.csv',
    fileSize: 1_210_443,
    format: sheets.length > 0 ? 'xlsx' : 'csv',
    encoding: decisions.encoding ?? 'Windows-1251',
    delimiter: decisions.delimiter ?? ';',
    sheets,
    sheet: decisions.sheet ?? sheets[0] ?? null,
    kind,
    headerRow: decisions.headerRow ?? 6,
    columns: found.map((column) => ({
      ...column,
      certainty: column.field === null ? 'none' : asks && column.field === 'amount' ? 'content' : 'name',
    })),
    mapping,
    mappingSource: { kind: 'found' },
    sampleRows: [7, 8, 9, 10, 11, 12].map((row) => ({ row, cells: columns.map(([, , sample]) => sample) })),
    missing: missingRequirements(kind, mapping),
    dateOrder: asks ? null : 'dmy',
    questions: asks
      ? [
          {
            code: 'date.orderUnknown',
            field: 'date',
            column: 'Дата документа',
            samples: ['03.02.2025', '04.02.2025', '05.06.2025'],
          },
          {
            code: 'amount.markUnknown',
            field: 'amount',
            column: 'Всего',
            samples: ['3,822', '12,500', '1,204'],
          },
        ]
      : [],
    decisions: {},
  };
}
