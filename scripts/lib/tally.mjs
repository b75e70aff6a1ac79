import { existsSync } from 'node:fs';
import { readJson } from './project.mjs';

const none = { passed: 0, failed: 0, skipped: 0 };

/**
 * Counts of one vitest run from its JSON report. A test file that could not even be loaded, or a run that
 * ended badly for a reason no test shows, counts as one failure: it must not add up to success.
 */
export function readVitestReport(path, exitCode) {
  if (!existsSync(path)) return { ...none, failed: 1 };
  const report = readJson(path);
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

export function addUp(results) {
  return results.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    none,
  );
}

export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
