/** What an SVG element of the page looks like, as attributes that need no style sheet. */
const drawn = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

const kept = /^(x|y|x1|x2|y1|y2|dx|dy|cx|cy|r|rx|ry|d|points|width|height|viewBox|transform|id|pattern\w+)$/;

/** An SVG drawing of the page at a place of the picture, with its colours and type written into it. */
export function svgPart(source: SVGSVGElement, x: number, y: number): string {
  const clone = source.cloneNode(true) as SVGSVGElement;
  const originals = [source, ...source.querySelectorAll('*')];
  const copies = [clone, ...clone.querySelectorAll('*')];
  originals.forEach((original, place) => {
    const copy = copies[place];
    if (copy !== undefined) inlineLook(original, copy);
  });
  const { width, height } = source.getBoundingClientRect();
  const place = { x, y, width, height };
  for (const [name, value] of Object.entries(place)) clone.setAttribute(name, String(round(value)));
  clone.setAttribute('overflow', 'visible');
  return new XMLSerializer().serializeToString(clone);
}

function inlineLook(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  const look = drawn.map((name) => [name, style.getPropertyValue(name).replaceAll('"', "'")] as const);
  for (const name of copy.getAttributeNames()) if (!kept.test(name)) copy.removeAttribute(name);
  for (const [name, value] of look) {
    if (value !== '') copy.setAttribute(name, value.replace(/^url\('(.+)'\)$/, 'url($1)'));
  }
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
