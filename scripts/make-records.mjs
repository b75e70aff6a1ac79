import { closeSync, openSync, writeSync } from 'node:fs';
import { centsText, dayText, seededRandom } from './make-ledger.mjs';

const firstMonth = 2020 * 12;
/** Contracts begin in these months; terms run on beyond them. */
const startMonths = 48;
const termLengths = [1, 3, 6, 12, 12, 12, 24];
const plans = ['Basic', 'Standard', 'Plus', 'Enterprise'];
const reasons = ['price', 'closed', 'moved to another', ''];
const firstAnswerDay = 18_262; // 2020-01-01

export const contractHeaders = [
  'contract no',
  'customer id',
  'customer name',
  'start date',
  'end date',
  'value',
  'product',
  'renewed from',
  'cancelled on',
  'cancellation reason',
];

/**
 * Contracts for measuring: chains of whole-month terms, each naming the one that it renews. One chain in eight ends
 * with every term, one term in thirty is cancelled half-way.
 *
 * @param {{ contracts: number, customers: number, seed?: number }} options
 * @returns {Generator<{ number: string, customer: number, start: string, end: string, valueCents: number,
 *   plan: string, renewedFrom: string, cancelled: string, reason: string }>}
 */
export function* benchContracts({ contracts, customers, seed = 2 }) {
  const random = seededRandom(seed);
  let written = 0;
  for (let chain = 0; written < contracts; chain += 1) {
    const customer = chain % customers;
    const plan = Math.floor(random() * plans.length);
    const months = termLengths[Math.floor(random() * termLengths.length)];
    const monthlyCents = (1 + plan) * (900 + Math.floor(random() * 4000));
    let start = firstMonth + Math.floor(random() * startMonths);
    let previous = '';
    for (let goesOn = true; goesOn && start < firstMonth + startMonths && written < contracts; written += 1) {
      const number = `K${String(written + 1).padStart(7, '0')}`;
      const isCancelled = random() < 1 / 30;
      yield {
        number,
        customer,
        start: monthDay(start),
        end: dayBefore(start + months),
        valueCents: monthlyCents * months,
        plan: plans[plan],
        renewedFrom: previous,
        cancelled: isCancelled ? monthDay(start, 15) : '',
        reason: isCancelled ? reasons[Math.floor(random() * reasons.length)] : '',
      };
      previous = number;
      start += months;
      goesOn = !isCancelled && random() > 1 / 8;
    }
  }
}

/** @param {number} month years × 12 + month from 0 @param {number} date */
function monthDay(month, date = 1) {
  return `${Math.floor(month / 12)}-${twoDigits((month % 12) + 1)}-${twoDigits(date)}`;
}

function dayBefore(month) {
  const first = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
  return dayText(first, -1);
}

function twoDigits(number) {
  return String(number).padStart(2, '0');
}

function customerId(customer) {
  return `C${String(customer + 1).padStart(6, '0')}`;
}

/**
 * Writes contracts for measuring as CSV.
 *
 * @param {string} path
 * @param {{ contracts: number, customers: number, seed?: number }} options
 */
export function writeBenchContracts(path, options) {
  writeCsv(path, contractHeaders, contractLines(options));
}

function* contractLines(options) {
  for (const { number, customer, start, end, valueCents, plan, ...rest } of benchContracts(options)) {
    const { renewedFrom, cancelled, reason } = rest;
    yield `${number},${customerId(customer)},Customer ${customer + 1},${start},${end},${centsText(valueCents)},${plan},${renewedFrom},${cancelled},${reason}`;
  }
}

/**
 * Writes answers to "would you recommend us" for measuring as CSV: 0 to 10, over the four years of the contracts.
 *
 * @param {string} path
 * @param {{ answers: number, customers: number, seed?: number }} options
 */
export function writeBenchFeedback(path, options) {
  writeCsv(path, ['customer id', 'survey', 'survey date', 'nps score'], feedbackLines(options));
}

function* feedbackLines({ answers, customers, seed = 3 }) {
  const random = seededRandom(seed);
  const days = Math.floor((startMonths * 365.25) / 12);
  for (let answer = 0; answer < answers; answer += 1) {
    const date = dayText(firstAnswerDay, Math.floor((answer * days) / answers));
    const score = Math.min(10, Math.floor(11 * Math.sqrt(random())));
    yield `${customerId(Math.floor(customers * random()))},NPS,${date},${score}`;
  }
}

function writeCsv(path, headers, lines) {
  const file = openSync(path, 'w');
  try {
    let block = `${headers.join(',')}\n`;
    for (const line of lines) {
      block += `${line}\n`;
      if (block.length > 1 << 20) {
        writeSync(file, block);
        block = '';
      }
    }
    writeSync(file, block);
  } finally {
    closeSync(file);
  }
}
