import { fillLineAmounts, type AmountSource } from '../columns/line-amounts';
import type { TaskPace } from '../task-pace';

const ROWS_PER_STRETCH = 1 << 15;

/** The money of every row. */
export interface RowAmounts {
  /** Minor units; NaN with a problem. */
  readonly amounts: Float64Array;
  readonly problems: Map<number, string>;
  /** 1 where digits beyond the minor unit were rounded. */
  readonly rounded: Uint8Array;
}

export async function readRowAmounts(
  source: AmountSource,
  count: number,
  decimals: number,
  pace: TaskPace,
): Promise<RowAmounts> {
  const target = { amounts: new Float64Array(count), problems: new Map(), rounded: new Uint8Array(count) };
  for (let from = 0; from < count; from += ROWS_PER_STRETCH) {
    fillLineAmounts(source, decimals, from, Math.min(count, from + ROWS_PER_STRETCH), target);
    if (pace.isDue) await pace.breathe('checking', from / count / 2, count);
  }
  return target;
}
