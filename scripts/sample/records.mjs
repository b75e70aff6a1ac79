import { centsText, dayText, seededRandom } from '../make-ledger.mjs';

/**
 * What the sample's wholesaler keeps beside the sales ledger: the customer list, supply agreements of a year, answers
 * to surveys, and a log of contacts. All of it follows from the same purchases, so that the files tell one story.
 */
const SEED = 20240630;

const industries = ['Restaurant', 'Grocery', 'Hotel', 'Catering', 'Bakery'];
const sizes = ['1–9 staff', '10–49 staff', '50–249 staff'];
const sources = ['Referral', 'Trade fair', 'Web search', 'Field sales', 'Former supplier'];
const cities = {
  North: ['Hamburg', 'Gdańsk', 'Санкт-Петербург'],
  South: ['Milano', 'Marseille', 'Zagreb'],
  East: ['Praha', 'Вильнюс', 'Warszawa'],
  West: ['Rotterdam', 'Lille', 'Bristol'],
  Export: ['上海', '臺北', 'Алматы'],
};
const lossReasons = ['Price', 'Moved to another supplier', 'Closed business', 'Late deliveries', ''];
const praise = [
  'Always on time',
  '质量稳定，配送准时',
  'Приятно работать',
  'Good prices for rice and oil',
  '',
];
const blame = [
  'Two late deliveries this month',
  '缺货太频繁',
  'Долго отвечают на заявки',
  'Prices went up',
  '',
];

/**
 * @param {Map<string, Purchases>} purchases what each customer bought, by customer number
 * @param {number} firstDay days since 1970-01-01
 * @param {number} lastOffset the last day of the ledger, in days after the first
 * @returns {Record<string, string[][]>} the rows of each file, headers first
 */
export function sampleRecords(purchases, firstDay, lastOffset) {
  const random = seededRandom(SEED);
  const day = (offset) => dayText(firstDay, offset);
  const files = {
    'sample-customers.csv': [customerHeaders],
    'sample-contracts.csv': [contractHeaders],
    'sample-feedback.csv': [feedbackHeaders],
    'sample-interactions.csv': [interactionHeaders],
  };
  let contractNumber = 3001;
  for (const bought of purchases.values()) {
    const profile = profileOf(bought, lastOffset, random);
    files['sample-customers.csv'].push(customerCells(profile, day, random));
    if (profile.hasContract) {
      const terms = termsOf(profile, firstDay, lastOffset, random);
      terms.forEach((term, index) => {
        const previous = index === 0 ? '' : `A-${contractNumber - 1}`;
        files['sample-contracts.csv'].push(contractCells(profile, term, contractNumber, previous, day));
        contractNumber += 1;
      });
    }
    files['sample-feedback.csv'].push(...feedbackRows(profile, lastOffset, day, random));
    files['sample-interactions.csv'].push(...interactionRows(profile, lastOffset, day, random));
  }
  for (const rows of Object.values(files).slice(2)) sortByDate(rows);
  return files;
}

const customerHeaders = [
  'Customer no.',
  'Customer',
  'E-mail',
  'Region',
  'City',
  'Industry',
  'Company size',
  'Source',
  'Tier',
  'Account manager',
  'Customer since',
  'Acquisition cost',
];
const contractHeaders = [
  'Contract no.',
  'Customer no.',
  'Start date',
  'End date',
  'Contract value',
  'Billing interval',
  'Product',
  'Auto-renew',
  'Renewed from',
  'Cancelled on',
  'Reason',
];
const feedbackHeaders = ['Date', 'Customer no.', 'Survey', 'Score', 'Scale', 'Comment', 'Channel'];
const interactionHeaders = ['Date', 'Customer no.', 'Kind', 'Channel', 'Note'];

/** How a customer stands: `leftAt` is the last purchase of one who stayed away for half a year, else null. */
function profileOf({ customer, offsets, cents, region, salesperson, channel }, lastOffset, random) {
  const first = offsets[0];
  const last = offsets[offsets.length - 1];
  const share = cents / 1_500_000;
  return {
    customer,
    region,
    salesperson,
    channel,
    offsets,
    first,
    last,
    cents,
    leftAt: last < lastOffset - 180 ? last : null,
    city: pick(cities[region], random),
    industry: pick(industries, random),
    size: sizes[Math.min(2, Math.floor(share * 2 + random() * 1.2))],
    source: pick(sources, random),
    tier: share > 0.9 ? 'A' : share > 0.3 ? 'B' : 'C',
    hasContract: offsets.length >= 4 && random() < 0.5,
  };
}

function customerCells(profile, day, random) {
  const { customer, region, city, industry, size, source, tier, salesperson, first } = profile;
  const mail = `buyer${customer.number.slice(1)}@example.com`;
  const cost = centsText(4_000 + Math.floor(random() * 26_000));
  return [
    customer.number,
    customer.name,
    mail,
    region,
    city,
    industry,
    size,
    source,
    tier,
    salesperson,
    day(first),
    cost,
  ];
}

