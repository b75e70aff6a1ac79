import type { RecordValues, TableKind } from '@shared/ledger/staged-records';
import { dayNumber } from '@shared/model/day';
import type { RecordRow } from './record-row';
import { isOnScale, parseScore } from './score-text';
import { surveyKindOf } from './survey-kind';
import { lastDayOfTerm, parseTermLength } from './term-length';
import { parseTruth } from './truth-text';

/** What a row of a kind holds. Whatever keeps it from being a record stands in the row's issues. */
export interface ReadRecord<Kind extends TableKind> {
  /** Null only beside an issue. */
  readonly values: RecordValues[Kind] | null;
  /** Money for the reconciliation, minor units. */
  readonly amount: number;
  /** The day that the row counts under, null for kinds that have none. */
  readonly day: number | null;
}

export const recordReaders: { readonly [Kind in TableKind]: (row: RecordRow) => ReadRecord<Kind> } = {
  customers: readCustomer,
  contracts: readContract,
  feedback: readFeedback,
  interactions: readInteraction,
};

function readCustomer(row: RecordRow): ReadRecord<'customers'> {
  const sinceDay = row.optionalDay('sinceDate');
  const acquisitionCost = row.money('acquisitionCost', sinceDay);
  const values = {
    region: row.text('region'),
    city: row.text('city'),
    industry: row.text('industry'),
    companySize: row.text('companySize'),
    source: row.text('source'),
    tier: row.text('tier'),
    owner: row.text('owner'),
    birthday: row.optionalDay('birthday'),
    sinceDay,
    acquisitionCost,
  };
  return { values, amount: acquisitionCost ?? 0, day: null };
}

function readContract(row: RecordRow): ReadRecord<'contracts'> {
  const startDay = row.day('start');
  const endDay = readEnd(row, startDay);
  if (startDay !== null && endDay !== null && endDay < startDay)
    row.issue('term.endsBeforeStart', row.header('end'), row.text('end'));
  const value = row.money('value', startDay);
  const rest = {
    contractNo: row.text('contractNo'),
    value,
    billingInterval: row.text('billingInterval'),
    product: row.text('product'),
    autoRenew: readAutoRenew(row),
    renewedFrom: row.text('renewedFrom'),
    cancelledDay: row.optionalDay('cancelledOn'),
    reason: row.text('reason'),
  };
  const values = startDay === null || endDay === null ? null : { ...rest, startDay, endDay };
  return { values, amount: value ?? 0, day: startDay };
}

/** The end that the file states goes before the one that start and length make. */
function readEnd(row: RecordRow, startDay: number | null): number | null {
  const stated = row.optionalDay('end');
  const term = row.text('term');
  if (stated !== null || row.issues.some(({ column }) => column === row.header('end'))) return stated;
  if (term === '') {
    row.issue('date.missing', row.header('end') || row.header('term'), '');
    return null;
  }
  const length = parseTermLength(term, row.header('term'));
  if (length === null) row.issue('term.invalid', row.header('term'), term);
  return length === null || startDay === null ? null : lastDayOfTerm(dayNumber(startDay), length);
}

/** A word that is neither yes nor no is kept as it is, and the record says nothing. */
function readAutoRenew(row: RecordRow): boolean | null {
  const text = row.text('autoRenew');
  const truth = text === '' ? null : parseTruth(text);
  if (text !== '' && truth === null) row.kept.push([row.header('autoRenew'), text]);
  return truth;
}

function readFeedback(row: RecordRow): ReadRecord<'feedback'> {
  const day = row.day('date');
  const text = row.text('score');
  const written = parseScore(text);
  const word = row.text('surveyKind');
  const surveyKind = surveyKindOf(word) ?? (word || (surveyKindOf(row.header('score')) ?? ''));
  const scaleText = row.text('scale');
  const scale = parseScore(scaleText)?.score ?? written?.scale ?? '';
  if (scaleText !== '' && scale !== scaleText) row.kept.push([row.header('scale'), scaleText]);
  if (written === null || !isOnScale(written.score, surveyKind, scale))
    row.issue('score.invalid', row.header('score'), text);
  const values =
    day === null || written === null
      ? null
      : {
          day,
          score: written.score,
          surveyKind,
          scale,
          comment: row.text('comment'),
          channel: row.text('channel'),
        };
  return { values, amount: 0, day };
}

function readInteraction(row: RecordRow): ReadRecord<'interactions'> {
  const day = row.day('date');
  const kind = row.text('interactionKind');
  if (kind === '') row.issue('kind.missing', row.header('interactionKind'), '');
  const rest = { value: row.text('value'), channel: row.text('channel'), note: row.text('note') };
  return { values: day === null ? null : { day, kind, ...rest }, amount: 0, day };
}
