import { centsText, dayText, seededRandom } from './make-ledger.mjs';
import { categories, products } from './sample/products.mjs';
import { sampleCustomers } from './sample/customers.mjs';
import { sampleRecords } from './sample/records.mjs';

/** The sample ledger: three years of a wholesaler who sells food and kitchen goods to shops and restaurants. */
const SEED = 20220101;
const FIRST_DAY = 18_993; // 2022-01-01
const LAST_OFFSET = 1095; // 2024-12-31
const CUSTOMERS_AT_START = 215;
const CUSTOMERS_IN_ALL = 420;
const SUNDAY = 4; // 1970-01-01 was a Thursday: days % 7 is 3 on Sundays

/** How much is bought in each month of the year; 1 is the average. */
const seasons = [0.78, 0.82, 0.95, 0.98, 1.0, 0.97, 0.88, 0.86, 1.04, 1.1, 1.28, 1.34];
/** Prices of each year against the first. */
const priceLevels = [1, 1.03, 1.0609];
const salespeople = ['A. Novak', 'B. Chen 陈', 'D. Orlova', 'J. Okafor', 'M. Lindner', 'S. Rossi'];
const regions = ['North', 'South', 'East', 'West', 'Export'];
const channels = ['Field sales', 'Phone', 'Web shop'];

const headers = [
  'Date',
  'Invoice no.',
  'Credit note for',
  'Customer no.',
  'Customer',
  'Product code',
  'Product',
  'Category',
  'Quantity',
  'Unit price',
  'Amount (USD)',
  'Region',
  'Channel',
  'Salesperson',
];

/** @returns {Record<string, string>} every file of the sample by name, as CSV, the same on every run. */
export function sampleFiles() {
  const { invoices, documents } = sampleSales();
  const records = sampleRecords(purchasesOf(invoices), FIRST_DAY, LAST_OFFSET);
  return {
    'sample-ledger.csv': ledgerText(documents),
    ...Object.fromEntries(Object.entries(records).map(([name, rows]) => [name, csvText(rows)])),
  };
}

function sampleSales() {
  const random = seededRandom(SEED);
  const customers = sampleCustomers(CUSTOMERS_IN_ALL);
  const invoices = customers.flatMap((customer, index) => invoicesOf(customer, index, random));
  invoices.push(...walkIns(random));
  invoices.sort((left, right) => left.offset - right.offset || left.order - right.order);
  return { invoices, documents: numberDocuments(invoices, random) };
}

function ledgerText(documents) {
  const rows = documents.flatMap(documentRows);
  const total = rows.reduce((sum, row) => sum + row.cents, 0);
  const cells = withFaults(rows.map(rowCells), rows);
  return csvText([headers, ...cells.rows, totalCells(total - cells.lostCents)]);
}

/** With a byte-order mark, which spreadsheet programs need to see UTF-8. */
function csvText(lines) {
  return `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\n')}\n`;
}

