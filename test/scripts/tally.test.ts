import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addUp, closingLine, readVitestReport } from '../../scripts/lib/tally.mjs';

const report = (content: object): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'tally-')), 'report.json');
  const empty = {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
  };
  writeFileSync(path, JSON.stringify({ ...empty, ...content }));
  return path;
};

it('counts what the report counts', () => {
  const path = report({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1 });
  expect(readVitestReport(path, 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
});

it('counts a test file that could not be loaded as a failure', () => {
  const path = report({ numPassedTests: 5, testResults: [{ status: 'failed', assertionResults: [] }] });
  expect(readVitestReport(path, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

it('counts a run that ended badly without a failed test as a failure', () => {
  expect(readVitestReport(report({ numPassedTests: 5 }), 1).failed).toBe(1);
  expect(readVitestReport('/nowhere/report.json', 0).failed).toBe(1);
});

it('closes on one line', () => {
  const total = addUp([
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 4, failed: 1, skipped: 2 },
  ]);
  expect(closingLine(total)).toBe('7 passed, 1 failed, 2 skipped');
  expect(closingLine({ passed: 1, failed: 0, skipped: 0 })).toBe('1 passed, 0 failed');
});
