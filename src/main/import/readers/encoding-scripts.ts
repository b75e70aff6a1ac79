/** The kinds of characters whose neighbourhood says something: Latin within Cyrillic words is a wrong reading. */
const script = {
  none: 0,
  latinUpper: 1,
  latinLower: 2,
  accented: 3,
  cyrillicUpper: 4,
  cyrillicLower: 5,
  han: 6,
  kana: 7,
  halfKana: 8,
  digit: 9,
} as const;
/** How many kinds there are. */
export const SCRIPTS = 10;

/** What it costs that a kind of character follows another, at `before * SCRIPTS + after`. */
export const besideCosts = buildBesideCosts();

function buildBesideCosts(): Float32Array {
  const { none, latinUpper, latinLower, accented, cyrillicUpper, cyrillicLower, han, kana, halfKana, digit } =
    script;
  const costs = new Float32Array(SCRIPTS * SCRIPTS);
  const put = (before: number, after: number, cost: number): void => {
    costs[before * SCRIPTS + after] = cost;
  };
  const bothWays = (one: number, other: number, cost: number): void => {
    put(one, other, cost);
    put(other, one, cost);
  };
  for (const cyrillic of [cyrillicUpper, cyrillicLower]) {
    bothWays(cyrillic, digit, 5);
    for (const latin of [latinUpper, latinLower, accented]) bothWays(cyrillic, latin, 12);
    for (const asian of [han, kana, halfKana]) bothWays(cyrillic, asian, 12);
  }
  // «ООО» and «Волга» are words, «вОЛГА» is the alphabet of another encoding.
  put(cyrillicLower, cyrillicUpper, 8);
  put(none, accented, 2);
  put(accented, accented, 5);
  put(accented, latinUpper, 3);
  for (const asian of [han, kana]) {
    bothWays(asian, latinUpper, 4);
    bothWays(asian, latinLower, 8);
    bothWays(asian, accented, 10);
    bothWays(asian, halfKana, 7);
  }
  bothWays(halfKana, digit, 5);
  for (const latin of [latinUpper, latinLower, accented]) bothWays(halfKana, latin, 12);
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
  if (unit >= 0x0410 && unit <= 0x044f) return unit < 0x0430 ? script.cyrillicUpper : script.cyrillicLower;
  if (unit >= 0x0400 && unit <= 0x0491) return script.cyrillicLower;
  const isLatin = unit >= 0xc0 && unit <= 0x024f && unit !== 0xd7 && unit !== 0xf7;
  return isLatin ? script.accented : script.none;
}