/** What each customer bought, by customer number, in the order of the numbers. */
function purchasesOf(invoices) {
  const purchases = new Map();
  const named = invoices.filter(({ customer }) => customer !== null);
  for (const { customer, offset, lines, region, salesperson, channel } of named) {
    const known = purchases.get(customer.number) ?? {
      customer,
      offsets: [],
      cents: 0,
      region,
      salesperson,
      channel,
    };
    known.offsets.push(offset);
    known.cents += lines.reduce((sum, { quantity, priceCents }) => sum + quantity * priceCents, 0);
    purchases.set(customer.number, known);
  }
  return new Map([...purchases].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function invoicesOf(customer, index, random) {
  const pace = random();
  const gap = 48 + 190 * pace * pace;
  const lifetime = 300 + 2100 * random();
  let offset = firstOffset(index, random);
  const invoices = [];
  const region = pick(regions, random);
  const salesperson = pick(salespeople, random);
  const channel = pick(channels, random);
  const favourites = Array.from({ length: 6 }, () => pick(products, random));
  while (offset <= LAST_OFFSET) {
    const day = workingDay(offset);
    if (day <= LAST_OFFSET) {
      invoices.push({
        offset: day,
        order: index,
        customer,
        region,
        salesperson,
        channel,
        lines: orderLines(day, favourites, random),
      });
    }
    const left = random() < gap / (lifetime + gap / 2);
    // One in seven of those who stay away comes back after more than a year.
    if (left && random() > 0.14) break;
    if (left) offset += 400 + Math.floor(random() * 160);
    else offset += Math.max(3, Math.round((gap * (0.45 + 1.1 * random())) / seasonAt(offset)));
  }
  return invoices;
}

/** Half of the customers are there from the start; the others come, a few more each year. */
function firstOffset(index, random) {
  if (index < CUSTOMERS_AT_START) return Math.floor(random() * 75);
  const share = (index - CUSTOMERS_AT_START) / (CUSTOMERS_IN_ALL - CUSTOMERS_AT_START);
  return Math.floor(60 + (LAST_OFFSET - 90) * share * (1.1 - 0.1 * share) + random() * 40);
}

function orderLines(offset, favourites, random) {
  const count = 1 + Math.floor(squared(random()) * 3.9);
  const chosen = new Set();
  while (chosen.size < count) chosen.add(random() < 0.8 ? pick(favourites, random) : pick(products, random));
  const yearOfSale = Math.floor(offset / 365.25);
  return [...chosen].map((product) => ({
    product,
    quantity: Math.max(
      1,
      Math.round((2 + squared(random()) * 34) * seasonAt(offset) * (1 + 0.05 * yearOfSale)),
    ),
    priceCents: Math.round(product.priceCents * priceLevels[yearOfSale]),
  }));
}

/** Sales over the counter, to nobody in particular. */
function walkIns(random) {
  return Array.from({ length: 58 }, () => {
    const offset = workingDay(Math.floor(random() * LAST_OFFSET));
    const lines = orderLines(offset, products, random).map((line) => ({
      ...line,
      quantity: 1 + (line.quantity % 4),
    }));
    return { offset, order: -1, customer: null, region: 'North', salesperson: '', channel: 'Counter', lines };
  });
}

/** Numbers invoices in the order of their dates; one in thirty-five is followed by a credit note that names it. */
function numberDocuments(invoices, random) {
  const documents = invoices.map((invoice, index) => ({
    ...invoice,
    number: `INV${10_001 + index}`,
    creditFor: '',
  }));
  const credits = documents.filter(({ customer }) => customer !== null && random() < 1 / 35);
  const notes = credits.map((invoice) => ({
    ...invoice,
    offset: workingDay(Math.min(LAST_OFFSET, invoice.offset + 2 + Math.floor(random() * 18))),
    creditFor: invoice.number,
    lines: returnedLines(invoice.lines, random),
  }));
  notes.sort((left, right) => left.offset - right.offset);
  const numbered = notes.map((note, index) => ({ ...note, number: `CN${501 + index}` }));
  return [...documents, ...numbered].sort((left, right) => left.offset - right.offset);
}

/** A third of the returns are whole, the others part of one line. */
function returnedLines(lines, random) {
  if (random() < 1 / 3) return lines.map((line) => ({ ...line, quantity: -line.quantity }));
  const line = lines[0];
  return [{ ...line, quantity: -Math.max(1, Math.floor(line.quantity * (0.2 + 0.5 * random()))) }];
}

function documentRows(document) {
  return document.lines.map((line) => ({ document, line, cents: line.quantity * line.priceCents }));
}

function rowCells({ document, line, cents }) {
  return [
    dayText(FIRST_DAY, document.offset),
    document.number,
    document.creditFor,
    document.customer?.number ?? '',
    document.customer?.name ?? '',
    line.product.code,
    line.product.name,
    categories[line.product.category],
    String(line.quantity),
    centsText(line.priceCents),
    centsText(cents),
    document.region,
    document.channel,
    document.salesperson,
  ];
}

/** Three slips, as every real ledger has some: a day that does not exist, a missing amount, an amount in words. */
function withFaults(rows, sold) {
  const faulty = rows.map((row) => [...row]);
  const at = (share) => Math.floor(rows.length * share);
  const [badDate, noAmount, words] = [at(0.41), at(0.63), at(0.87)];
  faulty[badDate][0] = '2023-02-30';
  faulty[noAmount][10] = '';
  faulty[words][10] = 'see contract';
  return { rows: faulty, lostCents: sold[noAmount].cents + sold[words].cents };
}

function totalCells(cents) {
  return headers.map((header) =>
    header === 'Date' ? 'Total' : header === 'Amount (USD)' ? centsText(cents) : '',
  );
}

function quoted(text) {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function seasonAt(offset) {
  return seasons[new Date((FIRST_DAY + offset) * 86_400_000).getUTCMonth()] ?? 1;
}

/** Nobody delivers on a Sunday. */
function workingDay(offset) {
  return (FIRST_DAY + offset) % 7 === SUNDAY - 1 ? offset + (offset < LAST_OFFSET ? 1 : -1) : offset;
}

function pick(items, random) {
  return items[Math.floor(random() * items.length)];
}

/** Arithmetic alone: powers and logarithms may differ in the last digit from one engine to the next. */
function squared(value) {
  return value * value;
}
