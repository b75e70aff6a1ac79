import type { TFunction } from 'i18next';
import type { AttributeView } from '@shared/contract/cohort-views';
import { attributeFields } from '@shared/ledger/customer-attribute';

/** What an attribute of customers is called: a further column of a customer list keeps its own header. */
export function attributeName(id: string, t: TFunction): string {
  if (id.startsWith('extra:')) return id.slice('extra:'.length);
  return attributeFields.some((field) => field === id) ? t(`field:${id}`) : t(`customers:first.${id}`);
}

/** The same where one is chosen: a column of the sales says whose lines count where a customer's differ. */
export function attributeLabel({ id, ofLines = false }: AttributeView, t: TFunction): string {
  const name = attributeName(id, t);
  return ofLines ? t('customers:ofLines', { name }) : name;
}
