import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import ExcelJS from 'exceljs';

/** The first `rows` lines of the made CSV ledger as a workbook: dates as dates, numbers as numbers. */
export async function makeWorkbook(csv: string, path: string, rows: number): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: true,
  });
  const sheet = workbook.addWorksheet('Sales');
  let count = -1;
  for await (const line of createInterface({ input: createReadStream(csv, 'utf8') })) {
    if (count === rows) break;
    const cells = line.split(',');
    sheet.addRow(count < 0 ? cells : typedCells(cells)).commit();
    count += 1;
  }
  sheet.commit();
  await workbook.commit();
}

function typedCells(cells: readonly string[]): (string | number | Date)[] {
  return cells.map((text, column) => {
    if (column === 0) return new Date(`${text}T00:00:00Z`);
    return column >= 5 && column <= 7 ? Number(text) : text;
  });
}
