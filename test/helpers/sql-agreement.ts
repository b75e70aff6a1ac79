import { catalogue } from '@shared/metrics/catalogue';
import type { Figure } from '@shared/metrics/figure';
import { measureFigure } from '@shared/metrics/measure-figure';
import type { PeriodFacts } from '@shared/metrics/period-facts';
import type { SqlFigure } from './sql-book';

export function measureAll(facts: PeriodFacts): readonly Figure[] {
  return catalogue.map((metric) => measureFigure(metric, facts));
}

/** Every figure that the SQL answers otherwise; none: both implementations agree. */
export function disagreements(figures: readonly Figure[], answers: ReadonlyMap<string, SqlFigure>): string[] {
  return figures
    .filter((figure) => !agrees(figure, answers.get(figure.id)))
    .map((figure) => `${describe(figure)}, in SQL ${JSON.stringify(answers.get(figure.id))}`);
}

function agrees(figure: Figure, answer: SqlFigure | undefined): boolean {
  if (answer === undefined || answer.reason !== (figure.reason?.code ?? null)) return false;
  if (figure.value === null) return answer.value === null;
  return (
    answer.value !== null &&
    answer.numerator === figure.numerator &&
    answer.denominator === figure.denominator &&
    sameValue(figure, figure.value, answer.value)
  );
}

/** Fractions of whole numbers to the unit; what is reckoned in floating point to ten digits, money then rounded. */
function sameValue({ unit, denominator }: Figure, value: number, inSql: number): boolean {
  const tolerance = 1e-10 * Math.max(1, Math.abs(value));
  if (unit === 'money' && denominator === null) return Math.abs(value - inSql) <= 0.5 + tolerance;
  if (unit === 'money' || unit === 'count') return value === inSql;
  return Math.abs(value - inSql) <= tolerance;
}

function describe({ id, value, numerator, denominator, reason }: Figure): string {
  return `${id} ${JSON.stringify({ value, numerator, denominator, reason: reason?.code ?? null })}`;
}
