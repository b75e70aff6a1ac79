import type { TFunction } from 'i18next';
import { attributeFields } from '@shared/ledger/customer-attribute';

/** What an attribute of customers is called: a further column of a customer list keeps its own header. */
export function attributeName(id: string, t: TFunction): string {
  if (id.startsWith('extra:')) return id.slice('extra:'.length);
  return attributeFields.some((field) => field === id) ? t(`field:${id}`) : t(`customers:first.${id}`);
}
