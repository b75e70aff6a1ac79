import { dayNumber } from '@shared/model/day';
import type { BookRecords, ContractTerm, FeedbackAnswer, Interaction } from '@shared/model/records';
import { damaged } from '../book-faults';
import { readCustomerIndexes } from '../customers/customer-indexes';
import { readRows, type Database, type Row } from '../sqlite';

/** Contracts, feedback and interactions of a book, customers by index, each with the row of the file it came from. */
export function readBookRecords(database: Database): BookRecords {
  const { indexes } = readCustomerIndexes(database);
  const customerOf = (id: number): number => {
    const index = indexes[id] ?? -1;
    if (index < 0) throw damaged(`no customer ${id}`);
    return index;
  };
  return {
    contracts: readRows(database, selectContracts, [], (row) => readContract(row, customerOf)),
    feedback: readRows(database, selectFeedback, [], (row) => readAnswer(row, customerOf)),
    interactions: readRows(database, selectInteractions, [], (row) => readInteraction(row, customerOf)),
  };
}

/** The first five cells of every query. */
const source = (table: string): string =>
  `${table}.id, import.file_name, import.sheet, ${table}.row_number, ${table}.customer_id`;

const selectContracts = `
  SELECT ${source('contract')}, contract_no, start_day, end_day, value, billing_interval, product, auto_renew,
         renewed_from, cancelled_day, reason
  FROM contract JOIN import ON import.id = contract.import_id ORDER BY start_day, contract.id`;

const selectFeedback = `
  SELECT ${source('feedback')}, day, score, survey_kind, scale, comment, channel
  FROM feedback JOIN import ON import.id = feedback.import_id ORDER BY day, feedback.id`;

const selectInteractions = `
  SELECT ${source('interaction')}, day, interaction.kind, value, channel, note
  FROM interaction JOIN import ON import.id = interaction.import_id ORDER BY day, interaction.id`;

type CustomerOf = (id: number) => number;

// Every object is written out whole: put together from parts, hundreds of thousands of them are slow to make and to read.

function readContract(row: Row, customerOf: CustomerOf): ContractTerm {
  const cancelled = row.integerOrNull(13);
  const renews = row.integerOrNull(11);
  return {
    id: row.integer(0),
    fileName: row.text(1),
    sheet: row.textOrNull(2),
    row: row.integer(3),
    customer: customerOf(row.integer(4)),
    contractNo: row.text(5),
    startDay: dayNumber(row.integer(6)),
    endDay: dayNumber(row.integer(7)),
    value: row.integerOrNull(8),
    billingInterval: row.text(9),
    product: row.text(10),
    autoRenew: renews === null ? null : renews === 1,
    renewedFrom: row.text(12),
    cancelledDay: cancelled === null ? null : dayNumber(cancelled),
    reason: row.text(14),
  };
}

function readAnswer(row: Row, customerOf: CustomerOf): FeedbackAnswer {
  return {
    id: row.integer(0),
    fileName: row.text(1),
    sheet: row.textOrNull(2),
    row: row.integer(3),
    customer: customerOf(row.integer(4)),
    day: dayNumber(row.integer(5)),
    score: numberOf(row.text(6)),
    surveyKind: row.text(7),
    scale: row.text(8) === '' ? null : numberOf(row.text(8)),
    comment: row.text(9),
    channel: row.text(10),
  };
}

function readInteraction(row: Row, customerOf: CustomerOf): Interaction {
  return {
    id: row.integer(0),
    fileName: row.text(1),
    sheet: row.textOrNull(2),
    row: row.integer(3),
    customer: customerOf(row.integer(4)),
    day: dayNumber(row.integer(5)),
    kind: row.text(6),
    value: row.text(7),
    channel: row.text(8),
    note: row.text(9),
  };
}

/** Scores are kept in the digits of the file, plain and with a point; anything else was never written. */
function numberOf(digits: string): number {
  const value = Number(digits);
  if (digits.trim() === '' || !Number.isFinite(value)) throw damaged(`score ${digits}`);
  return value;
}
