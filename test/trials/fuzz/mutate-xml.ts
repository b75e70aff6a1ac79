import type { Random } from './random';

const values = [
  '',
  '0',
  '-1',
  '1',
  '16384',
  '1048577',
  '4294967296',
  '99999999999999999999',
  'XFE1',
  'A0',
  'A-1',
  'ZZZZZZ1',
  '1e308',
  'NaN',
  'true',
  's',
  'd',
  'e',
  'b',
  'inlineStr',
  'str',
  '../../etc/passwd',
  '&amp;',
  '&#x0;',
  '&lol;',
  '_x0041_',
  '2024-13-45T99:99:99Z',
  'x'.repeat(5000),
  '\ud83d',
  '999999999',
];

const markup = [
  '<c r="A1"/>',
  '<row>',
  '</row>',
  '<v>1</v>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '<a/>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<extLst>',
  '<is><t>x</t></is>',
  '<table:table-row table:number-rows-repeated="999999999"/>',
];

/** Another value, another name, a tag more or less: what hostile and half-right writers put into a part. */
export function mutateXml(content: Buffer, random: Random): Buffer {
  const text = content.toString('utf8');
  switch (random.below(6)) {
    case 0:
      return replaced(text, /="[^"]*"/g, `="${random.pick(values)}"`, random);
    case 1:
      return replaced(text, />[^<>]+</g, `>${random.pick(values)}<`, random);
    case 2:
      return replaced(text, / [\w:]+="[^"]*"/g, '', random);
    case 3:
      return replaced(text, /<[^>]+>/g, '', random);
    case 4:
      return replaced(text, /<[^>]+>/g, random.pick(markup), random);
    default:
      return repeated(text, random);
  }
}

/** One of the places that the pattern finds. */
function replaced(text: string, pattern: RegExp, by: string, random: Random): Buffer {
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return Buffer.from(text);
  const place = random.pick(places);
  return Buffer.from(text.slice(0, place.index) + by + text.slice(place.index + place[0].length));
}

function repeated(text: string, random: Random): Buffer {
  const places = [
    ...text.matchAll(
      /<(row|c|si|sheet|xf|Relationship|table:table-row|table:table-cell)\b[^]*?(?:\/>|<\/\1>)/g,
    ),
  ];
  if (places.length === 0) return Buffer.from(text);
  const place = random.pick(places);
  const copies = place[0].repeat(1 + random.below(random.pick([2, 50, 2000])));
  return Buffer.from(text.slice(0, place.index) + copies + text.slice(place.index));
}
