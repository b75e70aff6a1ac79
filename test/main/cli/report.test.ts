import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '@shared/contract/views';
import { cli, type CliOutcome } from '../../helpers/cli';
import { ledgerFile } from '../../helpers/engine';
import { makeReadOnly, mayMount, smallDisk } from '../../helpers/small-disk';
import { temporaryFolder } from '../../helpers/temporary-folder';

const rows = [
  '2024-01-05,Meyer,A1,12.50',
  '2024-01-20,Schulz,A2,100.00',
  '2024-02-10,Meyer,A4,7.50',
  '2024-02-11,Meyer GmbH,A5,1.00',
];
const book = ['--book', 'shop.staybook'];
const summary = ['report', ...book, '--template', 'retention-summary', '--period', '2024-02', '--out'];

/** A folder with ledger.csv imported into shop.staybook. */
async function shop(lines: readonly string[] = rows): Promise<string> {
  const folder = temporaryFolder();
  ledgerFile(lines, folder);
  await cli(['import', 'ledger.csv', ...book, '--set', 'currency=EUR'], folder);
  return folder;
}

const oneSentence = /^[^\n]+\n$/;

/** Runs a report and answers what came of it: files that were not there before, and what was said. */
async function made(
  folder: string,
  args: readonly string[],
  surroundings: Parameters<typeof cli>[2] = {},
): Promise<CliOutcome & { readonly files: readonly string[] }> {
  const before = new Set(readdirSync(folder));
  const outcome = await cli(args, folder, surroundings);
  return { ...outcome, files: readdirSync(folder).filter((name) => !before.has(name)) };
}

