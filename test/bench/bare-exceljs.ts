import ExcelJS from 'exceljs';

// The yardstick for .xlsx: exceljs's own streaming reader, doing nothing with the cells.
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('bare-exceljs FILE');
let cells = 0;
for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, {})) {
  for await (const row of sheet) cells += row.cellCount;
}
console.log(cells);
