import { dayFromCivil, dayNumber, FIRST_DAY, LAST_DAY, type Day } from '@shared/model/day';
import { NO_RESULT, serialDay, type Cell } from '../readers/cell';
import type { DateOrder } from '../staged-sales';
import { parseDateText, type WrittenDate } from './date-text';

export type DateProblem =
  'date.missing' | 'date.invalid' | 'date.outOfRange' | 'cell.error' | 'cell.noResult';

/** What the dates of a column, seen together, say about their order. */
export interface OrderEvidence {
  /** 31/01/2024: can only be day first. */
  readonly dayFirst: boolean;
  readonly monthFirst: boolean;
  /** 05/01/2024: two different days, by order. */
  readonly either: boolean;
  /** Every number stands for a day, none is something else. */
  readonly serialTexts: boolean;
}

/** Serials from 1954 to 2119: numbers that are written as text, or without a date format, and mean a day. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;
const serialText = /^\d{5}(?:\.\d+)?$/;

export function orderEvidence(values: readonly Cell[]): OrderEvidence {
  let [dayFirst, monthFirst, either] = [false, false, false];
  let [serials, others] = [false, false];
  for (const value of values) {
    if (typeof value !== 'string') continue;
    const written = parseDateText(value);
    if (written === null) serials ||= serialText.test(value.trim());
    else others = true;
    if (written?.kind !== 'unsettled') continue;
    const byDay = dayFromCivil(written.year, written.second, written.first);
    const byMonth = dayFromCivil(written.year, written.first, written.second);
    if (byDay !== null && byMonth === null) dayFirst = true;
    else if (byDay === null && byMonth !== null) monthFirst = true;
    else if (byDay !== byMonth) either = true;
  }
  return { dayFirst, monthFirst, either, serialTexts: serials && !others };
}

/**
 * The order of day and month that the column settles, or null where it does not: when every date reads both ways,
 * or when some can only be the one and some only the other.
 */
export function settledOrder(evidence: OrderEvidence): DateOrder | null {
  if (evidence.dayFirst && evidence.monthFirst) return null;
  if (evidence.dayFirst) return 'dmy';
  if (evidence.monthFirst) return 'mdy';
  return evidence.either ? null : 'ymd';
}

/** Reads the distinct cells of a date column: the day of each, or why it has none. */
export function readDays(
  values: readonly Cell[],
  order: DateOrder,
  evidence: OrderEvidence,
): { days: Int32Array; problems: ReadonlyMap<number, DateProblem> } {
  const days = new Int32Array(values.length);
  const problems = new Map<number, DateProblem>();
  for (let index = 0; index < values.length; index += 1) {
    const day = readDay(values[index], order, evidence.serialTexts);
    if (typeof day === 'string') problems.set(index, day);
    else days[index] = day;
  }
  return { days, problems };
}

function readDay(cell: Cell, order: DateOrder, serialTexts: boolean): Day | DateProblem {
  if (cell === null || cell === undefined) return 'date.missing';
  if (typeof cell === 'boolean') return 'date.invalid';
  if (typeof cell === 'string') return readText(cell, order, serialTexts);
  if (typeof cell === 'number') return readNumber(cell);
  if ('serial' in cell) return inRange(serialDay(cell.serial));
  return cell.error === NO_RESULT ? 'cell.noResult' : 'cell.error';
}

function readText(text: string, order: DateOrder, serialTexts: boolean): Day | DateProblem {
  const written = parseDateText(text);
  if (written !== null) return inRange(civilDay(written, order));
  return serialTexts && serialText.test(text.trim()) ? readNumber(Number(text)) : 'date.invalid';
}

/** A number without a date format: a serial day, or 20240105. */
function readNumber(value: number): Day | DateProblem {
  if (value >= FIRST_SERIAL && value < LAST_SERIAL) return inRange(serialDay(value));
  const written = parseDateText(String(value));
  return written === null ? 'date.invalid' : inRange(civilDay(written, 'ymd'));
}

function civilDay(written: WrittenDate, order: DateOrder): number | null {
  if (written.kind === 'civil') return dayFromCivil(written.year, written.month, written.date);
  const { year, first, second } = written;
  return order === 'mdy' ? dayFromCivil(year, first, second) : dayFromCivil(year, second, first);
}

function inRange(day: number | null): Day | DateProblem {
  if (day === null) return 'date.invalid';
  return day >= FIRST_DAY && day < LAST_DAY ? dayNumber(day) : 'date.outOfRange';
}
