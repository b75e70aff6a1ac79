import * as fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportDocument, ReportRequest } from '@shared/contract/report-document';
import type { Engine } from '@main/engine';
import { catalogue } from '@shared/metrics/catalogue';
import { languages } from '@shared/contract/views';
import { engineWith, importFile, testEngine } from '../../helpers/engine';
import { temporaryFolder } from '../../helpers/temporary-folder';
import { bookSections, figuresOf, reportFaults, sectionOf, tableOf } from './report-blocks';
import { reportRequest } from './report-request';

const sample = ['ledger', 'customers', 'contracts', 'feedback', 'interactions'].map((name) =>
  join(import.meta.dirname, `../../../assets/sample/sample-${name}.csv`),
);

const book = (
  engine: Engine,
  asked: Partial<ReportRequest> & Pick<ReportRequest, 'scope'>,
): Promise<ReportDocument> =>
  engine.run(
    'reportDocument',
    reportRequest({ template: 'retention-book', sections: [...bookSections, 'definitions'], ...asked }),
  );

/** Figures that a report prints, each against the one that the engine answers when it is asked for it alone. */
async function printedAndComputed(
  engine: Engine,
  document: ReportDocument,
): Promise<readonly [unknown, unknown]> {
  const printed = document.sections
    .flatMap(figuresOf)
    .flatMap(({ rows }) => rows.map(({ figure }) => figure));
  const only = printed.map(({ id }) => id);
  const { figures } = await engine.run('computeFigures', { scope: document.scope, only });
  return [printed, figures];
}

function definedIn(document: ReportDocument): readonly string[] {
  return sectionOf(document, 'definitions').blocks.flatMap((block) =>
    block.kind === 'definitions' ? block.entries.map(({ id }) => id) : [],
  );
}

describe('the sections of the retention book, of the sample', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = testEngine();
    await engine.run('openSample', { files: sample, path: join(temporaryFolder(), 'sample.staybook') });
  });

  it.each(languages)('hold in %s: cells, totals, quotients, charts, words', async (language) => {
    const document = await book(engine, { scope: { period: '2024-Q3', base: 'window:90' }, language });
    expect(reportFaults(document)).toEqual([]);
  });

  it.each([
    ['2024-12', 'window:90'],
    ['2025-Q1', 'window:90'],
    ['2022-Q1', 'window:365'],
    ['2024', 'contract'],
    ['2024-Q3', 'period'],
    ['2024-W20', 'period'],
    ['2024-05-10..2024-07-19', 'window:30'],
    ['2020', 'window:90'],
    ['2020', 'contract'],
    ['2030-Q1', 'period'],
  ])('hold for %s under %s, also where the records say nothing of the period', async (period, base) => {
    const document = await book(engine, { scope: { period, base } });
    expect(reportFaults(document)).toEqual([]);
    const [printed, computed] = await printedAndComputed(engine, document);
    expect(printed).toEqual(computed);
  });

  it('print every figure as the engine computes it, and define each of them', async () => {
    const document = await book(engine, { scope: { period: '2024-Q3', base: 'window:90' } });
    const [printed, computed] = await printedAndComputed(engine, document);
    expect(printed).toEqual(computed);
    const ids = (printed as readonly { id: string }[]).map(({ id }) => id);
    expect(ids.filter((id) => !definedIn(document).includes(id))).toEqual([]);
  });

  it('hold every figure of the catalogue once costs are entered, but for that which nobody can read from a book', async () => {
    await engine.run('updateSettings', {
      costs: [{ period: '2024-Q3', acquisition: 100_000, retention: 50_000 }],
    });
    const document = await book(engine, { scope: { period: '2024-Q3', base: 'window:90' } });
    await engine.run('updateSettings', { costs: [] });
    const expected = catalogue.filter(({ askedOnly }) => askedOnly !== true).map(({ id }) => id);
    expect(definedIn(document)).toEqual(expected);
  });

  it('define nothing of a section that the book does not give', async () => {
    const document = await book(engine, { scope: { period: '2024-Q3', base: 'window:90' } });
    expect(sectionOf(document, 'costs').unavailable).toMatch(/^No costs have been entered/);
    expect(definedIn(document)).not.toContain('acquisitionCost');
  });

  it('have columns of ages as there is room for them', async () => {
    const scope = { period: '2024-Q3', base: 'window:90' };
    const ages = (document: ReportDocument, id = 'cohorts') =>
      tableOf(document, 'cohorts', id).columns.filter(({ narrow }) => narrow === true).length;
    const upright = await book(engine, { scope });
    const months = [
      'cohorts',
      'cohorts-13',
      'cohorts-25',
      'cohortRevenue',
      'cohortRevenue-13',
      'cohortRevenue-25',
    ];
    expect(months.map((id) => ages(upright, id))).toEqual([12, 12, 11, 13, 12, 11]);
    expect(ages(await book(engine, { scope, orientation: 'landscape' }))).toBe(18);
  });
});

