import { isAscii, isUtf8 } from 'node:buffer';
import { stat } from 'node:fs/promises';
import type { TaskPace } from '../task-pace';
import { BLOCK_BYTES, readBlocks } from './text-blocks';

/** What a file holds besides ASCII, from its beginning to its end. */
export interface EncodingSample {
  /** Words with bytes beyond ASCII, each once: a customer on a thousand rows says no more than on one. */
  readonly words: readonly Buffer[];
  /** The first lines with such words, to show to a person. */
  readonly lines: readonly Buffer[];
  /** So many words, and all of them UTF-8, that nothing else is to be weighed. */
  readonly isClearlyUtf8: boolean;
}

/** Bytes of words that are looked at: the same number of each mebibyte, so that no part of a file is left out. */
const SAMPLE_BYTES = 192 * 1024;
const LEAST_OF_A_BLOCK = 1024;
const MAX_WORD_LENGTH = 4096;
const MAX_LINES = 100;
const MAX_LINE_HALF = 200;
const STEP = 4096;

/** So many words of another encoding are never all valid UTF-8 by chance. */
const ENOUGH_WORDS = 500;

/**
 * Reads through the whole file: what settles its encoding may stand on any of its lines. Only a file that has long
 * shown itself to be UTF-8 is left early.
 */
export async function readEncodingSample(path: string, pace: TaskPace): Promise<EncodingSample> {
  const { size } = await stat(path);
  const quota = Math.max(LEAST_OF_A_BLOCK, Math.floor(SAMPLE_BYTES / Math.ceil(size / BLOCK_BYTES)));
  const sample = new SampleCollector(quota);
  let carry: Buffer = Buffer.alloc(0);
  for await (const block of readBlocks(path, 0)) {
    if (isAscii(carry) && isAscii(block)) {
      carry = lastWord(block);
    } else {
      const bytes = Buffer.concat([carry, block]);
      sample.examine(bytes);
      carry = lastWord(bytes);
    }
    if (sample.isClearlyUtf8) return sample.result();
    if (pace.isDue) await pace.breathe('reading', 0, 0);
  }
  sample.examine(Buffer.concat([carry, Buffer.from('\n')]));
  return sample.result();
}

class SampleCollector {
  readonly #quota: number;
  readonly #words = new Map<string, Buffer>();
  readonly #lines = new Map<string, Buffer>();

  constructor(quota: number) {
    this.#quota = quota;
  }

  examine(bytes: Buffer): void {
    let examined = 0;
    for (const [from, to] of wordsBeyondAscii(bytes)) {
      keep(this.#words, bytes.subarray(from, to));
      if (this.#lines.size < MAX_LINES) keep(this.#lines, lineAround(bytes, from, to));
      examined += to - from;
      if (examined >= this.#quota) return;
    }
  }

  get isClearlyUtf8(): boolean {
    return this.#words.size >= ENOUGH_WORDS && isUtf8(Buffer.concat([...this.#words.values()]));
  }

  result(): EncodingSample {
    const words = [...this.#words.values()];
    return { words, lines: [...this.#lines.values()], isClearlyUtf8: this.isClearlyUtf8 };
  }
}

function keep(known: Map<string, Buffer>, bytes: Buffer): void {
  // Numbers with a hard space among their digits differ in nothing that tells an encoding, and are many.
  const key = bytes.toString('latin1').replace(/\d/g, '0');
  if (!known.has(key)) known.set(key, Buffer.from(bytes));
}

/** Where words with bytes beyond ASCII begin and end. The last of a block is left to the next. */
function* wordsBeyondAscii(bytes: Buffer): Generator<readonly [from: number, to: number], void, undefined> {
  let at = 0;
  while (at < bytes.length) {
    if (isAscii(bytes.subarray(at, at + STEP))) {
      at += STEP;
      continue;
    }
    while ((bytes[at] ?? 0) < 0x80) at += 1;
    let from = at;
    while (from > 0 && at - from < MAX_WORD_LENGTH && !endsWord(bytes[from - 1] ?? 0)) from -= 1;
    while (at < bytes.length && !endsWord(bytes[at] ?? 0)) at += 1;
    if (at < bytes.length && at - from < MAX_WORD_LENGTH) yield [from, at];
  }
}

/** Bytes that are half of no character in any encoding that begins with ASCII: spaces, most signs, line ends. */
function endsWord(byte: number): boolean {
  return byte < 0x30 || (byte >= 0x3a && byte < 0x40);
}

/** The word that a block ends in, which the next may go on with, and the line before it. */
function lastWord(bytes: Buffer): Buffer {
  let from = bytes.length;
  while (from > 0 && !endsWord(bytes[from - 1] ?? 0)) {
    from -= 1;
    // So much of it that it is too long with the next block as well.
    if (bytes.length - from >= MAX_WORD_LENGTH) return Buffer.from(bytes.subarray(from));
  }
  return Buffer.from(lineAround(bytes, from, bytes.length));
}

/** The line that a word stands on; of a very long one, the words around. */
function lineAround(bytes: Buffer, wordFrom: number, wordTo: number): Buffer {
  let from = wordFrom;
  let to = wordTo;
  for (let at = from; at > 0 && wordFrom - at < MAX_LINE_HALF && !endsLine(bytes[at - 1]);) {
    at -= 1;
    if (at === 0 || endsWord(bytes[at - 1] ?? 0)) from = at;
  }
  for (let at = to; at < bytes.length && at - wordTo < MAX_LINE_HALF && !endsLine(bytes[at]);) {
    at += 1;
    if (at === bytes.length || endsWord(bytes[at] ?? 0)) to = at;
  }
  return bytes.subarray(from, to);
}

function endsLine(byte: number | undefined): boolean {
  return byte === 10 || byte === 13;
}
