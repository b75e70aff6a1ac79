import type { Figure } from '@shared/metrics/figure';
import type { Form } from '@shared/metrics/metric';
import { fractionOf } from './form-formula';

/** 97.5 % quantile of the standard normal distribution. */
const z = '1.959963984540054';

/**
 * Both ends of Wilson's interval of a proportion, as a spreadsheet computes them from the cells of its parts; null
 * where the figure has none, or another one.
 *
 * Formula: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)
 */
export function wilsonFormulas(
  figure: Figure,
  form: Form,
  cell: (input: string) => string,
): readonly [string | null, string | null] {
  const isKnown = form.inputs.every(({ id }) => figure.inputs[id] !== undefined);
  const fraction = form.proportion && isKnown && figure.interval !== null ? fractionOf(form, cell) : null;
  if (fraction === null) return [null, null];
  const { numerator: part, denominator: whole } = fraction;
  const share = `(${part})/(${whole})`;
  const centre = `${share}+${z}^2/(2*(${whole}))`;
  const reach = `${z}*SQRT(${share}*(1-${share})/(${whole})+${z}^2/(4*(${whole})^2))`;
  const end = (sign: '+' | '-') => `(${centre}${sign}${reach})/(1+${z}^2/(${whole}))`;
  const guarded = (edge: string, at: number, inner: string) =>
    `IF((${whole})<=0,"",IF((${part})=${edge},${at},${inner}))`;
  return [guarded('0', 0, end('-')), guarded(`(${whole})`, 1, end('+'))];
}