const contractRows = [
  'Customer no.,Contract no.,Start,End,Value',
  '17,K1,2023-04-01,2024-03-31,1200.00',
  '17,K2,2024-04-01,2025-03-31,1200.00',
  '18,K3,2023-07-01,2024-06-30,600.00',
  '19,K4,2024-05-01,2025-04-30,900.00',
];
const contractRowsWithoutValue = [
  'Customer no.,Contract no.,Start,End',
  '17,K1,2023-04-01,2024-03-31',
  '18,K3,2023-07-01,2024-06-30',
];
const feedbackRows = [
  'Customer no.,Date,Survey,Score',
  '17,2024-04-02,NPS,9',
  '18,2024-05-02,NPS,3',
  '18,2024-05-03,CSAT,5',
];
const otherFeedbackRows = ['Customer no.,Date,Survey,Score', '17,2024-04-02,Mood,9'];

/** A book of records of one kind. */
async function bookOf(kind: 'contracts' | 'feedback', rows: readonly string[]): Promise<Engine> {
  const { engine, folder } = await engineWith([]);
  const path = join(folder, `${kind}.csv`);
  writeFileSync(path, [...rows, ''].join('\n'));
  await importFile(engine, path, { decisions: { kind } });
  return engine;
}

const small: Readonly<Record<string, () => Promise<Engine>>> = {
  'one line': async () => (await engineWith(['2024-05-05,Meyer,A1,12.50'])).engine,
  'one customer': async () =>
    (await engineWith(['2024-02-05,Meyer,A1,12.50', '2024-04-05,Meyer,A2,7.00', '2024-05-09,Meyer,A3,-3.00']))
      .engine,
  'refunds alone': async () => (await engineWith(['2024-05-05,Meyer,A1,-12.50'])).engine,
  'contracts alone': () => bookOf('contracts', contractRows),
  'contracts without values': () => bookOf('contracts', contractRowsWithoutValue),
  'feedback alone': () => bookOf('feedback', feedbackRows),
  'feedback of other surveys alone': () => bookOf('feedback', otherFeedbackRows),
};

describe.each(Object.entries(small))('the sections of a book of %s', (_name, make) => {
  it.each(['window:90', 'contract', 'period'])(
    'hold under %s, before, in and after its records',
    async (base) => {
      const engine = await make();
      for (const period of ['2019-Q1', '2024-Q2', '2024', '2031-03']) {
        const document = await book(engine, { scope: { period, base } });
        expect(reportFaults(document)).toEqual([]);
        const [printed, computed] = await printedAndComputed(engine, document);
        expect(printed).toEqual(computed);
      }
    },
  );
});

describe('a section that a book does not give', () => {
  it('stands in its place with the reason', async () => {
    const document = await book(await small['contracts alone']!(), {
      scope: { period: '2024-Q2', base: 'contract' },
    });
    const unavailable = Object.fromEntries(
      document.sections.flatMap((section) =>
        section.unavailable === null ? [] : [[section.id, section.unavailable]],
      ),
    );
    expect(Object.keys(unavailable)).toEqual([
      'purchases',
      'costs',
      'segments',
      'valueTiers',
      'satisfaction',
    ]);
    expect(unavailable['segments']).toBe('The book holds no sales ledger. Import one to fill this part.');
    expect(
      document.sections.every(({ unavailable: lacking, blocks }) => lacking === null || blocks.length === 0),
    ).toBe(true);
  });
});

const anyRow = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 6 }),
    customer: fc.constantFrom('Ann', 'Bob', 'Cid', 'Dee', ''),
    invoice: fc.integer({ min: 1, max: 9 }),
    amount: fc.integer({ min: -4000, max: 9000 }),
  })
  .map(({ day, month, customer, invoice, amount }) => {
    const date = `2024-0${month}-${String(day).padStart(2, '0')}`;
    return `${date},${customer},${customer}${invoice},${(amount / 100).toFixed(2)}`;
  });

describe('the sections of any ledger', () => {
  it('hold whatever the lines, the period and the base', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRow, { minLength: 1, maxLength: 25 }),
        fc.constantFrom('2024-Q2', '2024-04', '2024', '2023-Q4'),
        fc.constantFrom('window:30', 'period', 'window:365'),
        fc.constantFrom(...languages),
        async (rows, period, base, language) => {
          const { engine } = await engineWith(rows);
          const document = await book(engine, { scope: { period, base }, language });
          await engine.run('closeBook', undefined);
          expect(reportFaults(document)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });
});
