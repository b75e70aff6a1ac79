import { escape, htmlPart, type Extent, type Origin } from './html-part';

/** A chart as a file of its own. */
export interface Picture {
  readonly svg: string;
  /** In px; a PNG has twice as many. */
  readonly width: number;
  readonly height: number;
}

export interface PictureWords {
  readonly title: string;
  /** What is shown, below the title. */
  readonly lead: string;
  /** Book, period, base and as of when, at the foot. */
  readonly source: string;
}

const margin = 24;
const leastWidth = 480;
const pngScale = 2;

/** A part of the page as a picture: on white and in the colours of the light scheme, whatever the app shows. */
export function pictureOf(part: HTMLElement, words: PictureWords): Picture {
  return asDrawn(part, () => {
    const head = words.lead === '' ? 44 : 64;
    const box = part.getBoundingClientRect();
    const origin: Origin = { page: { x: box.x, y: box.y }, picture: { x: margin, y: margin + head - 20 } };
    const extent: Extent = { right: leastWidth - margin, bottom: origin.picture.y };
    const drawing = htmlPart(part, origin, extent);
    const width = Math.ceil(extent.right + margin);
    const height = Math.ceil(extent.bottom + margin + 24);
    return { svg: documentOf(drawing, words, { width, height }), width, height };
  });
}

/** Holds the page in the light scheme and unrolled while it is measured; nothing of it is ever painted. */
function asDrawn<Result>(part: HTMLElement, draw: () => Result): Result {
  const page = document.documentElement;
  const scheme = page.getAttribute('data-mantine-color-scheme');
  page.setAttribute('data-mantine-color-scheme', 'light');
  part.setAttribute('data-drawing', '');
  try {
    return draw();
  } finally {
    part.removeAttribute('data-drawing');
    if (scheme === null) page.removeAttribute('data-mantine-color-scheme');
    else page.setAttribute('data-mantine-color-scheme', scheme);
  }
}

function documentOf(
  drawing: string,
  { title, lead, source }: PictureWords,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const type = `font-family="${escape(getComputedStyle(document.body).fontFamily.replaceAll('"', "'"))}"`;
  const line = (text: string, y: number, size: number, look: string) =>
    text === ''
      ? ''
      : `<text x="${margin}" y="${y}" ${type} font-size="${size}" ${look}>${escape(text)}</text>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escape(title)}</title>`,
    '<defs><pattern id="picture-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
    '<rect width="1.5" height="6" fill="#555"/></pattern></defs>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    line(title, margin + 14, 16, 'font-weight="600" fill="#1c1b19"'),
    line(lead, margin + 34, 12, 'fill="#5c5a55"'),
    drawing,
    line(source, height - 16, 12, 'fill="#5c5a55"'),
    '</svg>\n',
  ].join('');
}

/** The picture as PNG, at twice its size, in base 64. */
export async function pngOf({ svg, width, height }: Picture): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * pngScale;
  canvas.height = height * pngScale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw a picture on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
}
