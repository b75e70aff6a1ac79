import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerQuery } from '@shared/contract/feedback-views';
import type { SegmentId } from '@shared/contract/segment-views';
import type { CustomerSet } from '@shared/contract/views';
import type { Engine } from '@main/engine';
import { engineWith, importFile } from '../../helpers/engine';
import { temporaryFolder } from '../../helpers/temporary-folder';

const sales = [
  '2024-05-10,Ada,A1,10',
  '2024-05-11,Ben,A2,10',
  '2024-05-12,Cem,A3,10',
  '2024-06-10,Ada,A4,10',
  '2024-06-30,Ben,A5,10',
];

const survey = [
  'Date,Customer,Survey,Score,Scale,Comment,Channel',
  '2024-05-20,Ada,NPS,9,,Fine,Phone',
  '2024-05-21,Cem,NPS,3,,Late again,E-mail',
  '2024-06-02,Ada,NPS,4,,,Phone',
  '2024-06-20,Ada,NPS,10,,"All well, ÄRGER over",Phone',
  '2024-06-21,Ben,NPS,6,,,E-mail',
  '2024-06-22,Ben,CSAT,4,5,,E-mail',
  '2024-06-22,Cem,CSAT,4.5,5,=cmd(),E-mail',
  '2024-06-23,Cem,pulse,2,,Dull,E-mail',
];

const customers = ['Customer,Region', 'Ada,North', 'Ben,South', 'Cem,South'];

const scope = { period: '2024-06', base: 'period' };
const everything: AnswerQuery = {
  period: null,
  survey: null,
  band: null,
  commented: false,
  search: '',
  sort: 'day',
  descending: false,
};

