import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** poppler and qpdf, what they say of a PDF. */
async function run(tool: string, args: readonly string[]): Promise<string> {
  return (await execute(tool, args, { maxBuffer: 1 << 28 })).stdout;
}

/** A PDF's text by poppler, pages apart by form feeds: what a reader's search would find. */
export function pdfText(path: string): Promise<string> {
  return run('pdftotext', ['-layout', path, '-']);
}

/** The same in the order in which it is written, which no column of a page tears apart. */
export function pdfRunningText(path: string): Promise<string> {
  return run('pdftotext', ['-raw', path, '-']);
}

export async function pdfPages(path: string): Promise<number> {
  return Number((await pdfInfo(path)).get('Pages'));
}

/** Name to value: Title, Tagged, Pages, Page size … */
export async function pdfInfo(path: string): Promise<ReadonlyMap<string, string>> {
  const lines = (await run('pdfinfo', [path])).split('\n');
  return new Map(
    lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()] as const),
  );
}

/** Whether each font is in the file. */
export async function pdfFontsEmbedded(path: string): Promise<readonly boolean[]> {
  const [, rule = '', ...fonts] = (await run('pdffonts', [path])).trimEnd().split('\n');
  // The columns are as wide as their rules; `emb` is the fourth.
  const start = rule.split(' ', 3).join(' ').length + 1;
  return fonts.map((line) => line.slice(start, start + 3) === 'yes');
}

/** What qpdf finds wrong; it ends with an error where there is anything. */
export function checkPdf(path: string): Promise<string> {
  return run('qpdf', ['--check', path]);
}

interface OutlineEntry {
  readonly title: string;
  readonly kids: readonly OutlineEntry[];
}

/** The titles of the outline with how deep each stands, in their order. */
export async function pdfOutline(path: string): Promise<readonly { title: string; depth: number }[]> {
  const json = JSON.parse(await run('qpdf', ['--json=2', '--json-key=outlines', path])) as {
    outlines: readonly OutlineEntry[];
  };
  const flat = (entries: readonly OutlineEntry[], depth: number): { title: string; depth: number }[] =>
    entries.flatMap(({ title, kids }) => [{ title, depth }, ...flat(kids, depth + 1)]);
  return flat(json.outlines, 0);
}

/** A line of text where it lies on its page, in points from the top left. */
export interface PdfLine {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export async function pdfLines(path: string): Promise<readonly PdfLine[]> {
  const pages = (await run('pdftotext', ['-bbox-layout', path, '-'])).split('<page ').slice(1);
  const box = /<line xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g;
  return pages.flatMap((text, page) =>
    [...text.matchAll(box)].map(([, ...numbers]) => {
      const [left = 0, top = 0, right = 0, bottom = 0] = numbers.map(Number);
      return { page: page + 1, left, top, right, bottom };
    }),
  );
}

export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  /** 0 black … 255 white, row by row. */
  readonly pixels: Uint8Array;
}

/** A page as poppler draws it at this size. */
export async function drawPage(
  path: string,
  page: number,
  { width, height }: Pick<GrayPicture, 'width' | 'height'>,
): Promise<GrayPicture> {
  const { stdout } = await execute(
    'pdftoppm',
    [
      '-gray',
      '-f',
      String(page),
      '-l',
      String(page),
      '-scale-to-x',
      String(width),
      '-scale-to-y',
      String(height),
      path,
    ],
    { encoding: 'buffer', maxBuffer: 1 << 28 },
  );
  return { width, height, pixels: new Uint8Array(stdout.subarray(stdout.length - width * height)) };
}

/**
 * The share of the squares of 8 pixels in which two pictures are not equally dark: two programs smooth letters each
 * in its own way, but over a square they come to the same.
 */
export function unlikeShare(one: GrayPicture, other: GrayPicture): number {
  const side = 8;
  const across = Math.floor(one.width / side);
  const down = Math.floor(one.height / side);
  let unlike = 0;
  for (let square = 0; square < across * down; square += 1) {
    const left = (square % across) * side;
    const top = Math.floor(square / across) * side;
    if (Math.abs(meanOf(one, left, top, side) - meanOf(other, left, top, side)) > 32) unlike += 1;
  }
  return unlike / (across * down);
}

function meanOf({ width, pixels }: GrayPicture, left: number, top: number, side: number): number {
  let sum = 0;
  for (let y = top; y < top + side; y += 1)
    for (let x = left; x < left + side; x += 1) sum += pixels[y * width + x] ?? 0;
  return sum / (side * side);
}

/** The same bytes but for the moment that Chromium stamps on them. */
export function withoutStamp(pdf: Uint8Array): string {
  return Buffer.from(pdf)
    .toString('latin1')
    .replaceAll(/\/(CreationDate|ModDate) \(D:[^)]*\)/g, '/$1');
}
