import { describe, expect, it } from 'vitest';
import { runsOf } from '@renderer/charts/runs';
import { labelStep, scaleOver } from '@renderer/charts/scale';

const point = (value: number | null, complete = true) => ({ value, complete });

describe('A line through periods', () => {
  it('is drawn in one go while the periods are whole', () => {
    expect(runsOf([point(1), point(2), point(3)])).toMatchObject([
      {
        complete: true,
        points: [
          { x: 0, y: 1 },
          { x: 1, y: 2 },
          { x: 2, y: 3 },
        ],
      },
    ]);
  });

  it('does not bridge a period that has no value', () => {
    const runs = runsOf([point(1), point(null), point(3)]);
    expect(runs.map((run) => run.points.length)).toEqual([1, 1]);
  });

  it('is drawn apart from the last whole period into an incomplete one', () => {
    expect(runsOf([point(1), point(2), point(3, false)])).toMatchObject([
      { complete: true, points: [{ x: 0 }, { x: 1 }] },
      {
        complete: false,
        points: [
          { x: 1, y: 2 },
          { x: 2, y: 3 },
        ],
      },
    ]);
  });
});

describe('A scale', () => {
  it('has round ends that hold every value', () => {
    expect(scaleOver([0.799, 0.892])).toEqual({ domain: [0.75, 0.9], ticks: [0.75, 0.8, 0.85, 0.9] });
  });

  it('starts at zero where bars stand on it', () => {
    expect(scaleOver([1596, 1895], { zero: true }).domain).toEqual([0, 2000]);
  });

  it('never leaves the range that a share has', () => {
    expect(scaleOver([0.97, 1], { min: 0, max: 1 }).domain[1]).toBe(1);
    expect(scaleOver([0, 0.02], { min: 0, max: 1 }).domain[0]).toBe(0);
  });

  it('exists for one value, and for none', () => {
    const { domain } = scaleOver([0.5]);
    expect(domain[0]).toBeLessThan(0.5);
    expect(domain[1]).toBeGreaterThan(0.5);
    expect(scaleOver([]).domain).toEqual([0, 1]);
  });

  it('labels every place where there is room, and fewer where there is not', () => {
    expect(labelStep(5, 500, 76)).toBe(1);
    expect(labelStep(24, 500, 76)).toBe(4);
  });
});
