import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostInView, pageGap, pagePlaces, pagesInView } from '@renderer/screens/reports/page-places';
import { scaleOf, zoomStep } from '@renderer/screens/reports/zoom';

const a4 = { width: 794, height: 1123 };
const hundred = pagePlaces(
  Array.from({ length: 112 }, () => a4),
  1,
);

describe('the pages of a preview', () => {
  it('lie under each other with a gap around each', () => {
    const places = pagePlaces([{ height: 100 }, { height: 50 }], 0.5);
    expect(places).toEqual({ tops: [pageGap, 2 * pageGap + 50], heights: [50, 25], total: 3 * pageGap + 75 });
  });

  it('are drawn only where they are in view, and their neighbours', () => {
    expect(pagesInView(hundred, 0, 600)).toEqual([1, 2]);
    expect(pagesInView(hundred, 1143 * 50, 600)).toEqual([50, 51, 52]);
    expect(pagesInView(hundred, hundred.total - 600, 600)).toEqual([111, 112]);
    expect(pagesInView(hundred, hundred.total + 5000, 600)).toEqual([112]);
    expect(pagesInView(pagePlaces([], 1), 0, 600)).toEqual([]);
  });

  it('in view are all that have a part in it, by looking at each', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 1, maxLength: 40 }),
        fc.nat(20_000),
        fc.integer({ min: 50, max: 1200 }),
        (pageHeights, top, room) => {
          const places = pagePlaces(
            pageHeights.map((height) => ({ height })),
            1,
          );
          const shown = pagesInView(places, top, room);
          const touched = pageHeights.flatMap((height, index) => {
            const start = places.tops[index] ?? 0;
            return start < top + room && start + height > top ? [index + 1] : [];
          });
          expect(touched.filter((number) => !shown.includes(number))).toEqual([]);
          expect(shown.length).toBeLessThanOrEqual(touched.length + 3);
        },
      ),
    );
  });

  it('count as the one of which most is seen; of several whole ones the first', () => {
    expect(mostInView(hundred, 0, 600)).toBe(1);
    expect(mostInView(hundred, 1143 - 200, 600)).toBe(2);
    expect(mostInView(pagePlaces([a4, a4, a4, a4], 0.25), 301, 650)).toBe(2);
  });
});

describe('the size of pages', () => {
  it('fits the width or the whole page, or is a share of the paper', () => {
    expect(scaleOf('width', a4, { width: 397, height: 100 })).toBeCloseTo(0.5, 6);
    expect(scaleOf('page', a4, { width: 794, height: 561.5 })).toBeCloseTo(0.5, 6);
    expect(scaleOf(1.25, a4, { width: 10, height: 10 })).toBe(1.25);
  });

  it('goes up and down by steps and stops at the ends', () => {
    expect(zoomStep(0.62, 1)).toBe(0.67);
    expect(zoomStep(0.62, -1)).toBe(0.5);
    expect(zoomStep(3, 1)).toBe(3);
    expect(zoomStep(0.25, -1)).toBe(0.25);
  });
});
