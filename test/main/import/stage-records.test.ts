import { expect, test } from 'vitest';
import type { StagedImport } from '@main/import';
import type { AnyStagedRecords } from '@shared/ledger/staged-records';
import { dayNumber, isoDay, parseIsoDay } from '@shared/model/day';
import { listedRows, setAsideReasons, stageAny, stageText } from '../../helpers/staged-rows';

const day = (text: string): number => parseIsoDay(text)!;

function recordsOf(staged: StagedImport): AnyStagedRecords {
  if (staged.kind === 'sales') throw new Error('staged as sales');
  return staged.rows;
}

const valuesOf = (staged: StagedImport) => recordsOf(staged).records.map(({ values }) => values);
const extrasOf = (staged: StagedImport) => {
  const { records, extraDictionary } = recordsOf(staged);
  return records.map(({ extra }) => extraDictionary[extra] ?? null);
};

test('a customer list: who they are by every identity, what is known of them, what they cost', async () => {
  const staged = await stageText(
    'Customer no,Name,E-mail,Phone,VAT no,Region,City,Industry,Company size,Source,Tier,Owner,Birthday,Customer since,Acquisition cost,Note\n' +
      '007,Anna Ltd,a@x.example,+1 555 0100,GB1,South,Hove,Food,11-50,Fair,A,Inès,1980-02-29,2019-03-14,12.50,kept as it is\n' +
      ',,cleo@x.example,,,,,,,,,,,,,\n',
  );
  expect(staged.kind).toBe('customers');
  expect(recordsOf(staged).customerDictionary).toEqual([
    { code: '007', name: 'Anna Ltd', taxNo: 'GB1', email: 'a@x.example', phone: '+1 555 0100' },
    { code: '', name: '', taxNo: '', email: 'cleo@x.example', phone: '' },
  ]);
  expect(valuesOf(staged)[0]).toEqual({
    region: 'South',
    city: 'Hove',
    industry: 'Food',
    companySize: '11-50',
    source: 'Fair',
    tier: 'A',
    owner: 'Inès',
    birthday: day('1980-02-29'),
    sinceDay: day('2019-03-14'),
    acquisitionCost: 1250,
  });
  expect(valuesOf(staged)[1]).toMatchObject({ birthday: null, sinceDay: null, acquisitionCost: null });
  expect(extrasOf(staged)).toEqual(['{"Note":"kept as it is"}', null]);
  expect(listedRows(staged).map(([row, , , amount]) => [row, amount])).toEqual([
    [2, 1250],
    [3, 0],
  ]);
  expect(staged.info).toMatchObject({ amountRead: 1250, firstDay: null, lastDay: null });
});

test('a contract states its end, or start and length make it: the last day of the term', async () => {
  const staged = await stageText(
    'Customer,Contract no,Start,End,Term,Value,Billing interval,Product,Auto renew,Renewed from,Cancelled on,Reason\n' +
      'Anna,K-1,2024-01-31,,1 month,100.0050,monthly,Plan A,yes,K-0,,\n' +
      'Bob,K-2,2024-01-01,2024-12-31,12 months,,yearly,Plan B,no,,2024-06-30,too dear\n' +
      'Cleo,K-3,2024-03-01,,12 months,-,,,on request,,0000-00-00,\n',
  );
  expect(staged.kind).toBe('contracts');
  expect(valuesOf(staged)).toEqual([
    {
      contractNo: 'K-1',
      startDay: day('2024-01-31'),
      endDay: day('2024-02-28'),
      value: 10000,
      billingInterval: 'monthly',
      product: 'Plan A',
      autoRenew: true,
      renewedFrom: 'K-0',
      cancelledDay: null,
      reason: '',
    },
    {
      contractNo: 'K-2',
      startDay: day('2024-01-01'),
      endDay: day('2024-12-31'),
      value: null,
      billingInterval: 'yearly',
      product: 'Plan B',
      autoRenew: false,
      renewedFrom: '',
      cancelledDay: day('2024-06-30'),
      reason: 'too dear',
    },
    expect.objectContaining({ endDay: day('2025-02-28'), value: null, autoRenew: null, cancelledDay: null }),
  ]);
  // What a field has no place for stays what the file says.
  expect(extrasOf(staged)).toEqual([
    '{"Term":"1 month"}',
    '{"Term":"12 months"}',
    '{"Term":"12 months","Auto renew":"on request"}',
  ]);
  expect(staged.info).toMatchObject({
    amountRead: 10000,
    roundedRows: 1,
    firstDay: '2024-01-01',
    lastDay: '2024-03-01',
  });
});

