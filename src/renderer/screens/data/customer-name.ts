import type { CustomerRef } from '@shared/contract/views';

/** What a customer is called: by name, else by the first other thing that is known. */
export function customerName({ name, code, taxNo, email, phone }: CustomerRef): string {
  return [name, code, taxNo, email, phone].find((text) => text.trim() !== '') ?? '—';
}
