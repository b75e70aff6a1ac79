import type {
  ComparedFigure,
  DefinitionsBlock,
  FiguresBlock,
  ReportBlock,
  ReportSection,
  TableBlock,
} from '@shared/contract/report-document';
import { formOfFigure } from '@shared/format/figure-texts';
import { currencyDecimals } from '@shared/model/money';
import type { Unit } from '@shared/metrics/unit';
import { csvText } from '@main/files/csv-text';
import { figureRemark } from './figure-remark';
import { headLines } from './head-lines';
import { bareCell, isMarked, plainCell } from './plain-cell';
import type { ReportInput } from './report-input';

type Row = readonly string[];
type CsvGround = Omit<ReportInput, 'data' | 'paper' | 'orientation'>;

/**
 * A report as one CSV file: its blocks one under another, each under its title, a blank line between them. Money in
 * plain digits, days in ISO form, shares as decimals; a chart is left out, its numbers stand in the table beside it.
 */
export function reportCsv(ground: CsvGround): string {
  const { document } = ground;
  const blocks: readonly (readonly Row[])[] = [
    headLines(ground).map(({ name, text }) => (name === '' ? [text] : [name, text])),
    ...document.sections.flatMap((section) => sectionRows(section, ground)),
  ];
  return csvText(blocks.flatMap((rows, place) => (place === 0 ? rows : [[''], ...rows])));
}

function sectionRows(
  { title, unavailable, blocks }: ReportSection,
  ground: CsvGround,
): readonly (readonly Row[])[] {
  if (unavailable !== null) return [[[title], [unavailable]]];
  return [[[title]], ...blocks.map((block) => blockRows(block, ground)).filter((rows) => rows.length > 0)];
}

function blockRows(block: ReportBlock, ground: CsvGround): readonly Row[] {
  switch (block.kind) {
    case 'text':
      return [[block.text]];
    case 'figures':
      return figureRows(block, ground);
    case 'table':
      return tableRows(block, ground);
    case 'definitions':
      return definitionRows(block);
    case 'signOff':
      return signRows(ground);
    case 'chart':
    case 'pageBreak':
      return [];
  }
}

/** A figure, and under it the numbers that it was worked from. */
function figureRows(
  { title, rows, previousPeriod, earlierPeriod }: FiguresBlock,
  ground: CsvGround,
): readonly Row[] {
  const { words } = ground;
  const header = [
    words('report:figures.figure'),
    words('report:figures.value'),
    words('report:workbook.unit'),
    words('report:workbook.low'),
    words('report:workbook.high'),
    previousPeriod,
    earlierPeriod,
    words('report:workbook.remark'),
  ];
  return [[title], header, ...rows.flatMap((row) => [figureRow(row, ground), ...inputRows(row, ground)])];
}

function figureRow({ figure, previous, yearEarlier }: ComparedFigure, ground: CsvGround): Row {
  const { id, unit, interval } = figure;
  return [
    ground.words(`metric:${id}.name`),
    numberText(figure.value, unit, ground),
    unitText(unit, ground),
    interval === null ? '' : String(interval[0]),
    interval === null ? '' : String(interval[1]),
    numberText(previous?.value, unit, ground),
    numberText(yearEarlier?.value, unit, ground),
    figureRemark(figure, ground),
  ];
}

function inputRows({ figure, previous, yearEarlier }: ComparedFigure, ground: CsvGround): readonly Row[] {
  const inputs = formOfFigure(figure)?.inputs ?? [];
  if (inputs.length < 2) return [];
  return inputs.map(({ id, unit }) => [
    `  ${ground.words(`metric:input.${id}`)}`,
    numberText(figure.inputs[id], unit, ground),
    unitText(unit, ground),
    '',
    '',
    numberText(previous?.inputs[id], unit, ground),
    numberText(yearEarlier?.inputs[id], unit, ground),
    '',
  ]);
}

function numberText(value: number | null | undefined, unit: Unit, { currency }: CsvGround): string {
  if (value === null || value === undefined) return '';
  // A mean that is worked on with further has parts of a cent.
  if (unit === 'money' && !Number.isSafeInteger(value))
    return String(value / 10 ** currencyDecimals(currency));
  return unit === 'months' ? String(value) : plainCell(value, unit, currencyDecimals(currency));
}

function unitText(unit: Unit, { words, currency }: CsvGround): string {
  return unit === 'money' ? currency : words(`report:workbook.unitOf.${unit}`);
}

function tableRows(
  { title, columns, rows, total, notes }: TableBlock,
  { currency }: CsvGround,
): readonly Row[] {
  const decimals = currencyDecimals(currency);
  const row = (cells: TableBlock['rows'][number]): Row => {
    const texts = columns.map(({ kind }, place) => plainCell(bareCell(cells[place]), kind, decimals));
    return cells.some(isMarked) ? [...texts, '*'] : texts;
  };
  return [
    [title],
    columns.map(({ header }) => header),
    ...rows.map(row),
    ...(total === null ? [] : [row(total)]),
    ...notes.map((note) => [note]),
  ];
}

function definitionRows({ entries }: DefinitionsBlock): readonly Row[] {
  return entries.flatMap(({ title, value, paragraphs, facts }) => [
    value === '' ? [title] : [title, value],
    ...paragraphs.map((paragraph) => ['', paragraph]),
    ...facts.map(({ name, text }) => [name, text]),
  ]);
}

function signRows({ document: { head }, words }: CsvGround): readonly Row[] {
  return [
    [words('report:sign.prepared'), head.preparedBy],
    [words('report:sign.reviewed'), head.reviewedBy],
    [words('report:sign.date'), ''],
  ];
}