test('what keeps a contract from being one is said row by row, and its money stands among the set aside', async () => {
  const staged = await stageText(
    'Customer,Start,End,Term,Value\n' +
      'Anna,2024-05-01,2024-04-30,,10.00\n' +
      ',2024-05-01,2024-12-31,,20.00\n' +
      'Bob,2024-05-01,,for ever,30.00\n' +
      'Bob,2024-05-01,,,40.00\n' +
      'Cleo,,2024-12-31,,50.00\n' +
      'Cleo,2024-02-30,2024-12-31,,60.00\n' +
      'Dora,2024-05-01,31.12.0024,,70.00\n' +
      'Dora,2024-05-01,2024-12-31,,many\n' +
      'Total,,,,280.00\n',
  );
  expect(setAsideReasons(staged)).toEqual([
    [2, 'term.endsBeforeStart'],
    [3, 'customer.missing'],
    [4, 'term.invalid'],
    [5, 'date.missing'],
    [6, 'date.missing'],
    [7, 'date.invalid'],
    [8, 'date.outOfRange'],
    [9, 'amount.invalid'],
    [10, 'row.total'],
  ]);
  const { setAside, setAsideAmount, setAsideWithoutAmount } = staged.rows;
  expect(setAside.map(({ amount }) => amount)).toEqual([
    1000,
    2000,
    3000,
    4000,
    5000,
    6000,
    7000,
    null,
    null,
  ]);
  expect(setAside.map((row) => row.day && isoDay(dayNumber(row.day)))).toEqual([
    '2024-05-01',
    '2024-05-01',
    '2024-05-01',
    '2024-05-01',
    null,
    null,
    '2024-05-01',
    '2024-05-01',
    null,
  ]);
  expect([staged.info.amountRead, setAsideAmount, setAsideWithoutAmount]).toEqual([28000, 28000, 1]);
  expect(staged.info.notes).toEqual([
    { code: 'import.totalAgrees', params: { row: 10, stated: '280.00', read: '280.00' } },
  ]);
});

test('each date column has its own order of day and month, and one that cannot tell takes that of the others', async () => {
  const own = await stageText('Customer,Start,End\nAnna,31/01/2024,12/31/2024\nBob,05/02/2024,02/04/2025\n');
  expect(valuesOf(own)[1]).toMatchObject({ startDay: day('2024-02-05'), endDay: day('2025-02-04') });
  const shared = await stageText('Customer,Start,End\nAnna,31/01/2024,05/06/2024\n');
  expect(valuesOf(shared)[0]).toMatchObject({ endDay: day('2024-06-05') });
});

test('answers keep their score digit by digit, and the survey by its common name or in its own word', async () => {
  const staged = await stageText(
    'Date,Customer,Score,Survey,Scale,Comment,Channel\n' +
      '2024-01-05,Anna,9,Net Promoter,,Fine,e-mail\n' +
      '2024-01-06,Bob,4.50,Satisfaction,5,,\n' +
      '2024-01-07,Cleo,3/5,Delivery,,,\n' +
      '2024-01-08,Dora,6,CSAT,5,,\n' +
      '2024-01-09,Emil,,NPS,,,\n' +
      '2024-01-10,,7,NPS,,,\n',
  );
  expect(staged.kind).toBe('feedback');
  expect(valuesOf(staged)).toEqual([
    { day: day('2024-01-05'), score: '9', surveyKind: 'NPS', scale: '', comment: 'Fine', channel: 'e-mail' },
    { day: day('2024-01-06'), score: '4.50', surveyKind: 'CSAT', scale: '5', comment: '', channel: '' },
    { day: day('2024-01-07'), score: '3', surveyKind: 'Delivery', scale: '5', comment: '', channel: '' },
  ]);
  expect(setAsideReasons(staged)).toEqual([
    [5, 'score.invalid'],
    [6, 'score.invalid'],
    [7, 'customer.missing'],
  ]);
  // No money in such rows: none is missing either.
  expect(staged.rows).toMatchObject({ setAsideAmount: 0, setAsideWithoutAmount: 0 });
});

test('contacts keep the kind in the word of the file', async () => {
  const staged = await stageText(
    'Date,Customer,Activity type,Value,Channel,Note\n2024-01-05,Anna,Renewal talk,2,phone,"first, long"\n2024-01-06,Bob,,,,\n',
  );
  expect(staged.kind).toBe('interactions');
  expect(valuesOf(staged)).toEqual([
    { day: day('2024-01-05'), kind: 'Renewal talk', value: '2', channel: 'phone', note: 'first, long' },
  ]);
  expect(setAsideReasons(staged)).toEqual([[3, 'kind.missing']]);
});

test('an error instead of a customer or a kind keeps its row from being a record', async () => {
  const staged = await stageText(
    'Date,Customer,Activity type,Note\n2024-01-05,#REF!,Call,\n2024-01-06,Bob,#N/A,\n2024-01-07,Cleo,Call,#N/A\n',
  );
  expect(setAsideReasons(staged)).toEqual([
    [2, 'cell.error'],
    [3, 'cell.error'],
    [4, 'cell.error'],
  ]);
  const workbook = await stageAny('odd-cells.xlsx', {
    mapping: { date: 0, customerName: 1, interactionKind: 2 },
  });
  expect(setAsideReasons(workbook)).toContainEqual([6, 'cell.error']);
});

test('long names, control characters, right-to-left text and formulas are stored in records as they are', async () => {
  const names = ['x'.repeat(300), '=cmd()|calc', '\u05e9\u05dc\u05d5\u05dd 🙂', '\u0001bell'];
  const staged = await stageText(`Customer,City\n${names.map((name) => `${name},${name}`).join('\n')}\n`);
  expect(recordsOf(staged).customerDictionary.map(({ name }) => name)).toEqual(names);
  expect(valuesOf(staged).map((values) => 'city' in values && values.city)).toEqual(names);
});

test('a total below a list of customers is no customer, and a customer called Total is one', async () => {
  const staged = await stageText(
    'Customer no,Name,City,Acquisition cost\n1,Anna,Hove,10\n2,Total,Paris,5\n3,Total Fitness,Hove,\nTotal,,,15\n',
  );
  expect(setAsideReasons(staged)).toEqual([[5, 'row.total']]);
  expect(staged.info.notes.map(({ code }) => code)).toEqual(['import.totalAgrees']);
});
