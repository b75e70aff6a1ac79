import type { Scope, Tile } from '@shared/contract/views';
import { computeTiles as tilesOf } from '@shared/metrics/overview';
import type { EngineContext } from '../session/context';
import { findMetricOrFault } from './find-metric-or-fault';
import { readScope } from './read-scope';

export interface ComputeTilesInput {
  readonly scope: Scope;
  /** Metric ids in the order wanted. */
  readonly only: readonly string[];
}

/** Figures of one period with what they were a period and a year before, and their course. */
export function computeTiles(
  { session }: EngineContext,
  { scope, only }: ComputeTilesInput,
): readonly Tile[] {
  const { facts, period } = readScope(session.current(), scope);
  return tilesOf(only.map(findMetricOrFault), facts, period);
}
