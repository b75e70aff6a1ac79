import { Fault } from '@shared/base/fault';
import type { ImportDetail } from '@shared/contract/views';
import type { EngineContext } from '../session/context';

export interface DescribeImportInput { readonly importId: number }

/** One import with its months, mapping and what later ones replaced of it. */
export function describeImport(_context: EngineContext, _input: DescribeImportInput): Promise<ImportDetail> {
  throw new Fault('internal', 'engine.failed', { detail: 'describeImport' });
}
