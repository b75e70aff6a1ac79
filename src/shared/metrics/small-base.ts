import type { Note } from './figure';

/** Below this many customers (or orders) a share says little; the figure carries a note. */
const smallBase = 30;

export function smallBaseNotes(count: number | null): readonly Note[] {
  return count !== null && count > 0 && count < smallBase ? [{ code: 'smallBase', params: { count } }] : [];
}
