import type { Scope } from '@shared/contract/views';
import { isoDay } from '@shared/model/day';
import { baseText } from '@shared/model/settings';
import { catalogue } from '@shared/metrics/catalogue';
import { bookExtent } from '@shared/metrics/extent';
import type { Figure } from '@shared/metrics/figure';
import { measureFigure } from '@shared/metrics/measure-figure';
import type { EngineContext } from '../session/context';
import { findMetricOrFault } from './find-metric-or-fault';
import { readScope } from './read-scope';

export interface ComputeFiguresInput {
  readonly scope: Scope;
  /** Metric ids in the order wanted; the whole catalogue when left out. */
  readonly only?: readonly string[] | undefined;
}

export interface Figures {
  /** ISO day; `end` is exclusive. */
  readonly start: string;
  readonly end: string;
  readonly base: string;
  /** Null while the book holds nothing that figures are reckoned from: none of them is determinable. */
  readonly dataThrough: string | null;
  readonly figures: readonly Figure[];
}

/** The metrics of one period. */
export function computeFigures({ session }: EngineContext, { scope, only }: ComputeFiguresInput): Figures {
  const metrics = only === undefined ? catalogue : only.map(findMetricOrFault);
  const { facts, period } = readScope(session.current(), scope);
  const { dataThrough } = bookExtent(facts.extents);
  const periodFacts = facts.of(period);
  return {
    start: isoDay(period.start),
    end: isoDay(period.end),
    base: baseText(facts.settings.base),
    dataThrough: dataThrough === null ? null : isoDay(dataThrough),
    figures: metrics.map((metric) => measureFigure(metric, periodFacts)),
  };
}
