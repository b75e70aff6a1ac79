import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  sectionIds,
  templateIds,
  type ReportDocument,
  type ReportRequest,
  type SectionId,
  type TemplateId,
} from '@shared/contract/report-document';
import { languages } from '@shared/contract/views';
import type { Engine } from '@main/engine';
import { engineWith, importFile, testEngine } from '../../helpers/engine';
import { faultCode } from '../../helpers/fault';
import { temporaryFolder } from '../../helpers/temporary-folder';
import { reportRequest } from './report-request';
import { columnOf, tableFaults, tableOf, tablesOf } from './report-tables';

const sample = resolve(import.meta.dirname, '../../../assets/sample');
const scope = { period: '2024-Q3', base: 'window:90' };
const own: readonly SectionId[] = [
  'renewalsDue',
  'renewalReasons',
  'riskList',
  'customers',
  'statements',
  'reconciliation',
  'reconciliationByMonth',
  'importIssues',
  'sources',
];

let engine: Engine;
beforeAll(async () => {
  engine = testEngine();
  const files = ['ledger', 'customers', 'contracts', 'feedback', 'interactions'];
  await engine.run('openSample', {
    files: files.map((kind) => join(sample, `sample-${kind}.csv`)),
    path: join(temporaryFolder(), 'sample.staybook'),
  });
});

function report(asked: Partial<ReportRequest>): Promise<ReportDocument> {
  return engine.run('reportDocument', reportRequest({ scope, template: 'retention-book', ...asked }));
}

describe('Reports', () => {
  it('have a section for every id and a template for every id, and templates name sections that there are', async () => {
    const offer = await engine.run('reportOffer', undefined);
    expect(offer.sections.map(({ id }) => id)).toEqual(sectionIds);
    expect(offer.templates.map(({ id }) => id).toSorted()).toEqual(templateIds.toSorted());
    const named = new Set(offer.templates.flatMap(({ sections }) => sections));
    expect([...named].filter((id) => !sectionIds.includes(id))).toEqual([]);
  });

  it('with every section there is print each of them, or say why not', async () => {
    const { sections } = await report({ sections: sectionIds });
    expect(sections.map(({ id }) => id)).toEqual(sectionIds);
    expect(
      sections.filter(({ blocks, unavailable }) => (blocks.length === 0) !== (unavailable !== null)),
    ).toEqual([]);
    expect(tableFaults(sections)).toEqual([]);
  });
});

