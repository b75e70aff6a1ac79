import { Fault } from '@shared/base/fault';
import type { EngineContext } from '../session/context';

export interface ExportSetAsideInput { readonly path: string; readonly importId: number; readonly title: string; readonly headers: { readonly row: string; readonly reason: string }; readonly reasons: Readonly<Record<string, string>> }

/** Writes the set-aside rows of an import as a spreadsheet, with the reasons in a further column. */
export function exportSetAside(_context: EngineContext, _input: ExportSetAsideInput): Promise<{ rows: number }> {
  throw new Fault('internal', 'engine.failed', { detail: 'exportSetAside' });
}
