/** Round steps for the ticks of an axis: 1, 2 or 5 times a power of ten, about `count` of them. */
export function tickStep(low: number, high: number, count = 4): number {
  const raw = (high - low) / count;
  if (!(raw > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
}

export interface Scale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/** A scale with round ends that holds the values; `zero` when bars stand on it. */
export function scaleOver(
  values: readonly number[],
  options: { zero?: boolean; min?: number; max?: number } = {},
): Scale {
  const low = options.zero === true ? Math.min(0, ...values) : Math.min(...values);
  const high = options.zero === true ? Math.max(0, ...values) : Math.max(...values);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { domain: [0, 1], ticks: [0, 1] };
  const spread = high > low ? 0 : Math.abs(high) * 0.1 || 1;
  const step = tickStep(low - spread, high + spread);
  const first = Math.max(Math.floor((low - spread) / step), bound(options.min, step, Math.ceil, -Infinity));
  const last = Math.min(Math.ceil((high + spread) / step), bound(options.max, step, Math.floor, Infinity));
  // Whole multiples of the step, so that no tick carries the noise of added fractions.
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], ticks };
}

function bound(
  limit: number | undefined,
  step: number,
  round: (value: number) => number,
  none: number,
): number {
  return limit === undefined ? none : round(Number((limit / step).toPrecision(12)));
}

/** Every n-th category gets a label, so that labels of this width (px) keep apart; the last one always has. */
export function labelStep(count: number, width: number, labelWidth: number): number {
  return Math.max(1, Math.ceil((count * labelWidth) / Math.max(width, 1)));
}

/** Which of the places 0 … count − 1 are labelled, counted from the last one back. */
export function labelledPlaces(count: number, width: number, labelWidth: number): readonly number[] {
  const step = labelStep(count, width, labelWidth);
  return Array.from({ length: count }, (_, place) => place).filter(
    (place) => (count - 1 - place) % step === 0,
  );
}
