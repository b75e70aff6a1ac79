import { findMetric } from './catalogue';
import type { Figure } from './figure';
import { dividesMoney } from './fraction-unit';

/** Whether numerator and denominator of a figure are money, in minor units, and no counts. */
export function isMoneyFraction({ id, form }: Pick<Figure, 'id' | 'form'>): boolean {
  const used = findMetric(id)?.forms.find((candidate) => candidate.id === form);
  return used !== undefined && dividesMoney(used);
}
