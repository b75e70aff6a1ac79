import { cleanup, render } from '@testing-library/react';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { CellKind, ReportChart } from '@shared/contract/report-document';
import { createFormat } from '@shared/format/format';
import { wordsIn } from '@main/words/words';
import { PaperChart } from '@renderer/charts/paper-chart';
import { spread } from '@renderer/charts/paper-end-names';
import { paperLine } from '@renderer/charts/paper-line';
import { linesOf, textWidth } from '@renderer/charts/paper-style';
import { headGroups } from '@renderer/print/blocks/head-groups';
import { columnParts } from '@renderer/print/fit-tables';
import { madeBook } from '../fake/fake-bridge';

afterEach(cleanup);

function draw(chart: ReportChart, unit: CellKind): HTMLElement {
  const format = createFormat('en', madeBook.settings, wordsIn('en'));
  const { container } = render(
    <PaperChart chart={chart} unit={unit} format={format} space={{ width: 670, height: 190 }} />,
  );
  return container;
}

function textsOf(page: HTMLElement): readonly string[] {
  return [...page.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
}

function series(name: string, values: readonly (number | null)[], open: readonly number[] = []) {
  return { name, values, open: values.map((_, place) => open.includes(place)), intervals: null };
}

const places = ['Q1', 'Q2', 'Q3', 'Q4'];

/** Dashes of what is open, everywhere. */
const openDashes = '1.5 2';

/** How many places each line joins, in the order of drawing. */
function lines(page: HTMLElement): readonly number[] {
  return [...page.querySelectorAll('path')]
    .filter((path) => (path.getAttribute('style') ?? '').includes('fill: transparent'))
    .map((path) => (path.getAttribute('d') ?? '').split('L').length);
}

function course(values: readonly (number | null)[], open: readonly number[] = []): ReportChart {
  return { type: 'courses', places, axis: '', stepped: false, series: [series('a', values, open)] };
}

describe('Courses on paper', () => {
  it('never bridge a place without a value, and are dashed on the way to an open one', () => {
    expect(lines(draw(course([0.5, 0.6, 0.7, 0.6]), 'ratio'))).toEqual([4]);
    cleanup();
    // The point behind the gap stands alone.
    const gapped = draw(course([0.5, 0.6, null, 0.6]), 'ratio');
    expect(lines(gapped)).toEqual([2]);
    expect(gapped.innerHTML).not.toContain(openDashes);
    cleanup();
    const open = draw(course([0.5, 0.6, 0.7, 0.6], [3]), 'ratio');
    expect(lines(open)).toEqual([3, 2]);
    expect(open.innerHTML).toContain(openDashes);
  });

  it('name every one of several lines at its end, each drawn in its own way', () => {
    const names = ['Champions', 'Loyal', 'Lost'];
    const chart = draw(
      {
        type: 'courses',
        places,
        axis: 'Quarters',
        stepped: false,
        series: names.map((name, at) =>
          series(
            name,
            places.map(() => 0.2 * (at + 1)),
          ),
        ),
      },
      'ratio',
    );
    for (const name of [...names, 'Quarters', 'Q4']) expect(textsOf(chart)).toContain(name);
    const manners = Array.from({ length: 35 }, (_, place) => paperLine(place));
    expect(new Set(manners.map(({ dashes, symbol }) => `${dashes} ${symbol}`)).size).toBe(35);
    expect(manners.map(({ dashes }) => dashes)).not.toContain(openDashes);
  });

  it('have room for shares above 100 %', () => {
    const chart = draw(
      { type: 'courses', places, axis: '', stepped: false, series: [series('NRR', [0.9, 1.08, 0.95, 1.02])] },
      'ratio',
    );
    const ticks = textsOf(chart).filter((text) => text.endsWith('%'));
    expect(Math.max(...ticks.map((text) => Number.parseFloat(text)))).toBeGreaterThanOrEqual(108);
  });
});

describe('A waterfall on paper', () => {
  it('says the sign of every gain and loss and none of a level', () => {
    const chart = draw(
      {
        type: 'waterfall',
        steps: [
          { name: 'Opening', value: 182, role: 'level' },
          { name: 'New', value: 20, role: 'gain' },
          { name: 'Lost', value: 48, role: 'loss' },
          { name: 'Closing', value: 154, role: 'level' },
        ],
      },
      'count',
    );
    for (const text of ['182', '+20', '−48', '154', 'Opening', 'Lost'])
      expect(textsOf(chart)).toContain(text);
    expect(chart.innerHTML).toMatch(/url\(#[^)]+-stripes\)/);
  });
});

describe('Columns and bars on paper', () => {
  it('tell series apart by their filling, and stand what is open on hatching', () => {
    const chart = draw(
      {
        type: 'columns',
        places,
        stacked: true,
        series: [series('New', [1, 2, 3, 4]), series('Old', [4, 3, 2, 1], [3])],
      },
      'count',
    );
    expect(chart.querySelector('.chart-key')?.textContent).toBe('NewOld');
    expect(chart.innerHTML).toMatch(/url\(#[^)]+-stripes\)/);
    expect(chart.innerHTML).toMatch(/url\(#[^)]+-open\)/);
    // On top of each other they come to five everywhere.
    expect(textsOf(chart).filter((text) => text === '5').length).toBeGreaterThanOrEqual(4);
  });

  it('mark no half of a customer on an axis', () => {
    const chart = draw(
      { type: 'columns', places, stacked: false, series: [series('a', [0, 1, 0, 1])] },
      'count',
    );
    expect(textsOf(chart).filter((text) => /^\d+$/.test(text)).length).toBeLessThanOrEqual(6);
    expect(chart.innerHTML).not.toContain('0.5<');
  });

  it('carry money in whole units, and more bars than a page holds are drawn in parts', () => {
    const bars = Array.from({ length: 80 }, (_, at) => ({ name: `Bar ${at}`, value: at * 100_000 }));
    const chart = draw({ type: 'bars', bars }, 'money');
    expect(chart.querySelectorAll('svg')).toHaveLength(3);
    expect(textsOf(chart)).toContain('79K');
    expect(textsOf(chart).filter((text) => text.startsWith('Bar '))).toHaveLength(80);
  });
});

describe('The setting of names and tables', () => {
  it('moves names apart until none touches another, in their order, none above the drawing', () => {
    const item = fc.record({
      y: fc.double({ min: 0, max: 100, noNaN: true }),
      height: fc.double({ min: 5, max: 30, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 20 }), (items) => {
        const boxes = spread(items, 0, 100)
          .map((middle, at) => ({ middle, half: (items[at]?.height ?? 0) / 2 }))
          .toSorted((one, other) => one.middle - other.middle);
        boxes.forEach(({ middle, half }, at) => {
          const former = boxes[at - 1];
          expect(middle - half).toBeGreaterThan(
            (former === undefined ? 0 : former.middle + former.half) - 1e-6,
          );
        });
      }),
    );
  });

  it('breaks a text between words and Chinese characters, and loses no letter', () => {
    expect(linesOf('Выручка на начало периода', 90)).toEqual(['Выручка на', 'начало периода']);
    expect(linesOf('客户留存率的变动', textWidth('客户留存'))).toEqual(['客户留存', '率的变动']);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'Ж', ' ', '客', '。', '-') }),
        fc.integer({ min: 1, max: 200 }),
        (text, width) => {
          expect(linesOf(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });

  it('groups neighbouring headings that share a name before their colon, and leaves a lonely one whole', () => {
    expect(headGroups(['File', 'Rows: Read', 'Rows: Kept', 'Note: own'])).toEqual([
      { title: null, from: 0, headers: ['File'] },
      { title: 'Rows', from: 1, headers: ['Read', 'Kept'] },
      { title: null, from: 3, headers: ['Note: own'] },
    ]);
    expect(headGroups(['行数：读取', '行数：导入'])).toEqual([
      { title: '行数', from: 0, headers: ['读取', '导入'] },
    ]);
  });

  it('cuts a table that is too wide so that every column stands once beside the first, in its order', () => {
    const widths = fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(widths, (all) => {
        const parts = columnParts(all, 200);
        const width = (part: readonly number[]) => part.reduce((sum, place) => sum + (all[place] ?? 0), 0);
        expect(parts.flatMap(([, ...others]) => others)).toEqual(all.slice(1).map((_, at) => at + 1));
        for (const part of parts) {
          expect(part[0]).toBe(0);
          expect(width(part)).toBeLessThanOrEqual(200);
        }
      }),
    );
  });
});
