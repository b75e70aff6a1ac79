import { closeSync, openSync, writeSync } from 'node:fs';

/**
 * A seeded stream of uniform numbers in [0, 1): mulberry32. Same seed, same ledger, on every machine.
 *
 * @param {number} seed
 * @returns {() => number}
 */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `12345` as `"123.45"`. @param {number} cents */
export function centsText(cents) {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The ISO text of a number of days after a civil date. @param {number} firstDay days since 1970-01-01 @param {number} offset */
export function dayText(firstDay, offset) {
  return new Date((firstDay + offset) * 86_400_000).toISOString().slice(0, 10);
}

export const benchHeaders = [
  'date',
  'invoice',
  'customer id',
  'customer name',
  'product',
  'quantity',
  'unit price',
  'amount',
  'channel',
];

const firstBenchDay = 18_262; // 2020-01-01
const channels = ['shop', 'web', 'phone', 'marketplace', 'agent'];
const places = [
  'Harbour',
  'Mill',
  'Garden',
  'Station',
  'Bridge',
  'Market',
  'Castle',
  'River',
  'Orchard',
  'Quay',
];
const trades = ['Foods', 'Stores', 'Supplies', 'Trading', 'Kitchens', 'Imports', 'Papers', 'Tools'];

/**
 * Ledger rows for measuring: lines in date order over four years, three to an invoice on average, customers drawn
 * with a long tail, one line in fifty a return. Money is whole cents.
 *
 * @param {{ lines: number, customers: number, seed?: number, days?: number }} options
 * @returns {Generator<{ date: string, invoice: string, customerId: string, customerName: string, product: string,
 *   quantity: number, unitPriceCents: number, amountCents: number, channel: string }>}
 */
export function* benchRows({ lines, customers, seed = 1, days = 1461 }) {
  const random = seededRandom(seed);
  const dates = Array.from({ length: days }, (_, offset) => dayText(firstBenchDay, offset));
  const names = Array.from({ length: customers }, (_, index) => customerName(index));
  let invoice = 100_000;
  let customer = 0;
  let channel = channels[0];
  let date = dates[0];
  for (let line = 0; line < lines; line += 1) {
    if (line === 0 || random() < 1 / 3) {
      invoice += 1;
      customer = Math.floor(customers * random() ** 2);
      channel = channels[Math.floor(random() * channels.length)];
      date = dates[Math.floor((line * days) / lines)];
    }
    const product = Math.floor(random() * 2000);
    const unitPriceCents = 95 + ((product * 7919) % 9905);
    const returned = random() < 0.02;
    const quantity = (1 + Math.floor(random() * 24)) * (returned ? -1 : 1);
    yield {
      date,
      invoice: `INV${invoice}`,
      customerId: `C${String(customer + 1).padStart(6, '0')}`,
      customerName: names[customer],
      product: `P${String(product).padStart(4, '0')}`,
      quantity,
      unitPriceCents,
      amountCents: quantity * unitPriceCents,
      channel,
    };
  }
}

function customerName(index) {
  const place = places[index % places.length];
  const trade = trades[Math.floor(index / places.length) % trades.length];
  return `${place} ${trade} ${Math.floor(index / (places.length * trades.length)) + 1}`;
}

/**
 * Writes a measuring ledger as CSV, in blocks so that a million lines take no memory to speak of.
 *
 * @param {string} path
 * @param {{ lines: number, customers: number, seed?: number, days?: number }} options
 */
export function writeBenchCsv(path, options) {
  const file = openSync(path, 'w');
  try {
    let block = `${benchHeaders.join(',')}\n`;
    for (const row of benchRows(options)) {
      block +=
        `${row.date},${row.invoice},${row.customerId},${row.customerName},${row.product},${row.quantity},` +
        `${centsText(row.unitPriceCents)},${centsText(row.amountCents)},${row.channel}\n`;
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
