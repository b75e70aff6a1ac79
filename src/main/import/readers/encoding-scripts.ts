/** The kinds of characters whose neighbourhood says something: Latin within Cyrillic words is a wrong reading. */
const script = {
  none: 0,
  latinUpper: 1,
  latinLower: 2,
  accentedUpper: 3,
  accentedLower: 4,
  cyrillicUpper: 5,
  cyrillicLower: 6,
  han: 7,
  kana: 8,
  halfKana: 9,
  /** Punctuation and signs of East Asian texts. */
  wide: 10,
  digit: 11,
} as const;
/** How many kinds there are. */
export const SCRIPTS = 12;

/** What it costs that a kind of character follows another, at `before * SCRIPTS + after`. */
export const besideCosts = buildBesideCosts();

function buildBesideCosts(): Float32Array {
  const { none, latinUpper, latinLower, accentedUpper, accentedLower, cyrillicUpper, cyrillicLower } = script;
  const { han, kana, halfKana, wide, digit } = script;
  const costs = new Float32Array(SCRIPTS * SCRIPTS);
  const put = (before: number, after: number, cost: number): void => {
    costs[before * SCRIPTS + after] = cost;
  };
  const bothWays = (one: number, others: readonly number[], cost: number): void => {
    for (const other of others) {
      put(one, other, cost);
      put(other, one, cost);
    }
  };
  const latin = [latinUpper, latinLower, accentedUpper, accentedLower];
  for (const cyrillic of [cyrillicUpper, cyrillicLower]) {
    bothWays(cyrillic, [...latin, han, kana, halfKana, wide], 12);
    bothWays(cyrillic, [digit], 5);
  }
  // «ООО» and «Волга» are words, «вОЛГА» is the alphabet of another encoding.
  put(cyrillicLower, cyrillicUpper, 8);
  put(none, accentedLower, 2);
  put(accentedLower, accentedLower, 2);
  for (const lower of [latinLower, accentedLower]) put(lower, accentedUpper, 6);
  put(accentedLower, latinUpper, 4);
  // «KTV» and «A» stand in East Asian names, «Müller» with a character in its middle does not.
  for (const asian of [han, kana, wide]) {
    bothWays(asian, [latinUpper], 4);
    bothWays(asian, [latinLower, accentedUpper, accentedLower], 10);
  }
  bothWays(halfKana, latin, 12);
  bothWays(halfKana, [han, kana], 7);
  bothWays(halfKana, [digit], 5);
  return costs;
}

let scriptsOnce: Uint8Array | null = null;

/** The kind of every UTF-16 unit. */
export function scriptTable(): Uint8Array {
  scriptsOnce ??= new Uint8Array(65_536).map((_, unit) => scriptOf(unit));
  return scriptsOnce;
}

function scriptOf(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x30 && unit <= 0x39) return script.digit;
    if (unit >= 0x41 && unit <= 0x5a) return script.latinUpper;
    return unit >= 0x61 && unit <= 0x7a ? script.latinLower : script.none;
  }
  if (unit >= 0x4e00 && unit <= 0x9fff) return script.han;
  if ((unit >= 0x3041 && unit <= 0x30fa) || unit === 0x30fc) return script.kana;
  if (unit >= 0xff66 && unit <= 0xff9f) return script.halfKana;
  if (unit >= 0x2460 && unit !== 0xfffd) return isWide(unit) ? script.wide : script.none;
  return scriptOfLetter(unit);
}

/** Enclosed numbers, boxes and shapes; East Asian punctuation; full-width forms. */
function isWide(unit: number): boolean {
  return unit < 0x2700 || (unit >= 0x2e80 && unit < 0x3400) || (unit >= 0xfe30 && unit < 0xff66);
}

function scriptOfLetter(unit: number): number {
  if (unit >= 0x0410 && unit <= 0x044f) return unit < 0x0430 ? script.cyrillicUpper : script.cyrillicLower;
  if (unit >= 0x0400 && unit <= 0x0491) return script.cyrillicLower;
  const isLatin = (unit >= 0xc0 && unit <= 0x024f && unit !== 0xd7 && unit !== 0xf7) || unit >> 8 === 0x1e;
  if (!isLatin) return script.none;
  const character = String.fromCharCode(unit);
  return character === character.toLowerCase() ? script.accentedLower : script.accentedUpper;
}
