import type { Task } from './task';

/** The work on one of several files, told as a part of the whole. */
export function partOfTask(task: Task, part: { readonly index: number; readonly count: number }): Task {
  return {
    ...task,
    report: ({ phase, rows, share }) =>
      task.report({ phase, rows, share: (part.index + (share ?? 0)) / part.count }),
  };
}