let engine: Engine;
beforeAll(async () => {
  const opened = await engineWith(sales);
  engine = opened.engine;
  const file = (name: string, lines: readonly string[]) => {
    const path = join(opened.folder, name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  await importFile(engine, file('survey.csv', survey), { decisions: { kind: 'feedback' } });
  await importFile(engine, file('customers.csv', customers), { decisions: { kind: 'customers' } });
});

const answers = (query: Partial<AnswerQuery>) =>
  engine.run('listFeedback', { query: { ...everything, ...query }, offset: 0, limit: 100 });

const members = async (set: CustomerSet) => {
  const query = { set, search: '', sort: 'name', descending: false } as const;
  return (await engine.run('listCustomers', { query, offset: 0, limit: 100 })).rows.map(({ name }) => name);
};

const group = (rest: Partial<Extract<CustomerSet, { kind: 'feedback' }>>) =>
  members({
    kind: 'feedback',
    scope,
    survey: 'NPS',
    part: 'answered',
    band: 'any',
    score: null,
    group: null,
    ...rest,
  });

describe('feedback of a period', () => {
  it('has the surveys that the book has answers of, each with its figure, bands and scores', async () => {
    const view = await engine.run('computeFeedback', { scope });
    expect(view).toMatchObject({ periodAnswers: 6, bookAnswers: 8, period: { complete: true } });
    expect(view.surveys.map(({ survey: id }) => id)).toEqual(['NPS', 'CSAT']);
    const [nps, csat] = view.surveys;
    expect(nps?.figure).toMatchObject({ value: 0, inputs: { promoters: 1, detractors: 1, answers: 2 } });
    expect(nps?.bands).toEqual([
      { band: 'promoter', answers: 1, customers: 1 },
      { band: 'passive', answers: 0, customers: 0 },
      { band: 'detractor', answers: 1, customers: 1 },
    ]);
    expect(nps?.scores.filter(({ answers: count }) => count > 0)).toEqual([
      { scale: 10, score: 6, band: 'detractor', answers: 1 },
      { scale: 10, score: 10, band: 'promoter', answers: 1 },
    ]);
    expect(csat?.scores.map(({ score }) => score)).toEqual([1, 2, 3, 4, 4.5, 5]);
  });

  it('shows the course from the first answer on', async () => {
    const { surveys } = await engine.run('computeFeedback', { scope });
    expect(surveys[0]?.trend.map(({ period, figure }) => [period, figure.value])).toEqual([
      ['2024-05', 0],
      ['2024-06', 0],
    ]);
  });

  it('tells what became of the customers of each band, and leads to them', async () => {
    const { surveys } = await engine.run('computeFeedback', { scope });
    const kept = surveys[0]?.retention.map(({ band, retention }) => [
      band,
      retention.numerator,
      retention.denominator,
    ]);
    expect(kept).toEqual([
      ['promoter', 1, 1],
      ['passive', null, null],
      ['detractor', 0, 1],
      [null, 1, 1],
    ]);
    expect(await group({ part: 'opening', band: 'detractor' })).toEqual(['Cem']);
    expect(await group({ part: 'kept', band: 'none' })).toEqual(['Ben']);
    expect(await group({ part: 'kept', band: 'any' })).toEqual(['Ada', 'Ben']);
  });

  it('leads to the customers of a band, of a score, and of a group', async () => {
    expect(await group({})).toEqual(['Ada', 'Ben']);
    expect(await group({ band: 'promoter' })).toEqual(['Ada']);
    expect(await group({ score: { score: 6, scale: 10 } })).toEqual(['Ben']);
    expect(await group({ survey: 'CSAT', score: { score: 4.5, scale: 5 } })).toEqual(['Cem']);
    expect(await group({ group: { attribute: 'region', value: 'South' } })).toEqual(['Ben']);
    expect(await group({ group: { attribute: 'region', value: null } })).toEqual([]);
  });

  it('leads to the customers behind its figures', async () => {
    const behind = (part: 'numerator' | 'denominator') =>
      members({ kind: 'figure', scope, metric: 'netPromoterScore', part });
    expect(await behind('numerator')).toEqual(['Ada']);
    expect(await behind('denominator')).toEqual(['Ada', 'Ben']);
  });

  it('is broken down by what is known of customers', async () => {
    const { groups } = await engine.run('groupFeedback', { scope, survey: 'CSAT', attribute: 'region' });
    expect(groups.map(({ key, figure }) => [key, figure.numerator, figure.denominator])).toEqual([
      ['South', 2, 2],
    ]);
  });
});

describe('answers by segment', () => {
  it('fall each into one group, whose customers are those of the group and no others', async () => {
    await engine.run('saveSegment', {
      name: 'Repeaters',
      filter: { match: 'all', conditions: [{ kind: 'number', measure: 'orders', from: 2, to: null }] },
      replaces: null,
    });
    const whole = await engine.run('computeFigures', { scope, only: ['netPromoterScore'] });
    for (const attribute of ['rfm-segment', 'value-tier', 'own-segment Repeaters']) {
      const { groups } = await engine.run('groupFeedback', { scope, survey: 'NPS', attribute });
      const answered = groups.map(({ figure }) => figure.denominator ?? 0);
      expect(answered.reduce((sum, count) => sum + count, 0)).toBe(whole.figures[0]?.denominator);
      const listed = await Promise.all(groups.map(({ key }) => group({ group: { attribute, value: key } })));
      expect(listed.flat().sort()).toEqual(await group({}));
      expect(listed.map(({ length }) => length)).toEqual(answered);
    }
  });

  it('of RFM are those whom the segments screen names at the end of the period', async () => {
    const { groups } = await engine.run('groupFeedback', { scope, survey: 'NPS', attribute: 'rfm-segment' });
    for (const { key } of groups.filter((each) => each.key !== null)) {
      const inSegment = await members({
        kind: 'rfmSegment',
        segment: key as SegmentId,
        asOf: (await engine.run('describeSegments', { scope })).closing,
      });
      const ofGroup = await group({ group: { attribute: 'rfm-segment', value: key } });
      expect(inSegment).toEqual(expect.arrayContaining(ofGroup));
    }
    expect(groups.length).toBeGreaterThan(0);
  });
});

describe('the list of answers', () => {
  it('tells of each where it stands: counted, superseded, in no figure', async () => {
    const { rows, total, withComment } = await answers({ period: '2024-06' });
    expect({ total, withComment }).toEqual({ total: 6, withComment: 3 });
    expect(rows.map(({ row, standing }) => [row, standing])).toEqual([
      [4, 'superseded'],
      [5, 'counted'],
      [6, 'counted'],
      [7, 'counted'],
      [8, 'counted'],
      [9, 'otherSurvey'],
    ]);
    expect(rows[1]).toMatchObject({
      day: '2024-06-20',
      customerName: 'Ada',
      surveyKind: 'NPS',
      score: 10,
      band: 'promoter',
      comment: 'All well, ÄRGER over',
      fileName: 'survey.csv',
      sheet: null,
    });
  });

  it('is searched in comment, customer and channel, whatever the case', async () => {
    const found = async (search: string) => (await answers({ search })).rows.map(({ row }) => row);
    expect(await found('ärger')).toEqual([5]);
    expect(await found('cem')).toEqual([3, 8, 9]);
    expect(await found('PHONE')).toEqual([2, 4, 5]);
    expect(await found('nobody')).toEqual([]);
  });

  it('is narrowed by survey, band and comment, and put in any order', async () => {
    const rows = async (query: Partial<AnswerQuery>) => (await answers(query)).rows.map(({ row }) => row);
    expect(await rows({ survey: 'CSAT' })).toEqual([7, 8]);
    expect(await rows({ survey: 'other' })).toEqual([9]);
    expect(await rows({ band: 'detractor' })).toEqual([3, 4, 6]);
    expect(await rows({ commented: true, survey: 'NPS' })).toEqual([2, 3, 5]);
    expect(await rows({ survey: 'NPS', sort: 'score', descending: true })).toEqual([5, 2, 6, 4, 3]);
  });

  it('comes page by page', async () => {
    const page = await engine.run('listFeedback', { query: everything, offset: 6, limit: 5 });
    expect(page.total).toBe(8);
    expect(page.rows.map(({ row }) => row)).toEqual([8, 9]);
  });

  it('goes out whole, scores with every digit, comments that no spreadsheet runs', async () => {
    const headers = 'Date,No,Customer,Survey,Score,Of,Band,Comment,Channel,File,Sheet,Row'.split(',');
    const folder = temporaryFolder();
    const input = { query: { ...everything, survey: 'CSAT' as const }, title: 'Answers', headers };
    const bandNames = { satisfied: 'Zufrieden' };
    const csv = join(folder, 'answers.csv');
    expect(await engine.run('exportFeedback', { ...input, bandNames, path: csv })).toEqual({ rows: 2 });
    const [, first, second] = readFileSync(csv, 'utf8').replaceAll('\r', '').split('\n');
    expect(first).toBe('2024-06-22,Ben,Ben,CSAT,4,5,Zufrieden,,E-mail,survey.csv,,7');
    expect(second).toContain(',4.5,5,');
    expect(second).not.toContain(',=cmd()');
    const workbook = join(folder, 'answers.xlsx');
    await engine.run('exportFeedback', { ...input, bandNames, path: workbook });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(workbook);
    expect(book.worksheets[0]?.rowCount).toBeGreaterThanOrEqual(3);
  });
});
