import { Fault } from '@shared/base/fault';
import type { BookSummary } from '@shared/contract/views';
import type { EngineContext } from '../session/context';

export interface MergeCustomersInput { readonly from: number; readonly into: number }

/** From now on one customer counts as another; logged, and undone by `undoMerge`. */
export function mergeCustomers(_context: EngineContext, _input: MergeCustomersInput): Promise<BookSummary> {
  throw new Fault('internal', 'engine.failed', { detail: 'mergeCustomers' });
}
