import { findMetric } from '../metrics/catalogue';
import type { Figure } from '../metrics/figure';
import type { Form } from '../metrics/metric';
import { numberedFormula } from './formula';
import type { Format } from './format';
import type { Translate } from './translate';

/** The words and the number style of one document. */
interface Words {
  readonly t: Translate;
  readonly format: Format;
}

/** The form a figure was reckoned by. */
export function formOfFigure({ id, form }: Figure): Form | null {
  return findMetric(id)?.forms.find((candidate) => candidate.id === form) ?? null;
}

/** The value as printed, in words where there is none. */
export function valueText({ value, unit }: Figure, { t, format }: Words): string {
  return value === null ? t('report:figures.notDeterminable') : format.value(value, unit);
}

/** What the value was worked from: the part of the whole for a share, else its formula with the numbers. */
export function basisText(figure: Figure, { t, format }: Words): string {
  const { numerator, denominator, unit } = figure;
  if (unit === 'ratio' && figure.interval !== null && numerator !== null && denominator !== null)
    return t('report:figures.of', {
      numerator: format.count(numerator),
      denominator: format.count(denominator),
    });
  const form = formOfFigure(figure);
  if (form === null || figure.value === null || form.inputs.length < 2) return '';
  return numberedFormula(form, figure.inputs, format);
}

/** The change from an earlier figure, or a dash where either is not determinable. */
export function changeText(now: Figure, before: Figure | null, { t, format }: Words): string {
  const none = t('common:figure.none');
  if (before === null || before.value === null || now.value === null) return none;
  return format.change(before.value, now.value, now.unit) ?? none;
}
