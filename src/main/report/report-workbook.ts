import ExcelJS from 'exceljs';
import type { ReportSection } from '@shared/contract/report-document';
import { currencyDecimals } from '@shared/model/money';
import { writeChartNumbers, type PlacedChart, type SourcedChart } from './chart-sheet';
import { prepareDataSheet, prepareParameters, type PreparedData } from './data-sheets';
import { headLines } from './head-lines';
import { addHeadLogo } from './head-logo';
import { LiveNumbers } from './live-numbers';
import { setUpPage } from './page-set-up';
import { dataSheetIds } from './report-data';
import type { ReportInput } from './report-input';
import { writeSection, type PlacedBlocks } from './section-rows';
import { columnLetters } from './sheet-cell';
import { sheetNames } from './sheet-names';
import { SheetWriter } from './sheet-writer';
import { finishPackage } from './workbook-package';

/**
 * A report as a workbook: its head with the key figures, a sheet for each section, then the data. The figures compute
 * themselves from the data sheets; what a cell holds until then is what the program reckoned. The same report comes out
 * as the same bytes, but for the moment at which it was prepared.
 *
 * @param step called while the file is packed, with the share that is done; may throw to give up
 */
export async function reportWorkbook(
  input: ReportInput,
  step: (share: number) => void = () => undefined,
): Promise<Uint8Array> {
  const { document, words, data, currency } = input;
  const workbook = newWorkbook(input);
  const live = new LiveNumbers(input);
  const [begin] = document.sections;
  const leading = begin?.id === 'keyFigures' ? begin : null;
  const sections = leading === null ? document.sections : document.sections.slice(1);
  const dataTitles = (['charts', 'parameters', ...dataSheetIds] as const).map((id) =>
    words(`report:workbook.sheet.${id}`),
  );
  const names = sheetNames([document.title, ...sections.map(({ title }) => title), ...dataTitles]);
  const charts = [...writeHead(workbook, names[0] ?? '', leading, input, live)];
  sections.forEach((section, place) => {
    const writer = newSheet(workbook, names[place + 1] ?? '', input);
    writer.text(section.title, 'title');
    const placed = writeSection(writer, section, input, live);
    charts.push(...placed.charts);
    finishSheet(writer, placed, input);
  });
  const [chartName = '', ...dataNames] = names.slice(sections.length + 1);
  const sourced = writeCharts(workbook, chartName, charts, input);
  const prepared: readonly PreparedData[] = live.isAny
    ? [
        prepareParameters(workbook, dataNames[0] ?? '', input),
        ...live.sheets.map((id) =>
          prepareDataSheet(workbook, dataNames[dataSheetIds.indexOf(id) + 1] ?? '', data.sheet(id), input),
        ),
      ]
    : [];
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return finishPackage(bytes, {
    data: prepared,
    charts: sourced,
    decimals: currencyDecimals(currency),
    step,
  });
}

function newWorkbook({ document }: ReportInput): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const prepared = new Date(document.preparedAt);
  workbook.creator = 'Staybook';
  workbook.lastModifiedBy = 'Staybook';
  workbook.title = document.title;
  workbook.company = document.head.company;
  workbook.created = prepared;
  workbook.modified = prepared;
  return workbook;
}

function newSheet(workbook: ExcelJS.Workbook, name: string, { currency }: ReportInput): SheetWriter {
  return new SheetWriter(workbook.addWorksheet(name), currencyDecimals(currency));
}

function writeHead(
  workbook: ExcelJS.Workbook,
  name: string,
  leading: ReportSection | null,
  input: ReportInput,
  live: LiveNumbers,
): readonly PlacedChart[] {
  const writer = newSheet(workbook, name, input);
  headLines(input).forEach((line, place) => {
    if (line.name === '') writer.text(line.text, place === 0 ? 'title' : place === 1 ? 'heading' : 'note');
    else
      writer.cells([
        { value: line.name, kind: 'text' },
        { value: line.text, kind: 'text', wraps: false },
      ]);
  });
  const placed =
    leading === null ? { tables: [], headers: [], charts: [] } : writeSection(writer, leading, input, live);
  // A sheet has one drawing: that of its charts, or the logo.
  if (placed.charts.length === 0) addHeadLogo(workbook, writer.sheet, input.document.head.logo);
  finishSheet(writer, placed, input);
  return placed.charts;
}

function writeCharts(
  workbook: ExcelJS.Workbook,
  name: string,
  charts: readonly PlacedChart[],
  input: ReportInput,
): readonly SourcedChart[] {
  if (charts.length === 0) return [];
  const writer = newSheet(workbook, name, input);
  writer.text(name, 'title');
  const sourced = writeChartNumbers(writer, name, charts);
  setUpPage(writer.sheet, 1, input);
  writer.finish();
  return sourced;
}

/** The heads of a sheet's only table stay in view and filter it; a sheet of several keeps its title in view. */
function finishSheet(writer: SheetWriter, { tables, headers }: PlacedBlocks, input: ReportInput): void {
  const { sheet } = writer;
  const [header] = headers;
  const [table] = tables;
  setUpPage(sheet, headers.length === 1 && header !== undefined ? header : 1, input);
  if (headers.length === 1 && table !== undefined && table.last > table.header)
    sheet.autoFilter = `A${table.header}:${columnLetters(table.block.columns.length)}${table.last}`;
  writer.finish();
}