/** Agreements of a year, one after the other while the customer buys; some are renewed late, some broken off. */
function termsOf({ first, last, leftAt, cents }, firstDay, lastOffset, random) {
  const terms = [];
  const yearly = Math.max(60_000, Math.round(cents / (Math.max(365, last - first) / 365) / 10_000) * 10_000);
  let start = first + 10 + Math.floor(random() * 30);
  let value = yearly;
  while (start <= lastOffset) {
    const end = yearLater(firstDay, start) - 1;
    const gone = leftAt !== null && leftAt < end - 30;
    const cancelled =
      gone && random() < 0.35 ? Math.min(lastOffset, leftAt + 30 + Math.floor(random() * 40)) : null;
    const isOver = end <= lastOffset;
    const renews = isOver && !gone && random() < 0.93;
    terms.push({ start, end, value, cancelled, reason: isOver && !renews ? pick(lossReasons, random) : '' });
    if (!renews) break;
    start = end + 1 + (random() < 0.12 ? 5 + Math.floor(random() * 20) : 0);
    value = Math.round((value * (0.94 + random() * 0.16)) / 10_000) * 10_000;
  }
  return terms;
}

function contractCells({ customer }, { start, end, value, cancelled, reason }, number, previous, day) {
  const cancelledOn = cancelled === null ? '' : day(cancelled);
  return [
    `A-${number}`,
    customer.number,
    day(start),
    day(end),
    centsText(value),
    'Quarterly',
    'Supply agreement',
    'no',
    previous,
    cancelledOn,
    reason,
  ];
}

/** Who is about to leave answers lower than who stays. */
function feedbackRows({ customer, first, leftAt }, lastOffset, day, random) {
  const rows = [];
  for (
    let offset = first + 60 + Math.floor(random() * 120);
    offset <= lastOffset;
    offset += 170 + Math.floor(random() * 60)
  ) {
    if (leftAt !== null && offset > leftAt + 60) break;
    if (random() > 0.45) continue;
    const sour = leftAt !== null && offset > leftAt - 200;
    const answer = (low, high) => low + Math.floor(random() * (high - low + 1));
    const kind = random();
    const [survey, score, scale] =
      kind < 0.6
        ? ['NPS', sour ? answer(0, 7) : answer(5, 10), 10]
        : kind < 0.85
          ? ['CSAT', sour ? answer(1, 3) : answer(3, 5), 5]
          : ['CES', sour ? answer(2, 4) : answer(4, 7), 7];
    const comment = random() < 0.4 ? pick(sour ? blame : praise, random) : '';
    rows.push([
      day(offset),
      customer.number,
      survey,
      String(score),
      String(scale),
      comment,
      random() < 0.7 ? 'E-mail' : 'Phone',
    ]);
  }
  return rows;
}

function interactionRows({ customer, first, last, leftAt, channel, hasContract }, lastOffset, day, random) {
  const rows = [];
  const until = Math.min(lastOffset, last + 45);
  const add = (offset, kind, by, note) => rows.push([day(offset), customer.number, kind, by, note]);
  const everyDays = channel === 'Web shop' ? 12 : 90;
  for (let offset = first; offset <= until; offset += everyDays + Math.floor(random() * everyDays)) {
    if (channel === 'Web shop' && (leftAt === null || offset < leftAt - 60 || random() < 0.25))
      add(offset, 'Log-in', 'Web shop', '');
    else if (random() < 0.3) add(offset, 'Call', 'Phone', '');
    else if (random() < 0.2) add(offset, 'Visit', 'Field sales', '');
    if (random() < 0.06) add(offset, 'Service request', 'E-mail', 'Delivery note missing');
    if (random() < (leftAt !== null && offset > leftAt - 150 ? 0.14 : 0.02))
      add(offset, 'Complaint', 'Phone', pick(blame, random));
  }
  if (hasContract && random() < 0.5) add(Math.min(lastOffset, last), 'Renewal talk', 'Phone', '');
  return rows;
}

/** The same date a year on, in days after the first. */
function yearLater(firstDay, offset) {
  const date = new Date((firstDay + offset) * 86_400_000);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.getTime() / 86_400_000 - firstDay;
}

function sortByDate(rows) {
  const [headers, ...body] = rows;
  const column = headers.indexOf('Date') >= 0 ? headers.indexOf('Date') : headers.indexOf('Start date');
  body.sort((left, right) => (left[column] < right[column] ? -1 : left[column] > right[column] ? 1 : 0));
  rows.splice(1, body.length, ...body);
}

function pick(items, random) {
  return items[Math.floor(random() * items.length)];
}

/**
 * @typedef {{ customer: { number: string, name: string }, offsets: number[], cents: number, region: string,
 *   salesperson: string, channel: string }} Purchases
 */
