import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { createLedgerFacts, type LedgerFacts } from '@shared/metrics/period-facts';
import { noRecords, type ContractTerm, type FeedbackAnswer } from '@shared/model/records';
import { defaultSettings, type BookSettings } from '@shared/model/settings';
import { day, ledgerColumns, type TestLine } from './ledger-columns';

/** An answer as a test writes it: customers are numbers from 0. */
export type TestAnswer = Pick<FeedbackAnswer, 'customer' | 'score'> & {
  readonly day: string;
  readonly surveyKind?: string;
  readonly scale?: number | null;
  readonly comment?: string;
};

/** Answers as a book holds them: by day, then as written. */
export function answersOf(answers: readonly TestAnswer[]): readonly FeedbackAnswer[] {
  return answers
    .map((answer, index) => ({
      id: index + 1,
      fileName: 'survey.csv',
      sheet: null,
      row: index + 2,
      surveyKind: 'NPS',
      scale: null,
      comment: '',
      channel: '',
      ...answer,
      day: day(answer.day),
    }))
    .sort((left, right) => left.day - right.day);
}

interface TestBook {
  readonly answers: readonly FeedbackAnswer[];
  readonly lines?: readonly TestLine[];
  readonly contracts?: readonly ContractTerm[];
  readonly settings?: Partial<BookSettings>;
  readonly customerCount?: number;
}

export function bookOf({
  answers,
  lines = [],
  contracts = [],
  settings = {},
  customerCount = 1 + Math.max(-1, ...[...answers, ...lines, ...contracts].map(({ customer }) => customer)),
}: TestBook): LedgerFacts {
  const index = buildLedgerIndex(ledgerColumns(lines, customerCount));
  const records = { ...noRecords, feedback: answers, contracts };
  return createLedgerFacts(index, { ...defaultSettings, ...settings }, records);
}