describe('The sections of the reports to hand over', () => {
  it.each(languages)(
    'in %s have cells of their kind under every head, and totals that foot',
    async (language) => {
      const { sections } = await report({ sections: own, language });
      expect(sections.map(({ id }) => id)).toEqual(own);
      expect(tableFaults(sections)).toEqual([]);
    },
  );

  it.each(languages)('in %s leave no word untranslated', async (language) => {
    const { sections } = await report({ sections: own, language });
    const texts = tablesOf(sections).flatMap(({ title, notes, columns }) => [
      title,
      ...notes,
      ...columns.map(({ header }) => header),
    ]);
    expect(texts.filter((text) => /^(?:[a-z]+:)?[a-zA-Z]+\.[a-zA-Z.]+$|\{\{/.test(text))).toEqual([]);
  });

  it.each(['renewals-due', 'at-risk', 'customer-statement', 'import-reconciliation'] as const)(
    'make up the template %s',
    async (template) => {
      const { sections, title } = await report({ template });
      expect(title).not.toBe('');
      expect(sections.every(({ unavailable, blocks }) => unavailable === null && blocks.length > 0)).toBe(
        true,
      );
      expect(tableFaults(sections)).toEqual([]);
    },
  );
});

describe('Contracts due', () => {
  it('are all there, with the counts of the renewals screen', async () => {
    const document = await report({ sections: ['renewalsDue'] });
    const { contracts, total, outlook } = await engine.run('computeRenewals', { period: scope.period });
    expect(columnOf(tableOf(document, 'renewalsDue'), 'contractNo').slice(0, -1)).toEqual(
      contracts.map(({ contractNo }) => contractNo),
    );
    const { early, onTime, late, notRenewed, pending, due } = total.sums;
    expect(columnOf(tableOf(document, 'renewalsDueByState'), 'contracts')).toEqual([
      early,
      onTime,
      late,
      notRenewed,
      pending,
      due,
    ]);
    expect(columnOf(tableOf(document, 'renewalsOutlook'), 'due')).toEqual(
      outlook.map(({ due: count }) => count),
    );
  });

  it('after the data are listed as far as the longest outlook counts them', async () => {
    const document = await report({ sections: ['renewalsDue'] });
    const counted = columnOf(tableOf(document, 'renewalsOutlook'), 'due').at(-1);
    expect(tableOf(document, 'renewalsAhead').rows).toHaveLength(Number(counted));
  });

  it('say what of their value is not known', async () => {
    const file = contractsFile([
      'Meyer,K1,2024-01-01,2024-09-10,100.00,',
      'Weiss,K2,2024-01-01,2024-09-11,,price',
    ]);
    const { engine: other } = await engineWith([]);
    await importFile(other, file);
    const document = await other.run(
      'reportDocument',
      reportRequest({ scope: { period: '2024-09', base: 'contract' }, template: 'renewals-due' }),
    );
    const table = tableOf(document, 'renewalsDue');
    expect(columnOf(table, 'value')).toEqual([10_000, null, 10_000]);
    expect(table.notes.slice(1)).toEqual(['1 contract has no value in its file; it is in no sum of money.']);
  });
});

describe('Reasons for leaving', () => {
  it('come to the contracts that were not renewed', async () => {
    const document = await report({ sections: ['renewalReasons'] });
    const { total } = await engine.run('computeRenewals', { period: scope.period });
    const table = tableOf(document, 'renewalReasons');
    expect(columnOf(table, 'contracts').at(-1)).toBe(total.sums.notRenewed);
    expect(columnOf(table, 'customers').at(-1)).toBe(total.customers.notRenewed);
  });

  it('of a period without contracts are none, in words', async () => {
    const { sections } = await report({
      sections: ['renewalReasons', 'renewalsDue'],
      scope: { period: '2019', base: 'contract' },
    });
    expect(sections[0]?.blocks).toEqual([
      { kind: 'text', role: 'plain', text: 'No contract ends in the period.' },
    ]);
  });
});

describe('The list of customers', () => {
  it('is whole, the most revenue first, and comes to the ledger with the lines that name nobody', async () => {
    const document = await report({ sections: ['customers'], scope: { period: '2030', base: 'window:90' } });
    const table = tableOf(document, 'customers');
    const { total, rows } = await engine.run('listCustomers', {
      query: { set: { kind: 'all' }, search: '', sort: 'revenue', descending: true },
      offset: 0,
      limit: 10_000,
    });
    const buyers = rows.filter(({ orders, revenue }) => orders > 0 || revenue !== 0);
    expect(total).toBeGreaterThan(buyers.length - 1);
    expect(columnOf(table, 'code').slice(0, -1)).toEqual(buyers.map(({ code }) => code));
    expect(columnOf(table, 'revenue').slice(0, -1)).toEqual(buyers.map(({ revenue }) => revenue));
    expect(columnOf(table, 'recency').slice(0, -1)).toEqual(buyers.map(({ recencyDays }) => recencyDays));
  });

  it('of a period knows nothing that is dated later', async () => {
    const rows = ['2024-01-05,Meyer,A1,100.00', '2024-01-20,Schulz,A2,50.00'];
    const later = ['2024-02-10,Meyer,A3,120.00', '2024-02-11,Weiss,A4,30.00'];
    const listOf = async (lines: readonly string[]) => {
      const made = await engineWith(lines);
      const { sections } = await made.engine.run(
        'reportDocument',
        reportRequest({
          scope: { period: '2024-01-01..2024-01-20', base: 'period' },
          sections: ['customers'],
        }),
      );
      return sections;
    };
    expect(await listOf([...rows, ...later])).toEqual(await listOf(rows));
  });

  it('of 6,000 customers has 6,000 rows', async () => {
    const lines = Array.from({ length: 6000 }, (_, place) => `2024-01-05,Customer ${place},A${place},1.00`);
    const made = await engineWith(lines);
    const document = await made.engine.run(
      'reportDocument',
      reportRequest({ scope: { period: '2024-01', base: 'period' }, sections: ['customers'] }),
    );
    const table = tableOf(document, 'customers');
    expect(table.rows).toHaveLength(6000);
    expect(columnOf(table, 'revenue').at(-1)).toBe(600_000);
  });
});

describe('Statements of customers', () => {
  it('come one to a page in order of code, and together to the net revenue of the period', async () => {
    const { sections } = await report({ template: 'customer-statement' });
    const blocks = sections.find(({ id }) => id === 'statements')?.blocks ?? [];
    const [figure] = (await engine.run('computeFigures', { scope, only: ['netRevenue'] })).figures;
    const orders = tablesOf(sections).filter(({ id }) => id.startsWith('orders-'));
    const sum = orders.reduce((total, table) => total + Number(columnOf(table, 'net').at(-1)), 0);
    expect(sum).toBe(figure?.value);
    expect(blocks.filter(({ kind }) => kind === 'pageBreak')).toHaveLength(orders.length - 1);
  });

  it('have a running total that ends where the total stands, and an account that foots', async () => {
    const { sections } = await report({ template: 'customer-statement' });
    const tables = tablesOf(sections);
    const ends = tables
      .filter(({ id }) => id.startsWith('orders-'))
      .map((table) => [columnOf(table, 'running').at(-2), columnOf(table, 'net').at(-1)]);
    expect(ends.length).toBeGreaterThan(50);
    expect(ends.filter(([last, total]) => last !== total)).toEqual([]);
  });

  it('of one customer name its rows, its contracts and what it said', async () => {
    const file = contractsFile(['Meyer,K1,2024-01-01,2024-12-31,100.00,']);
    const made = await engineWith([
      '2024-01-05,Meyer,A1,100.00',
      '2024-02-10,Meyer,A3,120.00',
      '2024-02-12,Meyer,A3,5.00',
      '2024-02-20,Meyer,A3,-20.00',
      '2024-02-21,Weiss,A9,7.00',
    ]);
    await importFile(made.engine, file);
    const [meyer] = (
      await made.engine.run('listCustomers', {
        query: { set: { kind: 'all' }, search: 'Meyer', sort: 'code', descending: false },
        offset: 0,
        limit: 1,
      })
    ).rows;
    const document = await made.engine.run(
      'reportDocument',
      reportRequest({
        scope: { period: '2024-02', base: 'period' },
        template: 'customer-statement',
        customer: meyer?.id ?? 0,
      }),
    );
    expect(tableOf(document, `orders-${meyer?.id}`)).toMatchObject({
      rows: [
        ['2024-02-10', 'A3', 'Order', 1, 12_000, 12_000, 'ledger.csv · 3'],
        ['2024-02-12', 'A3', 'Order', 1, 500, 12_500, 'ledger.csv · 4'],
        ['2024-02-20', 'A3', 'Refund', 1, -2000, 10_500, 'ledger.csv · 5'],
      ],
      total: ['Total', '', '', 3, 10_500, null, ''],
    });
    expect(tableOf(document, `account-${meyer?.id}`)).toMatchObject({
      rows: [
        ['Opening, 1 Feb 2024', 1, 10_000, '2024-01-05'],
        ['Change in the period', 1, 10_500, null],
      ],
      total: ['Closing, 29 Feb 2024', 2, 20_500, '2024-02-10'],
    });
    expect(tableOf(document, `contracts-${meyer?.id}`).rows).toEqual([
      ['K1', '', '2024-01-01', '2024-12-31', 10_000, null, 'contracts.csv · 2'],
    ]);
  });

  it('of somebody the book does not know is a fault', async () => {
    expect(await faultCode(() => report({ template: 'customer-statement', customer: 999_999 }))).toBe(
      'customer.unknown',
    );
  });

  it('hold every line of the period once, whatever is bought and given back', async () => {
    const line = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.constantFrom('01', '02', '03'),
      customer: fc.constantFrom('A', 'B', 'C'),
      invoice: fc.constantFrom('', '1', '2', '3'),
      cents: fc.integer({ min: -5000, max: 9000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
        const made = await engineWith(
          lines.map(
            ({ day, month, customer, invoice, cents }) =>
              `2024-${month}-${String(day).padStart(2, '0')},${customer},${invoice},${(cents / 100).toFixed(2)}`,
          ),
        );
        const { sections } = await made.engine.run(
          'reportDocument',
          reportRequest({ scope: { period: '2024-02', base: 'period' }, sections: ['statements'] }),
        );
        const orders = tablesOf(sections).filter(({ id }) => id.startsWith('orders-'));
        const imported = await made.engine.run('listCustomers', {
          query: { set: { kind: 'all' }, search: '', sort: 'code', descending: false },
          offset: 0,
          limit: 10,
        });
        const { figures } = await made.engine.run('computeFigures', {
          scope: { period: '2024-02', base: 'period' },
          only: ['netRevenue'],
        });
        expect(tableFaults(sections)).toEqual([]);
        expect(imported.total).toBeGreaterThanOrEqual(orders.length);
        expect(orders.reduce((sum, table) => sum + Number(columnOf(table, 'net').at(-1)), 0)).toBe(
          figures[0]?.numerator ?? 0,
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe('The reconciliation of imports', () => {
  it('by month comes to every file, and all files to the reconciliation', async () => {
    const document = await report({ template: 'import-reconciliation' });
    const whole = tableOf(document, 'reconciliation').total?.slice(1);
    expect(tableOf(document, 'reconciliationByMonth').total?.slice(1)).toEqual(whole);
    const imports = await engine.run('listImports', undefined);
    expect(tablesOf(document.sections).filter(({ id }) => /^reconciliationByMonth-\d/.test(id))).toHaveLength(
      imports.length,
    );
  });

  it('names every row set aside with file, row, reason and amount', async () => {
    const made = await engineWith([
      '2024-01-05,Meyer,A1,100.00',
      'soon,Meyer,A2,50.00',
      '2024-01-06,Meyer,A3,many',
    ]);
    const document = await made.engine.run(
      'reportDocument',
      reportRequest({ scope: { period: '2024-01', base: 'period' }, template: 'import-reconciliation' }),
    );
    expect(tableOf(document, 'importIssues')).toMatchObject({
      rows: [
        [
          'ledger.csv',
          '',
          3,
          'Date “soon”: This is not a date of the calendar, or not one that can be read.',
          5000,
        ],
        ['ledger.csv', '', 4, 'Amount “many”: This is not a number, or its currency sign is unknown.', null],
      ],
      total: ['Total', '', null, '2 rows', 5000],
      notes: ['1 row set aside has no readable amount.'],
    });
    expect(columnOf(tableOf(document, 'reconciliation'), 'amount-setAside').at(-1)).toBe(5000);
  });

  it('says that nothing is set aside', async () => {
    const made = await engineWith(['2024-01-05,Meyer,A1,100.00']);
    const { sections } = await made.engine.run(
      'reportDocument',
      reportRequest({ scope: { period: '2024-01', base: 'period' }, sections: ['importIssues'] }),
    );
    expect(sections[0]?.blocks).toEqual([{ kind: 'text', role: 'plain', text: 'No row is set aside.' }]);
  });
});

describe('Customers with warnings', () => {
  it('are all there with their reasons, in the order of the risk list', async () => {
    const document = await report({ template: 'at-risk', scope: { period: '2030', base: 'window:90' } });
    const { customers } = await engine.run('computeRisk', {});
    const warned = customers.filter(({ warnings }) => warnings.length > 0);
    const table = tableOf(document, 'riskList');
    expect(columnOf(table, 'code').slice(0, -1)).toEqual(warned.map(({ code }) => code));
    expect(columnOf(table, 'atStake').slice(0, -1)).toEqual(
      warned.map(({ atStake }) => atStake?.amount ?? null),
    );
    expect(columnOf(table, 'warnings').slice(0, -1)).not.toContain('');
  });
});

describe('A book that does not give a report', () => {
  const lacking: readonly (readonly [TemplateId, string])[] = [
    ['retention-summary', 'report.noRecords'],
    ['cohorts', 'report.noSales'],
    ['renewals-due', 'report.noContracts'],
    ['at-risk', 'report.noRecords'],
    ['customer-statement', 'report.noRecords'],
    ['import-reconciliation', 'report.noImports'],
    ['loyalty-liability', 'report.notYet'],
    ['campaign-result', 'report.notYet'],
  ];
  it.each(lacking)('%s refuses an empty book: %s', async (template, code) => {
    const empty = testEngine();
    await empty.run('createBook', {
      path: join(temporaryFolder(), 'empty.staybook'),
      settings: {},
      save: 'now',
    });
    expect(await faultCode(() => empty.run('reportDocument', reportRequest({ scope, template })))).toBe(code);
  });

  it('says in its place why a chosen section is not there', async () => {
    const made = await engineWith(['2024-01-05,Meyer,A1,100.00']);
    const { sections } = await made.engine.run(
      'reportDocument',
      reportRequest({
        scope: { period: '2024-01', base: 'period' },
        sections: ['renewalsDue', 'renewalReasons'],
      }),
    );
    expect(sections.map(({ unavailable, blocks }) => [unavailable, blocks.length])).toEqual([
      ['The book holds no contracts. Import a list of contracts to fill this part.', 0],
      ['The book holds no contracts. Import a list of contracts to fill this part.', 0],
    ]);
  });

  it.each(own)('a book of one line gives %s without a fault', async (section) => {
    const made = await engineWith(['2024-01-05,Meyer,,0.00']);
    const { sections } = await made.engine.run(
      'reportDocument',
      reportRequest({ scope: { period: '2024-01', base: 'contract' }, sections: [section] }),
    );
    expect(tableFaults(sections)).toEqual([]);
  });

  it('a book of contracts alone gives statements of whoever is under contract in the period', async () => {
    const { engine: other } = await engineWith([]);
    await importFile(
      other,
      contractsFile(['Meyer,K1,2024-01-01,2024-09-10,100.00,', 'Weiss,K2,2023-01-01,2023-09-11,,']),
    );
    const { sections } = await other.run(
      'reportDocument',
      reportRequest({ scope: { period: '2024-02', base: 'contract' }, sections: ['statements'] }),
    );
    expect(tablesOf(sections).map(({ rows }) => rows[0]?.[0])).toEqual(['K1']);
  });
});

function contractsFile(rows: readonly string[]): string {
  const path = join(temporaryFolder(), 'contracts.csv');
  writeFileSync(path, ['Customer,Contract no.,Start,End,Value,Reason', ...rows, ''].join('\n'));
  return path;
}
