import * as fc from 'fast-check';
import { dayNumber } from '@shared/model/day';
import type { BookRecords, ContractTerm, FeedbackAnswer } from '@shared/model/records';
import { anyEdgeDay } from './edge-days';
import { FUZZ_START } from './naive-ledger';

/** As many customers as `anyLines` has. */
const customer = fc.integer({ min: 0, max: 3 });
const number = fc.constantFrom('', 'C1', 'C2', 'C3');
const source = { fileName: 'records.csv', sheet: null };
const plainTerm = { ...source, billingInterval: '', autoRenew: null, reason: '' };

/** Terms that overlap, follow each other with gaps, are renewed by name or not, and are cancelled at any time. */
export const anyContracts: fc.Arbitrary<ContractTerm[]> = fc
  .array(
    fc.record({
      customer,
      start: fc.oneof(
        fc.integer({ min: -90, max: 240 }),
        anyEdgeDay.map((day) => day - FUZZ_START),
      ),
      length: fc.oneof(fc.integer({ min: 1, max: 120 }), fc.constantFrom(7, 30, 31, 60)),
      value: fc.option(fc.integer({ min: 0, max: 9000 }), { freq: 6 }),
      cancelledAfter: fc.option(fc.integer({ min: -10, max: 150 }), { freq: 2 }),
      contractNo: number,
      renewedFrom: number,
      product: fc.constantFrom('', 'A', 'B'),
    }),
    { maxLength: 14, size: 'max' },
  )
  .map((terms) =>
    terms
      .map(({ customer: of, start, length, value, cancelledAfter, contractNo, renewedFrom, product }) => ({
        ...plainTerm,
        customer: of,
        contractNo,
        startDay: dayNumber(FUZZ_START + start),
        endDay: dayNumber(FUZZ_START + start + length - 1),
        value,
        product,
        renewedFrom,
        cancelledDay: cancelledOn(FUZZ_START + start, cancelledAfter),
      }))
      .sort((a, b) => a.startDay - b.startDay)
      .map((term, place) => ({ ...term, id: place + 1, row: place + 2 })),
  );

/**
 * Contracts of which each has one that can renew it, and each renewal one that it can renew: a row of terms for each
 * customer and product, by name or not, with gaps and overlaps, but no term so short that two vie for one.
 */
export const anyRenewals: fc.Arbitrary<ContractTerm[]> = fc
  .array(
    fc.record({
      customer,
      product: fc.constantFrom('A', 'B'),
      gap: fc.constantFrom(-10, -1, 0, 0, 1, 2, 10, 11, 45, 46, 60),
      length: fc.integer({ min: 80, max: 150 }),
      value: fc.option(fc.integer({ min: 0, max: 9000 }), { freq: 6 }),
      cancelledAfter: fc.option(fc.integer({ min: -10, max: 150 }), { freq: 6 }),
      named: fc.boolean(),
    }),
    { maxLength: 20, size: 'max' },
  )
  .map((terms) => {
    const ends = new Map<string, { readonly day: number; readonly contractNo: string }>();
    return terms
      .map((term, place): Omit<ContractTerm, 'id' | 'row'> => {
        const row = `${term.customer} ${term.product}`;
        const before = ends.get(row) ?? { day: FUZZ_START - 90, contractNo: '' };
        const startDay = dayNumber(before.day + 1 + term.gap);
        const endDay = dayNumber(startDay + term.length - 1);
        const contractNo = `C${place}`;
        ends.set(row, { day: endDay, contractNo });
        return {
          ...plainTerm,
          ...term,
          contractNo,
          startDay,
          endDay,
          renewedFrom: term.named ? before.contractNo : '',
          cancelledDay: cancelledOn(startDay, term.cancelledAfter),
        };
      })
      .sort((a, b) => a.startDay - b.startDay)
      .map((term, place) => ({ ...term, id: place + 1, row: place + 2 }));
  });

function cancelledOn(startDay: number, after: number | null) {
  return after === null ? null : dayNumber(startDay + after);
}

/** Answers to all three surveys, on several scales, also beyond them. */
export const anyFeedback: fc.Arbitrary<FeedbackAnswer[]> = fc
  .array(
    fc.record({
      customer,
      day: fc.integer({ min: FUZZ_START, max: FUZZ_START + 240 }).map(dayNumber),
      score: fc.integer({ min: 0, max: 10 }),
      surveyKind: fc.constantFrom('NPS', 'CSAT', 'CES', 'pulse'),
      scale: fc.constantFrom(null, 5, 7, 10),
    }),
    { maxLength: 20, size: 'max' },
  )
  .map((answers) =>
    answers
      .sort((a, b) => a.day - b.day)
      .map((answer, place) => ({
        ...source,
        ...answer,
        id: place + 1,
        row: place + 2,
        comment: '',
        channel: '',
      })),
  );

/** Nothing besides these contracts and any feedback. */
export function recordsWith(contracts: fc.Arbitrary<ContractTerm[]>): fc.Arbitrary<BookRecords> {
  return fc.record({ contracts, feedback: anyFeedback, interactions: fc.constant([]) });
}

export const anyRecords: fc.Arbitrary<BookRecords> = recordsWith(anyContracts);
