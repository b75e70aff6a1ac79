import { Fault } from '@shared/base/fault';
import type { ImportDecisions, ImportPlan } from '@shared/contract/views';
import type { StagedImport } from '@main/import';
import type { Book, BookMatch } from '@main/storage';
import { withLedger, type OpenBook } from './open-book';

/** What the engine holds between commands: at most one open book, and the files staged for it. */
export interface Session {
  /** The open book, or the fault `book.noneOpen`. */
  readonly current: () => OpenBook;
  readonly currentOrNull: () => OpenBook | null;
  readonly plans: Map<string, StagedPlan>;
  readonly batches: Map<string, StagedBatch>;
  /** Opens another book in place of the current one, which stays if `open` fails. */
  readonly replace: (path: string, open: () => Promise<Book>) => Promise<OpenBook>;
  readonly close: () => Promise<void>;
  /** Work that must not meet another command half-way: changes of the book, opening and closing. */
  readonly exclusively: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Settles when no exclusive work is under way. */
  readonly settled: () => Promise<void>;
}

/** A file read and checked against one state of the book, not yet written. */
export interface StagedPlan {
  readonly plan: ImportPlan;
  readonly staged: StagedImport;
  readonly match: BookMatch;
  /** What was decided about the file; everything else was found in it. */
  readonly decisions: ImportDecisions;
  readonly revision: number;
}

/** Files that were rehearsed one after the other; each is read again when it is imported. */
export interface StagedBatch {
  /** Null: none was open; the files wait for the book that is made for them. */
  readonly open: OpenBook | null;
  /** What their amounts are reckoned in. */
  readonly currency: string;
  readonly files: readonly {
    readonly path: string;
    readonly decisions: ImportDecisions;
    readonly plan: ImportPlan;
  }[];
}

export function createSession(): Session {
  let open: OpenBook | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const plans = new Map<string, StagedPlan>();
  const batches = new Map<string, StagedBatch>();

  const close = async (): Promise<void> => {
    const closing = open;
    // What was staged while no book was open waits for the book that is made for it.
    if (closing === null) return;
    open = null;
    plans.clear();
    batches.clear();
    await closing.book.close();
  };
  return {
    plans,
    batches,
    close,
    currentOrNull: () => open,
    current: () => {
      if (open === null) throw new Fault('usage', 'book.noneOpen');
      return open;
    },
    replace: async (path, openOther) => {
      // The book's own lock would refuse it to itself.
      if (open?.book.path === path) await close();
      const book = await openOther();
      try {
        const opened = withLedger(book);
        await close();
        open = opened;
        return opened;
      } catch (error) {
        await book.close();
        throw error;
      }
    },
    exclusively: (work) => {
      const turn = last.then(work, work);
      last = turn.catch(() => undefined);
      return turn;
    },
    settled: async () => {
      let seen: Promise<unknown>;
      do {
        seen = last;
        await seen;
      } while (seen !== last);
    },
  };
}
