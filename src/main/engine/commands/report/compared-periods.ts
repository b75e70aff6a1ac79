import type { PeriodFacts } from '@shared/metrics/period-facts';
import { periodText, previousPeriod, yearEarlier, type Period } from '@shared/model/period';
import type { ReportGround } from './section';

/** A period of a statement: the one asked for, or one that it is held against. */
export interface ComparedPeriod {
  readonly id: 'now' | 'previous' | 'yearEarlier';
  readonly name: string;
  readonly facts: PeriodFacts;
}

/** The period, the one before and that of a year earlier: those of which the base has anything to say, each once. */
export function comparedPeriods({ period, facts, format }: ReportGround): readonly ComparedPeriod[] {
  const before = previousPeriod(period);
  const earlier = yearEarlier(period);
  const described = (id: ComparedPeriod['id'], of: Period): ComparedPeriod => ({
    id,
    name: format.periodShort(periodText(of, facts.settings)),
    facts: facts.of(of),
  });
  return [
    described('now', period),
    described('previous', before),
    ...(earlier.start === before.start ? [] : [described('yearEarlier', earlier)]),
  ].filter((compared) => compared.facts.coverage === 'covered');
}
