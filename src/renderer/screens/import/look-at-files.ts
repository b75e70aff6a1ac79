import { call } from '../../api';
import { questionOfError } from './fault-question';
import { lookedAt, type LedgerEntry } from './ledger-entry';

/** The entry as main finds it, or with the reason why it cannot be read. */
export async function lookAtFile(entry: LedgerEntry): Promise<LedgerEntry> {
  try {
    const { file, choices } = entry;
    return lookedAt(entry, await call('import.inspect', { token: file.token, decisions: choices }));
  } catch (error) {
    const question = questionOfError(error, entry);
    const known = { ...entry, isLookedAt: true };
    return question === null ? { ...known, error } : { ...known, error: null, asked: [question] };
  }
}

/**
 * Looks at every entry that was not looked at yet, one after the other, and tells of each. Null: stopped, for
 * `isWanted` no longer holds.
 */
export async function lookAtFiles(
  entries: readonly LedgerEntry[],
  isWanted: () => boolean,
  tell: (entries: readonly LedgerEntry[]) => void,
): Promise<readonly LedgerEntry[] | null> {
  let known = entries;
  for (const entry of entries) {
    if (entry.isLookedAt) continue;
    // One file after the other: the engine reads one at a time, and each answer is shown as it comes.
    // oxlint-disable-next-line no-await-in-loop
    const found = await lookAtFile(entry);
    if (!isWanted()) return null;
    known = known.map((each) => (each.key === entry.key ? found : each));
    tell(known);
  }
  return known;
}
