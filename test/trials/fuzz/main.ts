import { writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Outcome } from '../book-trial';
import { startPool } from '../child-pool';
import { makeCase, readSeeds } from './make-case';

const DEADLINE_SECONDS = 10;
const project = process.argv[2] ?? '';
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    /** Writes the case of this number to a file and runs no other. */
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const seeds = readSeeds(project);
process.exitCode = await (values.only === undefined
  ? runAll(Number(values.count))
  : runOne(Number(values.only)));

type Answer = Outcome & { readonly name: string };

function pool(size: number) {
  return startPool<Answer>(join(import.meta.dirname, 'child.js'), [project, String(seed)], {
    size,
    deadlineSeconds: DEADLINE_SECONDS,
  });
}

async function runAll(count: number): Promise<number> {
  const children = pool(availableParallelism());
  const counts = new Map<string, number>();
  const faults: string[] = [];
  const started = performance.now();
  let slowest = { name: '', seconds: 0 };
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      const ended = await children.run({ index });
      const outcome = ended.kind === 'answered' ? ended.result : { ...ended, name: `case ${index}` };
      if (ended.seconds > slowest.seconds) slowest = { name: outcome.name, seconds: ended.seconds };
      const key = outcome.kind === 'refused' ? `refused ${outcome.code}` : outcome.kind;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if ('detail' in outcome) faults.push(`${outcome.name}: ${outcome.kind}: ${outcome.detail}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  children.end();
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `\n${count} files of ${seeds.length} seeds, --seed ${seed}: ${seconds.toFixed(0)} s, ${(count / seconds).toFixed(0)} a second`,
  );
  for (const [key, number] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1)))
    console.log(`${String(number).padStart(7)} ${key}`);
  console.log(`slowest: ${slowest.seconds.toFixed(1)} s, ${slowest.name}`);
  console.log(`most memory: ${Math.round(children.peakBytes() / 1024 ** 2)} MiB`);
  console.log(`crashed, hung, changed the book though refused, or do not foot: ${faults.length}`);
  for (const fault of faults.slice(0, 100)) console.log(`  ${fault}`);
  return faults.length === 0 ? 0 : 1;
}

async function runOne(index: number): Promise<number> {
  const { name, bytes } = makeCase(seeds, seed, index);
  const path = join(tmpdir(), name);
  writeFileSync(path, bytes);
  const children = pool(1);
  const ended = await children.run({ index });
  children.end();
  console.log(path, JSON.stringify(ended, null, 2));
  return ended.kind === 'answered' && !('detail' in ended.result) ? 0 : 1;
}
