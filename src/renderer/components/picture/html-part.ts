import { round, svgPart } from './svg-part';

/** Where a picture's drawing begins, in px of the page and of the picture. */
export interface Origin {
  readonly page: { readonly x: number; readonly y: number };
  readonly picture: { readonly x: number; readonly y: number };
}

/** How far the drawing reaches, in px of the picture. */
export interface Extent {
  right: number;
  bottom: number;
}

/**
 * Draws a part of the page: boxes, rules and lines of text as they stand, drawings as they are drawn. What is
 * there for pointer and keyboard only is marked `data-not-drawn`.
 */
export function htmlPart(element: Element, origin: Origin, extent: Extent): string {
  if (element.hasAttribute('data-not-drawn')) return '';
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return '';
  if (element instanceof SVGSVGElement) {
    const box = placed(element.getBoundingClientRect(), origin, extent);
    return svgPart(element, box.x, box.y);
  }
  const parts = [boxOf(element, style, origin, extent)];
  for (const child of element.childNodes) {
    if (child instanceof Element) parts.push(htmlPart(child, origin, extent));
    else if (child.nodeType === Node.TEXT_NODE) parts.push(textOf(child, style, origin, extent));
  }
  return parts.join('');
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function placed(rect: Box, { page, picture }: Origin, extent: Extent): Box {
  const x = round(rect.x - page.x + picture.x);
  const y = round(rect.y - page.y + picture.y);
  extent.right = Math.max(extent.right, x + rect.width);
  extent.bottom = Math.max(extent.bottom, y + rect.height);
  return { x, y, width: round(rect.width), height: round(rect.height) };
}

function boxOf(element: Element, style: CSSStyleDeclaration, origin: Origin, extent: Extent): string {
  const { x, y, width, height } = placed(element.getBoundingClientRect(), origin, extent);
  if (width === 0 || height === 0) return '';
  const rect = (fill: string) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${escape(fill)}"/>`;
  const parts: string[] = [];
  if (isSeen(style.backgroundColor)) parts.push(rect(style.backgroundColor));
  if (style.backgroundImage.includes('gradient')) parts.push(rect('url(#picture-hatch)'));
  const lines = [
    [style.borderTopWidth, style.borderTopStyle, style.borderTopColor, x, y, x + width, y],
    [
      style.borderBottomWidth,
      style.borderBottomStyle,
      style.borderBottomColor,
      x,
      y + height,
      x + width,
      y + height,
    ],
    [style.borderLeftWidth, style.borderLeftStyle, style.borderLeftColor, x, y, x, y + height],
    [
      style.borderRightWidth,
      style.borderRightStyle,
      style.borderRightColor,
      x + width,
      y,
      x + width,
      y + height,
    ],
  ] as const;
  for (const [thickness, kind, colour, x1, y1, x2, y2] of lines) {
    if (!(pixels(thickness) > 0) || kind === 'none' || !isSeen(colour)) continue;
    const dashes = kind === 'dashed' ? ' stroke-dasharray="4 3"' : '';
    parts.push(
      `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${escape(colour)}" stroke-width="${pixels(thickness)}"${dashes}/>`,
    );
  }
  return parts.join('');
}

/** Of a computed length. */
function pixels(length: string): number {
  return Number(length.replace('px', ''));
}

function isSeen(colour: string): boolean {
  return colour !== '' && colour !== 'transparent' && !/,\s*0\)$|\/\s*0\)$/.test(colour);
}

/** Of the height of a line of type, how much lies above its base line. */
const ascent = 0.79;

function textOf(node: Node, style: CSSStyleDeclaration, origin: Origin, extent: Extent): string {
  return linesOf(node)
    .map(({ text, rect }) => {
      const { x, y, height } = placed(rect, origin, extent);
      return `<text x="${x}" y="${round(y + ascent * height)}" ${typeOf(style)} xml:space="preserve">${escape(text)}</text>`;
    })
    .join('');
}

function typeOf({ color, fontFamily, fontSize, fontWeight }: CSSStyleDeclaration): string {
  return `fill="${escape(color)}" font-family="${escape(fontFamily.replaceAll('"', "'"))}" font-size="${fontSize}" font-weight="${fontWeight}"`;
}

interface Line {
  text: string;
  rect: DOMRect;
}

/** A text as it is broken into lines. */
function linesOf(node: Node): readonly Line[] {
  const content = node.textContent ?? '';
  if (content.trim() === '') return [];
  const range = document.createRange();
  const lines: Line[] = [];
  for (let place = 0; place < content.length; place += 1) {
    range.setStart(node, place);
    range.setEnd(node, place + 1);
    const rect = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (rect.width === 0 && last === undefined) continue;
    if (last !== undefined && (rect.width === 0 || Math.abs(rect.y - last.rect.y) < 2)) {
      last.text += content[place] ?? '';
      last.rect = new DOMRect(
        last.rect.x,
        last.rect.y,
        Math.max(last.rect.width, rect.right - last.rect.x),
        rect.height || last.rect.height,
      );
    } else lines.push({ text: content[place] ?? '', rect });
  }
  return lines.map(({ text, rect }) => ({ text: text.replace(/\s+/g, ' ').trimEnd(), rect }));
}

export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&${names[sign as keyof typeof names]};`);
}

const names = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' } as const;
