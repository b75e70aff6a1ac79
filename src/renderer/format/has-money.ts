import type { RecordKind } from '@shared/contract/views';

/** Answers and contacts carry no money: a column of theirs would say zero of what there is none. */
export function hasMoney(kind: RecordKind): boolean {
  return kind !== 'feedback' && kind !== 'interactions';
}
