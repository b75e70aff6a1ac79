import { useState } from 'react';
import { useLocation } from 'wouter';
import type { BookSummary, FileToken } from '@shared/contract/views';
import type { BookSettings } from '@shared/model/settings';
import { call, newTaskId } from '../api';
import { useFaultNotice } from '../i18n/use-fault-notice';
import { useStateUpdates } from '../queries';
import { usePendingFiles } from './pending-files';
import { importPath, screenPath, startPath } from './routes';

export interface BookActions {
  /** The task that is running, for its progress; null while nothing runs. */
  readonly taskId: string | null;
  readonly busy: boolean;
  readonly openBook: () => Promise<void>;
  readonly openRecent: (id: string) => Promise<void>;
  readonly openSample: () => Promise<void>;
  readonly createBook: (name: string, settings: Partial<BookSettings>) => Promise<void>;
  readonly closeBook: () => Promise<void>;
  /** Asks for ledgers in the system's dialog and goes on with them in the import. */
  readonly chooseLedgers: () => Promise<void>;
  /** The same for every ledger in a folder. */
  readonly chooseLedgerFolder: () => Promise<void>;
}

/** What the Start screen, the menu and the command palette do with books. Faults are told where one is. */
export function useBookActions(): BookActions {
  const [, navigate] = useLocation();
  const { bookChanged } = useStateUpdates();
  const { setFiles } = usePendingFiles();
  const [running, setRunning] = useState<{ readonly taskId: string | null } | null>(null);
  const tell = useFaultNotice();

  const attempt = async (work: () => Promise<void>, taskId: string | null = null) => {
    setRunning({ taskId });
    try {
      await work();
    } catch (error) {
      tell(error);
    } finally {
      setRunning(null);
    }
  };
  /** A book without a line has one use: to import into it. */
  const show = async (book: BookSummary) => {
    await bookChanged();
    navigate(book.lineCount === 0 ? importPath : screenPath('overview'));
  };
  const toImport = (files: readonly FileToken[]) => {
    if (files.length === 0) return;
    setFiles(files);
    navigate(importPath);
  };

  return {
    taskId: running?.taskId ?? null,
    busy: running !== null,
    openBook: () =>
      attempt(async () => {
        const file = await call('files.chooseBook');
        if (file !== null) await show(await call('book.open', { token: file.token }));
      }),
    openRecent: (id) => attempt(async () => show(await call('book.openRecent', { id }))),
    openSample: () => {
      const taskId = newTaskId();
      return attempt(async () => show(await call('book.openSample', { taskId })), taskId);
    },
    createBook: (name, settings) =>
      attempt(async () => {
        const file = await call('files.chooseNewBook', { suggestedName: name });
        if (file !== null) await show(await call('book.create', { token: file.token, settings }));
      }),
    closeBook: () =>
      attempt(async () => {
        await call('book.close');
        await bookChanged();
        navigate(startPath);
      }),
    chooseLedgers: () => attempt(async () => toImport(await call('files.chooseLedgers'))),
    chooseLedgerFolder: () => attempt(async () => toImport(await call('files.chooseLedgerFolder'))),
  };
}
