import type { Orientation, Paper } from '@shared/contract/report-document';

/** Millimetres. */
interface PaperSize {
  readonly width: number;
  readonly height: number;
}

/** What stands in the margins of every page; `page` has room for the two page numbers. */
export interface Furniture {
  readonly company: string;
  readonly title: string;
  readonly footer: string;
  readonly pageBefore: string;
  readonly pageBetween: string;
  readonly pageAfter: string;
}

const sizes: Readonly<Record<Paper, PaperSize>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
};

export const margins = { top: 17, right: 16, bottom: 16, left: 16 } as const;

function pageSize(paper: Paper, orientation: Orientation): PaperSize {
  const { width, height } = sizes[paper];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
}

/** What is left for print between the margins, in millimetres. */
export function printArea(paper: Paper, orientation: Orientation): PaperSize {
  const { width, height } = pageSize(paper, orientation);
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
}

/**
 * The rule that gives the printer the size, the margins and the running head and foot: a file, the preview and a
 * printer get the very same pages.
 */
export function pageRule(paper: Paper, orientation: Orientation, furniture: Furniture): string {
  const { width, height } = pageSize(paper, orientation);
  const { top, right, bottom, left } = margins;
  const { company, title, footer, pageBefore, pageBetween, pageAfter } = furniture;
  const style = 'font: 7pt var(--sans); color: #333;';
  const page = `${cssText(pageBefore)} counter(page) ${cssText(pageBetween)} counter(pages) ${cssText(pageAfter)}`;
  return `@page {
    size: ${width}mm ${height}mm;
    margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
    @top-left { content: ${cssText(company)}; ${style} }
    @top-right { content: ${cssText(title)}; ${style} }
    @bottom-left { content: ${cssText(footer)}; ${style} }
    @bottom-right { content: ${page}; ${style} }
  }`;
}

/** Text as a string of CSS: quotes, backslashes and line ends are written by their number. */
function cssText(text: string): string {
  const safe = text.replace(/["\\\n\r\f<]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `);
  return `"${safe}"`;
}

/** A length on paper as CSS pixels, 96 to the inch. */
export function millimetresToPixels(length: number): number {
  return (length * 96) / 25.4;
}
