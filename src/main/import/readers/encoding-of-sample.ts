import { Fault } from '@shared/base/fault';
import type { TextEncoding } from '@shared/model/import-decisions';
import { ASCII_COST } from './encoding-character-costs';
import { readingCost } from './encoding-reading-cost';
import type { EncodingSample } from './encoding-sample';
import { decodeWhole } from './text-decoder';

type Candidate = Exclude<TextEncoding, 'UTF-16LE' | 'UTF-16BE'>;
/** The first of those that read a text alike is named. UTF-16 is told by its zero bytes before. */
const candidates: readonly Candidate[] = [
  'UTF-8',
  'Windows-1252',
  'Windows-1251',
  'GB18030',
  'Big5',
  'Shift-JIS',
];

/** Odds of 256 to 1. Over names of eleven languages no reading that won by as much was a wrong one. */
const LEAST_LEAD = 8;
/** A byte that a reading cannot read costs more than the least probable character. */
const UNREADABLE_COST = 20;
/**
 * Bits for each byte beyond ASCII that a text in the encoding's languages takes at most; short ones vary more. A
 * text that takes more is in an encoding that is none of these, or in no language that they are used for.
 */
const plausibleCost: Readonly<Record<Candidate, number>> = {
  'UTF-8': 13,
  GB18030: 6,
  Big5: 6.4,
  'Shift-JIS': 6,
  'Windows-1251': 6,
  'Windows-1252': 8.5,
};
const SHORT_TEXT_ALLOWANCE = 4;
const MAX_ASKED = 3;
const MAX_SAMPLE_LENGTH = 60;

interface Reading {
  readonly encoding: Candidate;
  /** Null where some bytes are not of the encoding. */
  readonly text: string | null;
  /** Bits, for the bytes beyond ASCII. */
  readonly cost: number;
}

/**
 * The encoding in which the words of a file make sense. What two encodings read equally well, or none does, is
 * asked for: a plausible wrong name is worse than a question.
 */
export function encodingOfSample(sample: EncodingSample): TextEncoding {
  if (sample.words.length === 0 || sample.isClearlyUtf8) return 'UTF-8';
  const bytes = joined(sample.words);
  const beyondAscii = bytes.reduce((count, byte) => count + (byte < 0x80 ? 0 : 1), 0);
  const readings = candidates
    .map((encoding) => readingOf(encoding, sample.words, bytes, beyondAscii))
    .sort((left, right) => left.cost - right.cost);
  const [best] = readings;
  if (best === undefined) return 'UTF-8';
  const utf8 = readings.find(({ encoding }) => encoding === 'UTF-8');
  // Text of another encoding is hardly ever valid UTF-8, so that what is needs no lead.
  const lead = best === utf8 && best.text !== null ? 0 : LEAST_LEAD;
  const rivals = readings.filter(({ text, cost }) => text !== best.text && cost < best.cost + lead);
  const limit = plausibleCost[best.encoding] + SHORT_TEXT_ALLOWANCE / Math.sqrt(beyondAscii);
  if (rivals.length === 0 && best.cost / beyondAscii <= limit) return best.encoding;
  throw unknownEncoding(sample, rivals.length === 0 ? readings : [best, ...rivals]);
}

function joined(words: readonly Buffer[]): Buffer {
  return Buffer.concat(words.flatMap((word) => [word, Buffer.from('\n')]));
}

function readingOf(
  encoding: Candidate,
  words: readonly Buffer[],
  bytes: Buffer,
  beyondAscii: number,
): Reading {
  const text = decodeWhole(bytes, encoding);
  const asciiCost = ASCII_COST * (bytes.length - beyondAscii);
  if (text !== null) return { encoding, text, cost: readingCost(text, encoding) - asciiCost };
  let cost = -asciiCost;
  for (const word of words) {
    const wordText = decodeWhole(word, encoding);
    cost += ASCII_COST + (wordText === null ? unreadableCost(word) : readingCost(wordText, encoding));
  }
  return { encoding, text: null, cost };
}

function unreadableCost(word: Buffer): number {
  return word.reduce((cost, byte) => cost + (byte < 0x80 ? ASCII_COST : UNREADABLE_COST), 0);
}

/** The question, with how a line that differs reads in each encoding that is in question. */
function unknownEncoding({ lines, words }: EncodingSample, readings: readonly Reading[]): Fault {
  const whole = readings.filter(({ text }) => text !== null);
  const asked = (whole.length === 0 ? readings : whole).slice(0, MAX_ASKED).map(({ encoding }) => encoding);
  const differs = (bytes: Buffer): boolean =>
    new Set(asked.map((encoding) => decodeWhole(bytes, encoding))).size > 1;
  const shown = lines.find(differs) ?? words.find(differs) ?? lines[0] ?? Buffer.alloc(0);
  const samples = asked.map((encoding) => `${encoding}: ${shownText(shown, encoding)}`);
  return new Fault('usage', 'file.encodingUnknown', {
    column: '',
    samples: samples.join(' | '),
    candidates: asked.join(', '),
  });
}

function shownText(bytes: Buffer, encoding: Candidate): string {
  const text = (decodeWhole(bytes, encoding) ?? '').replaceAll('|', '¦').replace(/\s+/gu, ' ').trim();
  return text.length > MAX_SAMPLE_LENGTH ? `${text.slice(0, MAX_SAMPLE_LENGTH)}…` : text;
}
