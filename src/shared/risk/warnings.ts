import type { Day } from '../model/day';
import type { RecordSource } from '../model/records';
import type { CustomerFacts } from './customer-facts';
import { isGone } from './next-order';
import { hasFallen, isAtMostShare } from './threshold';

/** Why a customer is at risk, the most telling first. */
export const warningCodes = [
  'overdue',
  'contractEnding',
  'complaint',
  'lowScore',
  'fallingSpend',
  'fallingFrequency',
  'logInDrop',
] as const;
export type WarningCode = (typeof warningCodes)[number];

/** A warning with the numbers it rests on and, where it rests on one, the row of a file. */
export type Warning =
  | {
      readonly code: 'overdue';
      readonly days: number;
      readonly cycleDays: number;
      readonly gaps: number;
      readonly lastDay: Day;
    }
  /** Purchases of the last span and of the one before. */
  | {
      readonly code: 'fallingFrequency';
      readonly now: number;
      readonly before: number;
      readonly spanDays: number;
    }
  /** The same in money, minor units. */
  | {
      readonly code: 'fallingSpend';
      readonly now: number;
      readonly before: number;
      readonly spanDays: number;
    }
  | {
      readonly code: 'lowScore';
      readonly score: number;
      readonly scale: number;
      readonly day: Day;
      readonly source: RecordSource;
    }
  | { readonly code: 'complaint'; readonly count: number; readonly day: Day; readonly source: RecordSource }
  | {
      readonly code: 'logInDrop';
      readonly now: number;
      readonly before: number;
      readonly spanDays: number;
      readonly throughDay: Day;
    }
  | {
      readonly code: 'contractEnding';
      readonly days: number;
      readonly endDay: Day;
      readonly contractNo: string;
      readonly source: RecordSource;
    };

/** Purchases or log-ins of the span before from which a fall means something. */
const fewestBefore = 3;

/**
 * The warnings of a customer, in the order of `warningCodes`. Settings: `overdueCycles` k, `fallShare`, `spanDays`,
 * `lowScoreShare`, `renewalDays`.
 *
 * overdue:          days since the last purchase ≥ k × own cycle; a customer without a cycle of its own is never
 *                   overdue, and one silent for more than 365 days and 2k cycles is gone
 * contractEnding:   a term ends within `renewalDays`, no talk about it, nothing follows, and it does not renew itself
 * complaint:        a complaint in the last span
 * lowScore:         the latest answer of the year is at or below `lowScoreShare` of its scale
 * fallingSpend:     net money of the last span is below that of the span before by `fallShare` or more
 * fallingFrequency: the same of purchases
 * logInDrop:        the same of log-ins, up to the latest log-in that the book has of anybody
 * A fall needs three purchases (three log-ins) in the span before.
 */
export function findWarnings(facts: CustomerFacts): readonly Warning[] {
  const found: Warning[] = [];
  for (const find of finders) for (const warning of find(facts)) found.push(warning);
  return found;
}

function overdue({ cycle, daysSince, lastDay, rules }: CustomerFacts): readonly Warning[] {
  if (daysSince === null || lastDay === null || cycle.of !== 'own' || cycle.days === null) return [];
  const limit = rules.overdueCycles * cycle.days;
  if (daysSince < limit || isGone(daysSince, cycle.days, rules)) return [];
  return [{ code: 'overdue', days: daysSince, cycleDays: cycle.days, gaps: cycle.gaps, lastDay }];
}

function contractEnding({ terms, rules }: CustomerFacts): readonly Warning[] {
  return terms
    .filter(
      ({ daysLeft, isSettled, talkedOn }) =>
        daysLeft >= 0 && daysLeft <= rules.renewalDays && !isSettled && talkedOn === null,
    )
    .sort((a, b) => a.daysLeft - b.daysLeft)
    .map(({ term, daysLeft, lastDay }) => ({
      code: 'contractEnding',
      days: daysLeft,
      endDay: lastDay,
      contractNo: term.contractNo,
      source: sourceOf(term),
    }));
}

function complaint({ service }: CustomerFacts): readonly Warning[] {
  const latest = service?.complaints.at(-1);
  if (service === null || latest === undefined) return [];
  const count = service.complaints.length;
  return [{ code: 'complaint', count, day: latest.day, source: sourceOf(latest.row) }];
}

function lowScore({ latestAnswer, rules }: CustomerFacts): readonly Warning[] {
  if (latestAnswer === null) return [];
  const { answer, scale } = latestAnswer;
  const { score, day } = answer;
  if (!isAtMostShare(score, scale, rules.lowScoreShare)) return [];
  return [{ code: 'lowScore', score, scale, day, source: sourceOf(answer) }];
}

function fallingSpend({
  purchases,
  money,
  rules: { fallShare, spanDays },
}: CustomerFacts): readonly Warning[] {
  if (purchases.before < fewestBefore || !hasFallen(money.before, money.now, fallShare)) return [];
  return [{ code: 'fallingSpend', ...money, spanDays }];
}

function fallingFrequency({ purchases, rules: { fallShare, spanDays } }: CustomerFacts): readonly Warning[] {
  if (purchases.before < fewestBefore || !hasFallen(purchases.before, purchases.now, fallShare)) return [];
  return [{ code: 'fallingFrequency', ...purchases, spanDays }];
}

function logInDrop({ logIns, rules: { fallShare, spanDays } }: CustomerFacts): readonly Warning[] {
  if (logIns === null) return [];
  const { now, before, throughDay } = logIns;
  if (before < fewestBefore || !hasFallen(before, now, fallShare)) return [];
  return [{ code: 'logInDrop', now, before, spanDays, throughDay }];
}

function sourceOf({ id, fileName, sheet, row }: RecordSource): RecordSource {
  return { id, fileName, sheet, row };
}

const finders: readonly ((facts: CustomerFacts) => readonly Warning[])[] = [
  overdue,
  contractEnding,
  complaint,
  lowScore,
  fallingSpend,
  fallingFrequency,
  logInDrop,
];
