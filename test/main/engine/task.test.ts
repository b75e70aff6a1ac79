import { describe, expect, it } from 'vitest';
import { startTask } from '@main/engine';
import { faultCode } from '../../helpers/fault';

/** A task whose clock the test moves. */
function taskAt() {
  const clock = { milliseconds: 0 };
  const reports: unknown[] = [];
  const running = startTask((progress) => reports.push(progress), { elapsed: () => clock.milliseconds });
  return { ...running, clock, reports };
}

describe('a task', () => {
  it('tells its progress ten times a second at most, and the beginning of each phase always', () => {
    const { task, clock, reports } = taskAt();
    for (; clock.milliseconds < 250; clock.milliseconds += 10) {
      task.report({ phase: 'reading', rows: clock.milliseconds, share: null });
    }
    task.report({ phase: 'saving', rows: 0, share: null });
    expect(reports).toEqual([
      { phase: 'reading', rows: 0, share: null, rowsPerSecond: 0 },
      { phase: 'reading', rows: 100, share: null, rowsPerSecond: 1000 },
      { phase: 'reading', rows: 200, share: null, rowsPerSecond: 1000 },
      { phase: 'saving', rows: 0, share: null, rowsPerSecond: 0 },
    ]);
  });

  it('goes on until it is cancelled, and stops at its next breath', async () => {
    const { task, cancel } = taskAt();
    await task.breathe();
    task.throwIfCancelled();
    cancel();
    expect(await faultCode(() => task.breathe())).toBe('task.cancelled');
    expect(await faultCode(() => task.throwIfCancelled())).toBe('task.cancelled');
  });

  it('lets what waits in the event loop through when it has worked for a while', async () => {
    const { task, clock, cancel } = taskAt();
    setImmediate(cancel);
    await task.breathe();
    clock.milliseconds = 60;
    expect(await faultCode(() => task.breathe())).toBe('task.cancelled');
  });
});
