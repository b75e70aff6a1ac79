export type Paper = 'A4' | 'Letter';

/** Millimetres. The header and the footer of `main/app/printing` stand in the top and bottom margin. */
interface PaperSize {
  readonly width: number;
  readonly height: number;
}

const sizes: Readonly<Record<Paper, PaperSize>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
};

export const margins = { top: 17, right: 16, bottom: 16, left: 16 } as const;

/** What is left for print between the margins, in millimetres. */
export function printArea(paper: Paper): PaperSize {
  const { width, height } = sizes[paper];
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
}

/** The rule that gives the printer the size and the margins; set through the style sheet's own interface. */
export function pageRule(paper: Paper): string {
  const { width, height } = sizes[paper];
  const { top, right, bottom, left } = margins;
  return `@page { size: ${width}mm ${height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }`;
}

/** A length on paper as CSS pixels, 96 to the inch. */
export function millimetresToPixels(length: number): number {
  return (length * 96) / 25.4;
}
