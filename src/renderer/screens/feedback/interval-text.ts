import type { Unit } from '@shared/metrics/unit';
import type { Format } from '../../format/use-format';

/** Both ends in the unit of the figure. */
export function intervalText([low, high]: readonly [number, number], unit: Unit, format: Format): string {
  return `${format.value(low, unit)} – ${format.value(high, unit)}`;
}
