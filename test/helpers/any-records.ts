import * as fc from 'fast-check';
import { dayNumber } from '@shared/model/day';
import type { BookRecords, ContractTerm, FeedbackAnswer } from '@shared/model/records';
import { FUZZ_START } from './naive-ledger';

/** As many customers as `anyLines` has. */
const customer = fc.integer({ min: 0, max: 3 });
const number = fc.constantFrom('', 'C1', 'C2', 'C3');
const source = { fileName: 'records.csv', sheet: null };

/** Terms that overlap, follow each other with gaps, are renewed by name or not, and are cancelled at any time. */
export const anyContracts: fc.Arbitrary<ContractTerm[]> = fc
  .array(
    fc.record({
      customer,
      start: fc.integer({ min: -90, max: 240 }),
      length: fc.integer({ min: 1, max: 120 }),
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
        ...source,
        customer: of,
        contractNo,
        startDay: dayNumber(FUZZ_START + start),
        endDay: dayNumber(FUZZ_START + start + length - 1),
        value,
        billingInterval: '',
        product,
        autoRenew: null,
        renewedFrom,
        cancelledDay: cancelledAfter === null ? null : dayNumber(FUZZ_START + start + cancelledAfter),
        reason: '',
      }))
      .sort((a, b) => a.startDay - b.startDay)
      .map((term, place) => ({ ...term, id: place + 1, row: place + 2 })),
  );

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

export const anyRecords: fc.Arbitrary<BookRecords> = fc.record({
  contracts: anyContracts,
  feedback: anyFeedback,
  interactions: fc.constant([]),
});
