import { useTranslation } from 'react-i18next';
import type { Figure } from '@shared/metrics/figure';
import { isMoneyFraction } from '@shared/metrics/figure-fraction';
import { useFormat } from '../format/use-format';
import styles from './figure.module.css';

/** A figure's value in its unit, or that it cannot be determined; never a stand-in number. */
export function FigureValue({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (figure.value === null)
    return <span className={styles.undetermined}>{t('common:figure.notDeterminable')}</span>;
  return <span className={styles.value}>{format.value(figure.value, figure.unit)}</span>;
}

/** What stands behind a rate: `1,195 of 1,969`, of money in the book’s currency. Counts and amounts explain themselves. */
export function FigureBasis({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { numerator, denominator, unit } = figure;
  if (isScore(figure)) return <ScoreBasis figure={figure} />;
  if (unit !== 'ratio' || numerator === null || denominator === null) return null;
  const printed = (part: number) =>
    isMoneyFraction(figure) ? format.money(part, { currencyDisplay: 'none' }) : format.count(part);
  return (
    <span className={styles.basis}>
      {t('common:figure.of', { numerator: printed(numerator), denominator: printed(denominator) })}
    </span>
  );
}

/** A score of answers: in points, or on a scale that is said. */
function isScore({ unit, notes }: Figure): boolean {
  return unit === 'points' || notes.some(({ code }) => code === 'scaleUpTo' || code === 'scaleUnknown');
}

/** What a score is out of, and of how many answers: `of 7 · 12 answers`. */
function ScoreBasis({ figure: { denominator, notes } }: { figure: Figure }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (denominator === null) return null;
  const scale = notes.find(({ code }) => code === 'scaleUpTo')?.params['scale'];
  const parts = [
    typeof scale === 'number' ? t('feedback:basis.scale', { scale: format.number(scale, 2) }) : null,
    t('feedback:answers.count', { count: denominator }),
  ];
  return <span className={styles.basis}>{parts.filter((part) => part !== null).join(' · ')}</span>;
}
