import type { Difference } from './compare-expected';
import known from './known-differences.json';

export interface Judged {
  /** Differences that the list names, with how many cells there are of each. */
  readonly listed: readonly (typeof known)[number][];
  readonly unlisted: readonly Difference[];
  /** Entries of the list that no longer hold, or hold for another number of cells. */
  readonly stale: readonly { readonly entry: (typeof known)[number]; readonly found: number }[];
}

/** Parts the differences that are known, each for a reason, from those that nobody has explained. */
export function judgeDifferences(differences: readonly Difference[]): Judged {
  const counts = new Map(known.map((entry) => [entry, 0]));
  const unlisted: Difference[] = [];
  for (const difference of differences) {
    const entry = known.find(
      ({ book, sheet, cells }) =>
        book === difference.book &&
        sheet === difference.sheet &&
        new RegExp(`^(?:${cells})$`).test(difference.cell),
    );
    if (entry === undefined) unlisted.push(difference);
    else counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  const stale = known.map((entry) => ({ entry, found: counts.get(entry) ?? 0 }));
  return {
    listed: known.filter((entry) => counts.get(entry) === entry.count),
    unlisted,
    stale: stale.filter(({ entry, found }) => found !== entry.count),
  };
}
