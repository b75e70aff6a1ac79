import { Fault } from '@shared/base/fault';

/** What the book holds contradicts itself. Found while opening, it becomes `book.damaged` with the file's name. */
export function damaged(detail: string): Fault {
  return new Fault('book', 'book.inconsistent', { detail });
}
