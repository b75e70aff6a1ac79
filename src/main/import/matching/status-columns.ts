import { headerKey } from './header-names';

/** What a column is called that says what became of an order or a document as a whole. */
const statusNames = new Set(
  (
    'status orderstatus financialstatus invoicestatus documentstatus docstatus state orderstate ' +
    '状态 订单状态 单据状态 交易状态 狀態 訂單狀態 單據狀態 交易狀態 статус статусзаказа статусдокумента состояние'
  ).split(' '),
);

export function statusColumns(headers: readonly string[]): readonly number[] {
  return headers.flatMap((header, column) => (statusNames.has(headerKey(header)) ? [column] : []));
}
