import { useTranslation } from 'react-i18next';
import type { Figure } from '@shared/metrics/figure';
import type { Unit } from '@shared/metrics/unit';
import { useFormat } from '../../format/use-format';
import { useBook } from '../../queries';

/** A value in its unit. Without a book an amount is of no currency, and names none. */
export function useValueText(): (value: number, unit: Unit) => string {
  const format = useFormat();
  const hasBook = useBook() !== null;
  return (value, unit) =>
    unit === 'money' && !hasBook
      ? format.money(Math.round(value), { currencyDisplay: 'none' })
      : format.value(value, unit);
}

export function useFigureText(): (figure: Figure) => string {
  const { t } = useTranslation();
  const text = useValueText();
  return ({ value, unit }) => (value === null ? t('common:figure.notDeterminable') : text(value, unit));
}
