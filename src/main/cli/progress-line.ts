import { startTask, type Task } from '@main/engine';
import { wordsIn } from '@main/words/words';
import type { Console } from './console';

/** Runs work with a progress line that comes and goes on the terminal; elsewhere without. */
export async function withProgress<Value>(
  console: Console,
  subject: string,
  work: (task: Task) => Promise<Value>,
): Promise<Value> {
  const words = wordsIn(console.language);
  const { task } = startTask(({ phase, rows, share, rowsPerSecond }) => {
    if (!console.showsProgress) return;
    const percent = share === null ? '' : ` ${Math.floor(share * 100)} %`;
    console.say(
      `\r\u001b[K${subject}: ${words(`cli:phase.${phase}`)}${percent}, ${words('cli:rows', { count: rows, rate: rowsPerSecond })}`,
    );
  });
  try {
    return await work(task);
  } finally {
    if (console.showsProgress) console.say('\r\u001b[K');
  }
}
