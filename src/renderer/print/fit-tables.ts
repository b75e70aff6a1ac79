/** The type of a table, from the usual to the smallest that is printed: see print.css. */
const sizes = ['usual', 'small', 'smallest'] as const;

/** By the table's id, the columns of each part, by their places. */
export type TableParts = ReadonlyMap<string, readonly (readonly number[])[]>;

/**
 * Sets every table of the report in the largest type in which it is no wider than the page, all tables a step at a
 * time so that the page is laid out once a step. Answers how those that are too wide even so are cut into parts.
 */
export function fitTables(report: HTMLElement, cut: TableParts): TableParts {
  let wide = [...report.querySelectorAll<HTMLElement>('.table-block')];
  for (const size of sizes) {
    for (const block of wide) block.dataset['size'] = size;
    wide = wide.filter(isTooWide);
  }
  return new Map(
    wide.flatMap((block): [string, readonly (readonly number[])[]][] => {
      const id = block.dataset['table'];
      // One that has been cut already, or cannot be, is left as it is.
      const isDone = id === undefined || cut.has(id) || block.dataset['parts'] === undefined;
      return isDone ? [] : [[id, cutColumns(block)]];
    }),
  );
}

function isTooWide(block: HTMLElement): boolean {
  const room = block.clientWidth;
  return [...block.querySelectorAll('table')].some((table) => table.offsetWidth > room);
}

function cutColumns(block: HTMLElement): readonly (readonly number[])[] {
  const row = block.querySelector('tbody tr') ?? block.querySelector('thead tr:last-child');
  const widths = [...(row?.children ?? [])].map((cell) => (cell as HTMLElement).offsetWidth);
  return columnParts(widths, block.clientWidth);
}

/**
 * Columns of these widths in parts that have room, the first column again in each; parts are about equally wide.
 *
 * @example columnParts([30, 40, 40, 40], 120) // => [[0, 1, 2], [0, 3]]
 */
export function columnParts(widths: readonly number[], room: number): readonly (readonly number[])[] {
  const [first = 0, ...others] = widths;
  const left = Math.max(1, room - first);
  const whole = others.reduce((sum, width) => sum + width, 0);
  const wanted = whole / Math.max(1, Math.ceil(whole / left));
  const parts: number[][] = [];
  let filled = Infinity;
  others.forEach((width, index) => {
    const isFull = filled + width > left || (filled + width / 2 > wanted && parts.length * wanted < whole);
    if (isFull) {
      parts.push([0]);
      filled = 0;
    }
    parts.at(-1)?.push(index + 1);
    filled += width;
  });
  return parts;
}
