import type { Day } from '../model/day';
import type { HealthPart } from '../model/health-rules';
import type { CustomerFacts } from './customer-facts';

/** What a part's score was reckoned from. */
export type PartBasis =
  | {
      readonly part: 'purchases';
      readonly daysSince: number;
      readonly cycleDays: number;
      readonly cycleOf: 'own' | 'book';
    }
  | {
      readonly part: 'logIns';
      readonly now: number;
      readonly before: number;
      readonly spanDays: number;
      readonly throughDay: Day;
    }
  | {
      readonly part: 'serviceRequests';
      readonly requests: number;
      readonly complaints: number;
      readonly spanDays: number;
    }
  /** `score` of `scale` is the latest of the answers. */
  | {
      readonly part: 'feedback';
      readonly answers: number;
      readonly score: number;
      readonly scale: number;
      readonly day: Day;
    }
  /** The term that stands worst; `daysLeft` below 0: it has ended and nothing follows. */
  | {
      readonly part: 'renewals';
      readonly contractNo: string;
      readonly daysLeft: number;
      readonly isSettled: boolean;
      readonly talkedOn: Day | null;
    };

export interface HealthPartScore {
  readonly part: HealthPart;
  /** 0..100; null: nothing is known of it. */
  readonly score: number | null;
  readonly basis: PartBasis | null;
}

/** What a service request and a complaint take from 100. */
export const requestCost = 25;
export const complaintCost = 50;

/**
 * The parts of a customer's health, each 0..100 and rounded half up to a whole.
 *
 * purchases:       100 until the next order is due; 50 where it is overdue by the setting; 0 as far again beyond.
 *                  d days since the last, c the cycle, k the setting: 100 × (2k − 1 − d/c) / (2k − 2), within 0..100
 * logIns:          100 × log-ins of the last span / those of the span before, at most 100; none before: 100
 * serviceRequests: 100 − 25 for each service request and 50 for each complaint of the last span, at least 0
 * feedback:        100 × score / scale; of the year's answers the latest, or the mean of all (setting)
 * renewals:        100 while no term ends within the setting's days, or talked about, or settled; else
 *                  100 × days left / those days; 0 where a term ended within the year and nothing follows.
 *                  Of several terms the one that stands worst
 * Empty:           nothing recorded of the kind -> null, left out of the weights
 * Source:          docs/decisions/0047-health-and-warnings.md
 */
export function scoreHealthParts(facts: CustomerFacts): readonly HealthPartScore[] {
  return [
    purchasesPart(facts),
    logInsPart(facts),
    serviceRequestsPart(facts),
    feedbackPart(facts),
    renewalsPart(facts),
  ];
}

function purchasesPart({ cycle, daysSince, rules }: CustomerFacts): HealthPartScore {
  if (daysSince === null || cycle.days === null) return unknown('purchases');
  const { days: cycleDays, of: cycleOf } = cycle;
  // In cycles: where the score reaches 0. At 1 it falls at once.
  const end = 2 * rules.overdueCycles - 1;
  const isDue = daysSince > cycleDays;
  const score = isDue ? (end > 1 ? (100 * (end - daysSince / cycleDays)) / (end - 1) : 0) : 100;
  return known(score, { part: 'purchases', daysSince, cycleDays, cycleOf });
}

function logInsPart({ logIns, rules: { spanDays } }: CustomerFacts): HealthPartScore {
  if (logIns === null) return unknown('logIns');
  const { now, before, throughDay } = logIns;
  const score = before === 0 ? (now > 0 ? 100 : 0) : (100 * now) / before;
  return known(score, { part: 'logIns', now, before, spanDays, throughDay });
}

function serviceRequestsPart({ service, rules: { spanDays } }: CustomerFacts): HealthPartScore {
  if (service === null) return unknown('serviceRequests');
  const { requests, complaints } = service;
  const score = 100 - requestCost * requests - complaintCost * complaints.length;
  return known(score, {
    part: 'serviceRequests',
    requests,
    complaints: complaints.length,
    spanDays,
  });
}

function feedbackPart({ answers }: CustomerFacts): HealthPartScore {
  const latest = answers.at(-1);
  if (latest === undefined) return unknown('feedback');
  const sum = answers.reduce((total, { answer, scale }) => total + (100 * answer.score) / scale, 0);
  const { answer, scale } = latest;
  return known(sum / answers.length, {
    part: 'feedback',
    answers: answers.length,
    score: answer.score,
    scale,
    day: answer.day,
  });
}

function renewalsPart({ terms, rules: { renewalDays } }: CustomerFacts): HealthPartScore {
  const parts = terms.map(({ term, daysLeft, isSettled, talkedOn }) => {
    const isSafe = isSettled || daysLeft > renewalDays || (daysLeft >= 0 && talkedOn !== null);
    const score = isSafe ? 100 : (100 * daysLeft) / renewalDays;
    const { contractNo } = term;
    return known(score, { part: 'renewals', contractNo, daysLeft, isSettled, talkedOn });
  });
  const [worst] = parts.sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
  return worst ?? unknown('renewals');
}

function known(score: number, basis: PartBasis): HealthPartScore {
  const whole = Math.floor(Math.min(100, Math.max(0, score)) + 0.5);
  return { part: basis.part, score: whole, basis };
}

function unknown(part: HealthPart): HealthPartScore {
  return { part, score: null, basis: null };
}
