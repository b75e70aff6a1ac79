import { closeSync, openSync, writeSync } from 'node:fs';
import iconv from 'iconv-lite';
import { benchRows, centsText } from '../../scripts/make-ledger.mjs';

const headers = ['单据日期', '单据编号', '客户编号', '客户名称', '商品编码', '数量', '单价', '金额', '渠道'];

/** The measuring ledger as a Chinese program with German settings writes it: GB18030, `;`, 1.234,56. */
export function writeGb18030Csv(
  path: string,
  options: { readonly lines: number; readonly customers: number },
): void {
  const file = openSync(path, 'w');
  try {
    let block = `${headers.join(';')}\n`;
    for (const row of benchRows(options)) {
      block +=
        `${row.date};${row.invoice};${row.customerId};海港食品 ${row.customerName};${row.product};${row.quantity};` +
        `${commaText(row.unitPriceCents)};${commaText(row.amountCents)};${row.channel}\n`;
      if (block.length > 1 << 20) {
        writeSync(file, iconv.encode(block, 'gb18030'));
        block = '';
      }
    }
    writeSync(file, iconv.encode(block, 'gb18030'));
  } finally {
    closeSync(file);
  }
}

function commaText(cents: number): string {
  return centsText(cents)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+,)/g, '.');
}
