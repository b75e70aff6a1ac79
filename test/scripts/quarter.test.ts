import { expect, it } from 'vitest';
import { latestCompleteQuarter } from '../../scripts/lib/quarter.mjs';

it.each([
  ['2024-08-15', '2024-Q2'],
  ['2024-09-29', '2024-Q2'],
  ['2024-09-30', '2024-Q3'],
  ['2024-12-31', '2024-Q4'],
  ['2025-02-01', '2024-Q4'],
])('the latest complete quarter of data through %s is %s', (lastDay, quarter) => {
  expect(latestCompleteQuarter(lastDay)).toBe(quarter);
});
