import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileScores } from '@shared/stats/quantile-scores';

const score = (values: readonly number[], bins = 5) => Array.from(quantileScores(values, bins).scores);

describe('scores by quantile', () => {
  it('cuts distinct values into equal fifths', () => {
    expect(score([50, 10, 40, 20, 30, 60, 70, 80, 90, 100])).toEqual([3, 1, 2, 1, 2, 3, 4, 4, 5, 5]);
  });

  it('prints the value each score begins with', () => {
    expect(quantileScores([10, 20, 30, 40, 50], 5).cutPoints).toEqual([
      { score: 1, from: 10 },
      { score: 2, from: 20 },
      { score: 3, from: 30 },
      { score: 4, from: 40 },
      { score: 5, from: 50 },
    ]);
  });

  it('says where ties leave fewer scores than were asked for', () => {
    const tied = quantileScores([1, 1, 1, 1, 7], 5);
    expect([Array.from(tied.scores), tied.hasFewer]).toEqual([[1, 1, 1, 1, 5], true]);
    expect(quantileScores([1, 2, 3, 4, 5], 5).hasFewer).toBe(false);
    expect(quantileScores([], 5)).toMatchObject({ cutPoints: [], hasFewer: false });
  });

  it('scores equal values alike, larger ones never lower, whatever the order of the customers', () => {
    const values = fc.array(fc.integer({ min: -5, max: 20 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 10 }), (list, bins) => {
        const scores = score(list, bins);
        const byValue = list.map((value, index) => [value, scores[index] ?? 0] as const);
        const sorted = byValue.toSorted(([left], [right]) => left - right);
        expect(sorted.map(([, own]) => own)).toEqual(sorted.map(([, own]) => own).toSorted((x, y) => x - y));
        expect(new Set(byValue.map(String)).size).toBe(new Set(list).size);
        expect(Math.min(...scores)).toBe(1);
        expect(Math.max(...scores)).toBeLessThanOrEqual(bins);
      }),
    );
  });
});
