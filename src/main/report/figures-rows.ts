import type { ComparedFigure, FiguresBlock } from '@shared/contract/report-document';
import { formOfFigure } from '@shared/format/figure-texts';
import { namedFormula } from '@shared/format/formula';
import type { Figure } from '@shared/metrics/figure';
import type { Form, FormulaInput } from '@shared/metrics/metric';
import { figureRemark } from './figure-remark';
import { formFormula, fractionOf } from './form-formula';
import { mayBeBlank } from './input-formulas';
import type { LiveNumbers } from './live-numbers';
import type { ReportInput } from './report-input';
import { quoted } from './sheet-cell';
import type { SheetCell, SheetWriter } from './sheet-writer';
import { wilsonFormulas } from './wilson-formulas';

/** Places of the numbers beside a figure's name. */
const columns = { value: 2, low: 3, high: 4, previous: 5, earlier: 6 } as const;

/**
 * Figures with the numbers that they are worked from under each: the figure computes from them, they from the data
 * sheets. What stood before has its own numbers; those are not in the data and stand as they are.
 */
export function writeFigures(
  writer: SheetWriter,
  block: FiguresBlock,
  input: ReportInput,
  live: LiveNumbers,
): void {
  const { words } = input;
  writer.header(
    [
      words('report:figures.figure'),
      words('report:figures.value'),
      words('report:workbook.low'),
      words('report:workbook.high'),
      block.previousPeriod,
      block.earlierPeriod,
      words('report:workbook.workedOut'),
      words('report:workbook.remark'),
    ],
    ['text', 'number', 'number', 'number', 'number', 'number', 'text', 'text'],
  );
  for (const row of block.rows) writeFigure(writer, row, input, live);
}

function writeFigure(
  writer: SheetWriter,
  compared: ComparedFigure,
  input: ReportInput,
  live: LiveNumbers,
): void {
  const { figure, previous, yearEarlier } = compared;
  const { words } = input;
  const form = formOfFigure(figure);
  const parts = partsOf(figure, form);
  const rowOf = new Map(parts.map(({ id }, place) => [id, writer.row + 2 + place]));
  const cellOf = (column: number) => (id: string) => writer.address(column, rowOf.get(id) ?? 0);
  const only = form === null || figure.value === null ? null : plainInput(form);
  const own = only === null ? null : live.ofFigure(figure, only);
  const wilson =
    form === null ? ([null, null] as const) : wilsonFormulas(figure, form, cellOf(columns.value));
  const { interval, unit } = figure;
  const cellIn = (column: number, of: Figure | null, counted: string | null = null): SheetCell | null => {
    if (of === null) return null;
    const isAlike = of.form === figure.form;
    const worked = isAlike ? valueFormula(of, form, parts, cellOf(column), input, writer.decimals) : null;
    return figureCell(of, counted ?? worked, input);
  };
  const formula = form === null ? '' : namedFormula(form, (id) => words(`metric:input.${id}`));
  writer.cells([
    { value: words(`metric:${figure.id}.name`), kind: 'text', bold: true },
    cellIn(columns.value, figure, own),
    interval === null ? null : { value: interval[0], kind: unit, formula: wilson[0] },
    interval === null ? null : { value: interval[1], kind: unit, formula: wilson[1] },
    cellIn(columns.previous, previous),
    cellIn(columns.earlier, yearEarlier),
    { value: formula, kind: 'text' },
    { value: remarkOf(figure, only !== null && own === null, input), kind: 'text' },
  ]);
  for (const part of parts) writePart(writer, part, compared, input, live);
}

/** The input of a form that is nothing but it. */
function plainInput({ inputs: [only, ...others], formula }: Form): string | null {
  return only !== undefined && others.length === 0 && formula === `{${only.id}}` ? only.id : null;
}

/** The inputs that get a line of their own: none of a figure that is read off the ledger as it is. */
function partsOf(figure: Figure, form: Form | null): readonly FormulaInput[] {
  if (form === null || form.inputs.length < 2) return [];
  return form.inputs.filter(({ id }) => figure.inputs[id] !== undefined);
}

