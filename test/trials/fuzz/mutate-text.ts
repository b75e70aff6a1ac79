import type { Random } from './random';

const pieces = [
  '"',
  '""',
  '"\n',
  ',',
  ';',
  '\t',
  '|',
  ',,,,',
  '\n',
  '\r\n',
  '\r',
  '\0',
  '\uFEFF',
  '=cmd()',
  '-',
  '(',
  ')',
  '%',
  '1e400',
  '-0',
  '.',
  ',5',
  '1.2.3',
  '99999999999999999999',
  '0x10',
  'NaN',
  '2024-02-30',
  '0024-01-01',
  '31/12/99',
  '民國113年1月5日',
  '１２',
  '\u202e',
  '🙂',
  '\ud800',
  'Total',
  '合计',
  'USD',
  '€',
  '\u00a0',
  ' ',
  '\u0001',
  'x'.repeat(300),
  'sep=;\n',
];

/** What people and programs do to delimited text: stray quotes and delimiters, lines joined, doubled, lost or moved. */
export function mutateText(bytes: Buffer, random: Random): Buffer {
  const text = bytes.toString('utf8');
  switch (random.below(8)) {
    case 0:
    case 1:
      return inserted(text, random.pick(pieces), random);
    case 2:
      return onLines(text, (lines) => lines.splice(random.below(lines.length), 1));
    case 3:
      return onLines(text, (lines) => lines.splice(random.below(lines.length), 0, random.pick(lines)));
    case 4:
      return onLines(text, (lines) => lines.reverse());
    case 5:
      return cellReplaced(text, random);
    case 6:
      return Buffer.from(text.replaceAll(random.pick([',', ';', '\n', '"', '.', '-']), random.pick(pieces)));
    default:
      return encoded(text, random);
  }
}

function inserted(text: string, piece: string, random: Random): Buffer {
  const at = random.below(text.length + 1);
  return Buffer.from(text.slice(0, at) + piece + text.slice(at));
}

function onLines(text: string, change: (lines: string[]) => void): Buffer {
  const lines = text.split('\n');
  change(lines);
  return Buffer.from(lines.join('\n'));
}

function cellReplaced(text: string, random: Random): Buffer {
  return onLines(text, (lines) => {
    const line = random.below(lines.length);
    const cells = (lines[line] ?? '').split(',');
    cells[random.below(cells.length)] = random.pick(pieces);
    lines[line] = cells.join(',');
  });
}

function encoded(text: string, random: Random): Buffer {
  const mark = random.below(2) === 0 ? '\uFEFF' : '';
  const little = Buffer.from(mark + text, 'utf16le');
  return random.pick([
    little,
    Buffer.from(little)
      .subarray(0, little.length & ~1)
      .swap16(),
    Buffer.from(text, 'latin1'),
  ]);
}
