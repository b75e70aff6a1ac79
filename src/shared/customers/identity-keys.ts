import type { CustomerIdentity } from '../model/customer';

/** An identity in the forms that are compared; '' compares with nothing. */
export interface IdentityKeys {
  readonly code: string;
  readonly taxNo: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** Full-width and half-width forms, case and outer spaces make no difference to any of them. */
export function identityKeys({ code, name, taxNo, email, phone }: CustomerIdentity): IdentityKeys {
  return {
    code: plain(code),
    taxNo: plain(taxNo).replace(/[\s.-]/gu, ''),
    name: nameKey(name),
    email: plain(email),
    phone: plain(phone).replace(/[^\d+]/gu, ''),
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** A name without what writers differ in. */
export function nameKey(name: string): string {
  return plain(name).replace(/\s+/gu, ' ');
}