/** The reason for which there is no value stands among the remarks: the cell is narrow. */
function figureCell(figure: Figure, formula: string | null, { words }: ReportInput): SheetCell {
  const { value, unit, complete } = figure;
  return value === null
    ? { value: words('report:figures.notDeterminable'), kind: unit, formula }
    : { value, kind: unit, formula, bold: true, marked: !complete };
}

function remarkOf(figure: Figure, isTyped: boolean, input: ReportInput): string {
  const remark = figureRemark(figure, input);
  return isTyped && figure.value !== null
    ? [input.words('report:workbook.typed'), remark].join(' ').trim()
    : remark;
}

function writePart(
  writer: SheetWriter,
  { id, unit }: FormulaInput,
  { figure, previous, yearEarlier }: ComparedFigure,
  { words }: ReportInput,
  live: LiveNumbers,
): void {
  const formula = live.ofFigure(figure, id);
  const typed = (before: Figure | null): SheetCell | null => {
    const value = before?.form === figure.form ? before.inputs[id] : undefined;
    return value === undefined ? null : { value, kind: unit };
  };
  writer.cells([
    { value: words(`metric:input.${id}`), kind: 'text', indent: 1 },
    { value: figure.inputs[id] ?? null, kind: unit, formula },
    null,
    null,
    typed(previous),
    typed(yearEarlier),
    null,
    { value: formula === null ? words('report:workbook.typed') : '', kind: 'text' },
  ]);
}

/** A figure from the cells of its inputs; null where they are not all there, or the program reckons in another way. */
function valueFormula(
  figure: Figure,
  form: Form | null,
  parts: readonly FormulaInput[],
  cell: (input: string) => string,
  { words }: ReportInput,
  decimals: number,
): string | null {
  if (form === null || parts.length === 0 || parts.length < form.inputs.length) return null;
  if (parts.some(({ id }) => figure.inputs[id] === undefined)) return null;
  // A rate of nothing discounts nothing: the program takes the limit where the formula has no value.
  if (figure.inputs['discountRate'] === 0) return null;
  const { expression, divisors } = formFormula(form, cell);
  // Without a value for another reason than a division by nothing there is nothing to compute.
  if (figure.value === null && divisors.length === 0) return null;
  const exact = figure.unit === 'money' ? moneyFormula(figure, form, cell, expression, decimals) : expression;
  if (exact === null) return null;
  const none = quoted(words('report:figures.notDeterminable'));
  const guarded = divisors.reduceRight((inner, divisor) => `IF(${divisor}=0,${none},${inner})`, exact);
  const blank = parts.filter(({ id }) => mayBeBlank(id)).map(({ id }) => cell(id));
  return blank.length === 0 ? guarded : `IF(COUNT(${blank.join(',')})<${blank.length},${none},${guarded})`;
}

/**
 * Money is rounded half-even, a spreadsheet rounds half up: they differ where exactly half a cent is left, and there
 * the formula says so.
 */
function moneyFormula(
  { numerator, denominator }: Figure,
  form: Form,
  cell: (input: string) => string,
  expression: string,
  decimals: number,
): string | null {
  const isTie =
    Number.isSafeInteger(numerator) &&
    Number.isSafeInteger(denominator) &&
    denominator !== null &&
    numerator !== null &&
    denominator !== 0 &&
    numerator % denominator !== 0 &&
    (2 * numerator) % denominator === 0;
  if (!isTie) return `ROUND(${expression},${decimals})`;
  const fraction = fractionOf(form, cell);
  if (fraction === null) return null;
  const top = `ROUND(${fraction.numerator}*${10 ** decimals},0)`;
  const whole = `INT(${top}/${fraction.denominator})`;
  return `IF(2*MOD(${top},${fraction.denominator})=${fraction.denominator},(${whole}+MOD(${whole},2))/${10 ** decimals},ROUND(${expression},${decimals}))`;
}
