import type {
  ChartBlock,
  FiguresBlock,
  ReportCell,
  ReportDocument,
  ReportSection,
  SectionId,
  TableBlock,
} from '@shared/contract/report-document';
import { resources } from '@shared/words';

/** The sections of the retention book that have figures, tables and charts. */
export const bookSections = [
  'keyFigures',
  'customerRollForward',
  'retentionTrend',
  'purchases',
  'cohorts',
  'survival',
  'revenue',
  'concentration',
  'costs',
  'renewals',
  'segments',
  'valueTiers',
  'satisfaction',
  'risk',
  'dataQuality',
] as const satisfies readonly SectionId[];

export function bare(cell: ReportCell | undefined): string | number | null {
  if (cell === undefined) return null;
  return cell !== null && typeof cell === 'object' ? cell.value : cell;
}

export function tablesOf(section: ReportSection): readonly TableBlock[] {
  return section.blocks.filter((block) => block.kind === 'table');
}

export function chartsOf(section: ReportSection): readonly ChartBlock[] {
  return section.blocks.filter((block) => block.kind === 'chart');
}

export function figuresOf(section: ReportSection): readonly FiguresBlock[] {
  return section.blocks.filter((block) => block.kind === 'figures');
}

export function sectionOf({ sections }: ReportDocument, id: SectionId): ReportSection {
  const found = sections.find((section) => section.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}

export function tableOf(document: ReportDocument, section: SectionId, id: string): TableBlock {
  const found = tablesOf(sectionOf(document, section)).find((table) => table.id === id);
  if (found === undefined) throw new Error(`no table ${id} in ${section}`);
  return found;
}

/** A column of a table, bare, without its total. */
export function columnOf({ columns, rows }: TableBlock, id: string): readonly (string | number | null)[] {
  const place = columns.findIndex((column) => column.id === id);
  if (place < 0) throw new Error(`no column ${id}`);
  return rows.map((row) => bare(row[place]));
}

export function totalOf({ columns, total }: TableBlock, id: string): string | number | null {
  return bare(total?.[columns.findIndex((column) => column.id === id)]);
}

/** Every text of a section: titles, headers, cells, notes, names of series. */
export function textsOf(section: ReportSection): readonly string[] {
  const found: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect);
  };
  // Of figures ids and codes are kept: their words are found when they are printed.
  collect({ ...section, blocks: section.blocks.filter(({ kind }) => kind !== 'figures') });
  collect(
    figuresOf(section).map(({ title, previousPeriod, earlierPeriod }) => [
      title,
      previousPeriod,
      earlierPeriod,
    ]),
  );
  return found;
}

/** The first names of keys (`rollForward` of `report:rollForward.title`): a text that begins with one is a missing word. */
const keyStarts = new Set(Object.values(resources.en).flatMap((words) => Object.keys(words)));

/** What must never stand on paper. */
export function isBroken(text: string): boolean {
  const isKey =
    /^[\w-]+(\.[\w-]+)+$/.test(text) && keyStarts.has(text.split('.')[0] ?? '') && !text.endsWith('.csv');
  return isKey || /undefined|NaN|Infinity|\{\{|\}\}|\[object|\bnull\b/.test(text);
}

/** Everything about a table that does not hold, each as a sentence. */
export function tableFaults(table: TableBlock): readonly string[] {
  const { id, columns, rows, total } = table;
  const faults: string[] = [];
  const lines = total === null ? rows : [...rows, total];
  if (new Set(columns.map((column) => column.id)).size !== columns.length)
    faults.push(`${id}: columns share an id`);
  lines.forEach((line, place) => {
    if (line.length !== columns.length)
      faults.push(`${id}, line ${place}: ${line.length} cells of ${columns.length}`);
  });
  columns.forEach((column, place) => {
    rows.forEach((row) => {
      const value = bare(row[place]);
      const isText = column.kind === 'text' || column.kind === 'day';
      if (value !== null && isText !== (typeof value === 'string'))
        faults.push(`${id}.${column.id}: ${value}`);
      if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
        faults.push(`${id}.${column.id}: ${value}`);
    });
    if (column.summed === true && total !== null) {
      const sum = rows.reduce((known, row) => known + Number(bare(row[place]) ?? 0), 0);
      if (bare(total[place]) !== sum) faults.push(`${id}.${column.id}: ${sum}, total ${bare(total[place])}`);
    }
    if (column.quotient !== undefined) faults.push(...quotientFaults(table, place, column.quotient));
  });
  return faults;
}

function quotientFaults(
  { id, columns, rows, total }: TableBlock,
  place: number,
  quotient: readonly [string, string],
): readonly string[] {
  const [of, by] = quotient.map((name) => columns.findIndex((column) => column.id === name)) as [
    number,
    number,
  ];
  const { kind } = columns[place] ?? {};
  return [...rows, ...(total === null ? [] : [total])].flatMap((row) => {
    const [top, bottom, value] = [bare(row[of]), bare(row[by]), bare(row[place])];
    if (typeof value !== 'number')
      return typeof bottom === 'number' && typeof top === 'number' && top >= 0 && bottom >= top && bottom > 0
        ? [`${id}: ${top} / ${bottom}`]
        : [];
    const exact = Number(top) / Number(bottom);
    const isSame = Math.abs(exact - value) <= (kind === 'money' ? 0.5 : 1e-12 * Math.max(1, Math.abs(value)));
    return isSame ? [] : [`${id}: ${top} / ${bottom} is not ${value}`];
  });
}

/** The same of a chart: as many values as places, all of them numbers. */
export function chartFaults({ id, chart }: ChartBlock): readonly string[] {
  if (chart.type === 'bars' || chart.type === 'waterfall') {
    const values = chart.type === 'bars' ? chart.bars : chart.steps;
    return values.flatMap(({ name, value }) =>
      Number.isFinite(value) && name !== '' ? [] : [`${id}: ${name} ${value}`],
    );
  }
  return chart.series.flatMap(({ name, values, open, intervals }) => {
    const lengths = [values.length, open.length, intervals?.length ?? values.length];
    const isWhole = lengths.every((length) => length === chart.places.length);
    const isFinite = values.every((value) => value === null || Number.isFinite(value));
    return isWhole && isFinite ? [] : [`${id}: ${name} ${lengths.join()} of ${chart.places.length}`];
  });
}

/** Everything in the sections of a report that does not hold. */
export function reportFaults({ sections }: ReportDocument): readonly string[] {
  const tables = sections.flatMap(tablesOf);
  const ids = tables.map(({ id }) => id);
  return [
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `two tables ${id}`),
    ...tables.flatMap(tableFaults),
    ...sections.flatMap(chartsOf).flatMap(chartFaults),
    ...sections.flatMap((section) =>
      chartsOf(section).length > 0 && tablesOf(section).length === 0
        ? [`${section.id}: a chart without a table`]
        : [],
    ),
    ...sections.flatMap((section) =>
      section.unavailable === null && section.blocks.length === 0 ? [`${section.id}: empty`] : [],
    ),
    ...sections.flatMap((section) =>
      textsOf(section)
        .filter(isBroken)
        .map((text) => `${section.id}: ${text}`),
    ),
  ];
}
