import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { FileToken } from '@shared/contract/views';

interface PendingFilesState {
  readonly files: readonly FileToken[];
  readonly setFiles: (files: readonly FileToken[]) => void;
}

const PendingFilesContext = createContext<PendingFilesState | null>(null);

/** Ledgers that were chosen, dropped or opened with the app, on their way to the import screen. */
export function usePendingFiles(): PendingFilesState {
  const state = useContext(PendingFilesContext);
  if (state === null) throw new Error('usePendingFiles outside of PendingFilesProvider');
  return state;
}

export function PendingFilesProvider({ children }: { children: ReactNode }) {
  const [files, setFiles] = useState<readonly FileToken[]>([]);
  const state = useMemo(() => ({ files, setFiles }), [files]);
  return <PendingFilesContext value={state}>{children}</PendingFilesContext>;
}
