import type { TextEncoding } from '@shared/model/import-decisions';
import { characterCosts } from './encoding-character-costs';
import { besideCosts, scriptTable, SCRIPTS } from './encoding-scripts';

/**
 * How improbable a text is as the text of a ledger in the languages of an encoding: about the bits that a
 * compressor would need for it. Only differences between readings of the same bytes mean something.
 */
export function readingCost(text: string, encoding: TextEncoding): number {
  const costs = characterCosts(encoding);
  const scripts = scriptTable();
  let cost = 0;
  let before = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const now = scripts[unit] ?? 0;
    cost += (costs[unit] ?? 0) + (besideCosts[before * SCRIPTS + now] ?? 0);
    before = now;
  }
  return cost;
}
