import type { CustomerColumn } from '@shared/contract/customer-columns';
import { attributeFields } from '@shared/ledger/customer-attribute';
import { segmentIds } from '@shared/ledger/rfm';
import { valueTierGrid } from '@shared/ledger/value-tiers';
import type { wordsIn } from '@main/words/words';

type Words = ReturnType<typeof wordsIn>;

/** The header of a column of a list of customers: a further column of a customer list keeps its own. */
export function customerHeader(column: CustomerColumn, words: Words, currency: string): string {
  if (!column.startsWith('attribute:')) return words(`customers:column.${column}`, { currency });
  const id = column.slice('attribute:'.length);
  if (id.startsWith('extra:')) return id.slice('extra:'.length);
  return attributeFields.some((field) => field === id)
    ? words(`field:${id}`)
    : words(`customers:first.${id}`);
}

/** Names of segments and tiers, by column and id. */
export function customerLabels(words: Words): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...segmentIds.map((id) => [`segment:${id}`, words(`segment:${id}`)] as const),
    ...valueTierGrid.map(({ id }) => [`tier:${id}`, words(`segments:tier.${id}`)] as const),
  ]);
}
