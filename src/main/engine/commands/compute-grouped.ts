import type { GroupedFigures } from '@shared/contract/cohort-views';
import type { Scope } from '@shared/contract/views';
import { catalogue } from '@shared/metrics/catalogue';
import { bookExtent } from '@shared/metrics/extent';
import { groupedFigures } from '@shared/metrics/grouped-figures';
import { isoDay } from '@shared/model/day';
import { baseText } from '@shared/model/settings';
import type { EngineContext } from '../session/context';
import { attributeNamed } from './attribute-named';
import { findMetricOrFault } from './find-metric-or-fault';
import { readScope } from './read-scope';

export interface ComputeGroupedInput {
  readonly scope: Scope;
  /** Metric ids in the order wanted; the whole catalogue when left out. */
  readonly only?: readonly string[] | undefined;
  /** Id of an attribute. */
  readonly by: string;
}

/** The metrics of one period for each value of an attribute. */
export function computeGrouped({ session }: EngineContext, input: ComputeGroupedInput): GroupedFigures {
  const open = session.current();
  const metrics = input.only === undefined ? catalogue : input.only.map(findMetricOrFault);
  const { facts, period } = readScope(open, input.scope);
  const { dataThrough } = bookExtent(facts.extents);
  return {
    start: isoDay(period.start),
    end: isoDay(period.end),
    base: baseText(facts.settings.base),
    dataThrough: dataThrough === null ? null : isoDay(dataThrough),
    groups: groupedFigures(metrics, facts, period, attributeNamed(open, input.by)),
  };
}