describe('staybook report to a PDF', () => {
  const toPdf = [...summary, 'r.pdf'];

  it('hands a good request to the app, with absolute paths and everything that was asked for', async () => {
    const folder = await shop();
    const jobs: unknown[] = [];
    const { code } = await cli(
      [
        ...toPdf,
        '--lang',
        'zh-TW',
        '--base',
        'window:90',
        '--paper',
        'Letter',
        '--orientation',
        'landscape',
        '--sections',
        'customers, keyFigures,customers',
        '--remarks',
        'For the board',
        '--name',
        'February',
      ],
      folder,
      {
        printReport: (job) => {
          jobs.push(job);
          return Promise.resolve();
        },
      },
    );
    expect(code).toBe(0);
    expect(jobs).toEqual([
      {
        book: join(folder, 'shop.staybook'),
        out: join(folder, 'r.pdf'),
        request: {
          template: 'retention-summary',
          scope: { period: '2024-02', base: 'window:90' },
          language: 'zh-TW',
          paper: 'Letter',
          orientation: 'landscape',
          sections: ['customers', 'keyFigures'],
          customer: null,
          remarks: 'For the board',
          name: 'February',
        },
      },
    ]);
  });

  it('without further options takes the base of the book, A4, portrait, English and the sections of the template', async () => {
    const jobs: { readonly request: unknown }[] = [];
    await cli(toPdf, await shop(), {
      printReport: (job) => {
        jobs.push(job);
        return Promise.resolve();
      },
    });
    expect(jobs[0]?.request).toEqual({
      template: 'retention-summary',
      scope: { period: '2024-02', base: 'window:365' },
      language: 'en',
      paper: 'A4',
      orientation: 'portrait',
      sections: null,
      customer: null,
      remarks: '',
      name: null,
    });
  });

  it('on plain Node without the app says what is missing', async () => {
    const { code, err } = await cli(toPdf, await shop());
    expect(code).toBe(2);
    expect(err).toContain('Staybook app');
  });

  it('on plain Node runs the same command in the app and exits as it does', async () => {
    const folder = await shop();
    const program = join(folder, 'app.mjs');
    writeFileSync(
      program,
      `import { writeFileSync } from 'node:fs';
       writeFileSync('seen.json', JSON.stringify(process.argv.slice(2)));
       process.exitCode = 3;`,
    );
    const { code } = await cli(toPdf, folder, {
      environment: { ...process.env, STAYBOOK_APP: JSON.stringify([process.execPath, program]) },
    });
    expect(code).toBe(3);
    expect(JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8'))).toEqual(toPdf);
  });

  it('starts nothing for a request that cannot be met', async () => {
    const folder = await shop();
    const program = join(folder, 'app.mjs');
    writeFileSync(program, `import { writeFileSync } from 'node:fs'; writeFileSync('seen.json', '');`);
    const { code, files } = await made(
      folder,
      ['report', ...book, '--template', 'renewals-due', '--period', '2024-02', '--out', 'r.pdf'],
      { environment: { ...process.env, STAYBOOK_APP: JSON.stringify([process.execPath, program]) } },
    );
    expect({ code, files }).toEqual({ code: 2, files: [] });
  });
});

describe('staybook report to a workbook and to a CSV file', () => {
  it.each(languages)('in %s are made without the app', async (language) => {
    const folder = await shop();
    for (const file of ['r.xlsx', 'r.csv']) {
      const { code, err, out } = await cli([...summary, file, '--lang', language], folder);
      expect({ code, err, out }).toEqual({ code: 0, err: '', out: '' });
    }
    expect(readFileSync(join(folder, 'r.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(join(folder, 'r.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it.each([
    'retention-summary',
    'retention-book',
    'cohorts',
    'at-risk',
    'customer-statement',
    'import-reconciliation',
  ])('%s is one of the templates', async (template) => {
    const folder = await shop();
    const { code, err, files } = await made(folder, [
      'report',
      ...book,
      '--template',
      template,
      '--period',
      '2024-02',
      '--out',
      'r.csv',
    ]);
    expect({ code, err, files }).toEqual({ code: 0, err: '', files: ['r.csv'] });
  });

  it('twice are the same bytes, the clock standing still', async () => {
    const folder = await shop();
    for (const file of ['a.csv', 'b.csv', 'a.xlsx', 'b.xlsx']) await cli([...summary, file], folder);
    const bytes = (name: string) => readFileSync(join(folder, name));
    expect(bytes('a.csv').equals(bytes('b.csv'))).toBe(true);
    expect(bytes('a.xlsx').equals(bytes('b.xlsx'))).toBe(true);
  });

  it('hold only the sections that are chosen', async () => {
    const folder = await shop();
    await cli([...summary, 'r.csv', '--sections', 'customers', '--name', 'Our customers'], folder);
    const text = readFileSync(join(folder, 'r.csv'), 'utf8');
    expect(text).toContain('Our customers');
    expect(text).toContain('Schulz');
    expect(text).not.toContain('Customer retention rate');
  });

  it('of one customer are of nobody else, whoever is called alike', async () => {
    const folder = await shop();
    const statement = ['report', ...book, '--template', 'customer-statement', '--period', '2024-02'];
    await cli([...statement, '--customer', 'Meyer', '--out', 'r.csv'], folder);
    const text = readFileSync(join(folder, 'r.csv'), 'utf8');
    expect(text).toContain('A4');
    expect(text).not.toContain('A5');
  });

  it('inside the app start no second app and lay out no page', async () => {
    const folder = await shop();
    const { code, files } = await made(folder, [...summary, 'r.csv'], {
      printReport: () => Promise.reject(new Error('no page is laid out')),
    });
    expect({ code, files }).toEqual({ code: 0, files: ['r.csv'] });
  });
});

describe('a report that cannot be made', () => {
  const wrong: [string[], string][] = [
    [['--template', 'letter', '--out', 'r.csv'], 'letter'],
    [['--template', 'retention-summary', '--out', 'r.txt'], '.txt'],
    [['--template', 'retention-summary', '--out', 'r'], '--out'],
    [['--template', 'retention-summary', '--out', 'r.csv', '--lang', 'de'], 'de'],
    [['--template', 'retention-summary', '--out', 'r.csv', '--paper', 'A3'], 'A3'],
    [['--template', 'retention-summary', '--out', 'r.csv', '--orientation', 'upright'], 'upright'],
    [['--template', 'retention-summary', '--out', 'r.csv', '--sections', 'cohorts,moods'], 'moods'],
    [['--template', 'retention-summary', '--out', 'r.csv', '--base', 'moon'], 'moon'],
    [['--template', 'retention-summary', '--out', 'r.csv', '--customer', 'Meyer'], '--customer'],
    [['--template', 'customer-statement', '--out', 'r.csv', '--customer', 'meyer'], 'meyer'],
    [['--template', 'customer-statement', '--out', 'r.csv', '--customer', 'Mey'], 'Mey'],
    [['--template', 'loyalty-liability', '--out', 'r.csv'], 'loyalty-liability'],
    [['--template', 'campaign-result', '--out', 'r.xlsx'], 'campaign-result'],
    [['--template', 'renewals-due', '--out', 'r.pdf'], 'contracts'],
  ];
  it.each(wrong)('%j is told in one sentence that names %s, and nothing is written', async (args, named) => {
    const { code, out, err, files } = await made(await shop(), [
      'report',
      ...book,
      '--period',
      '2024-02',
      ...args,
    ]);
    expect({ code, out, files }).toEqual({ code: 2, out: '', files: [] });
    expect(err).toMatch(oneSentence);
    expect(err).toContain(named);
  });

  it('because two customers have the same name says so', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'ledger.csv'),
      'Date,Customer no.,Customer,Invoice,Amount\n2024-02-01,,Meyer,A1,5.00\n2024-02-02,Meyer,Meier,A2,6.00\n',
    );
    await cli(['import', 'ledger.csv', ...book], folder);
    const statement = ['report', ...book, '--template', 'customer-statement', '--period', '2024-02'];
    const { code, err, files } = await made(folder, [...statement, '--customer', 'Meyer', '--out', 'r.csv']);
    expect({ code, files }).toEqual({ code: 2, files: [] });
    expect(err).toContain('Meyer');
  });

  it.each(['retention-summary', 'cohorts', 'at-risk', 'customer-statement', 'import-reconciliation'])(
    '%s of a book without records exits with 2',
    async (template) => {
      const folder = temporaryFolder();
      await cli(['settings', ...book], folder);
      writeFileSync(join(folder, 'rates.csv'), 'Date,Customer,Amount\nsoon,,\n');
      await cli(['import', 'rates.csv', ...book], folder);
      const { code, err, files } = await made(folder, [
        'report',
        ...book,
        '--template',
        template,
        '--period',
        '2024-02',
        '--out',
        'r.csv',
      ]);
      expect([code, files.length, oneSentence.test(err)]).toEqual(
        template === 'import-reconciliation' ? [0, 1, false] : [2, 0, true],
      );
    },
  );
});

describe('a place where nothing can be written', () => {
  const formats = ['pdf', 'xlsx', 'csv'];

  it.each(formats)(
    'that is not there, for .%s: one sentence, exit 3, before anything is computed',
    async (format) => {
      const folder = await shop();
      const { code, out, err, files } = await made(folder, [...summary, `gone/r.${format}`]);
      expect({ code, out, files }).toEqual({ code: 3, out: '', files: [] });
      expect(err).toMatch(oneSentence);
      expect(err).toContain(join(folder, 'gone'));
    },
  );

  it.each(formats)(
    'that is a folder, for .%s: one sentence, exit 3, the folder as it was',
    async (format) => {
      const folder = await shop();
      mkdirSync(join(folder, `r.${format}`));
      const { code, err, files } = await made(folder, [...summary, `r.${format}`]);
      expect({ code, files }).toEqual({ code: 3, files: [] });
      expect(err).toMatch(oneSentence);
      expect(readdirSync(join(folder, `r.${format}`))).toEqual([]);
    },
  );

  it('whose folder is a file: one sentence, exit 3', async () => {
    const { code, err } = await cli([...summary, 'ledger.csv/r.csv'], await shop());
    expect(code).toBe(3);
    expect(err).toMatch(oneSentence);
  });

  it.skipIf(!mayMount && process.getuid?.() === 0)(
    'that is only to be read: one sentence, exit 3, the old report as it was',
    async () => {
      const folder = await shop();
      const place = mayMount ? smallDisk(64) : temporaryFolder();
      writeFileSync(join(place, 'r.csv'), 'old');
      makeReadOnly(place);
      const { code, err } = await cli([...summary, join(place, 'r.csv')], folder);
      expect(code).toBe(3);
      expect(err).toMatch(oneSentence);
      expect(readdirSync(place)).toEqual(['r.csv']);
      expect(readFileSync(join(place, 'r.csv'), 'utf8')).toBe('old');
    },
  );

  it('does not stand in the way of the book: a missing one exits with 3 and makes no file', async () => {
    const folder = temporaryFolder();
    const { code, err } = await cli([...summary, 'r.csv'], folder);
    expect(code).toBe(3);
    expect(err).toMatch(oneSentence);
    expect(existsSync(join(folder, 'r.csv'))).toBe(false);
  });
});
