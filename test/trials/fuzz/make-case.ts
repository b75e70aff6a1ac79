import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { mutateBytes } from './mutate-bytes';
import { mutateText } from './mutate-text';
import { mutateZip } from './mutate-zip';
import { Random } from './random';

export interface FuzzCase {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Lines of the sample ledger that are taken: all of them would only take longer. */
const SAMPLE_LINES = 300;

/** @param project the project's folder */
export function readSeeds(project: string): readonly Seed[] {
  const folder = join(project, 'test/fixtures/imports');
  const sample = join(project, 'assets/sample/sample-ledger.csv');
  const start = readFileSync(sample, 'utf8').split('\n').slice(0, SAMPLE_LINES).join('\n');
  return [
    ...readdirSync(folder)
      .sort()
      .map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
    { name: basename(sample), bytes: Buffer.from(start) },
  ];
}

/** The case of a number: the same for the same seed, whatever ran before it. */
export function makeCase(seeds: readonly Seed[], seed: number, index: number): FuzzCase {
  const random = new Random(Math.imul(seed + 1, 0x9e37_79b1) ^ Math.imul(index + 1, 0x85eb_ca6b));
  // Texts are many and workbooks have more that can break.
  const workbooks = seeds.filter((one) => /\.(?:xls[bmx]?|ods)$/.test(one.name));
  const { name, bytes } = random.pick(random.below(2) === 0 ? workbooks : seeds);
  let mutated = bytes;
  const rounds = 1 + random.below(3);
  for (let round = 0; round < rounds; round += 1) mutated = mutate(mutated, random);
  return { name: `${index}-${basename(name, extname(name))}${extname(name)}`, bytes: mutated };
}

function mutate(bytes: Buffer, random: Random): Buffer {
  const isZip = bytes.length > 4 && bytes.toString('latin1', 0, 2) === 'PK';
  if (isZip) return random.below(5) === 0 ? mutateBytes(bytes, random) : mutateZip(bytes, random);
  const isBinary = bytes.subarray(0, 512).includes(0);
  return isBinary || random.below(4) === 0 ? mutateBytes(bytes, random) : mutateText(bytes, random);
}
