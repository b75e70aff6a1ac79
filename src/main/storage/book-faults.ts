import { Fault } from '@shared/base/fault';

/** The file is a book, but what it holds contradicts itself. `detail` is for the log and the tests. */
export function damaged(detail: string): Fault {
  return new Fault('book', 'book.damaged', { detail });
}
