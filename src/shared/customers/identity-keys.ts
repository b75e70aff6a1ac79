import type { CustomerIdentity } from '../model/customer';
import { emailKey, phoneKey } from './contact-keys';
import { nameKey } from './name-key';
import { plainText } from './plain-text';
import { taxNoKey } from './tax-no-key';

/** An identity in the forms that are compared; '' compares with nothing. */
export interface IdentityKeys {
  /** Without case and width; see `codeKeys` for codes that differ in nothing else. */
  readonly code: string;
  readonly taxNo: string;
  /** The part of a tax number that not every writing has. */
  readonly taxPart: string;
  readonly name: string;
  /** The name without its legal form: for proposals. */
  readonly bareName: string;
  /** A company's contacts are its people's and change; a person's tell them from a namesake. */
  readonly isCompany: boolean;
  readonly email: string;
  readonly phone: string;
}

export function identityKeys({ code, name, taxNo, email, phone }: CustomerIdentity): IdentityKeys {
  const ofName = nameKey(name);
  const ofTaxNo = taxNoKey(taxNo);
  return {
    code: plainText(code),
    taxNo: ofTaxNo.number,
    taxPart: ofTaxNo.part,
    name: ofName.name,
    bareName: ofName.bare,
    isCompany: ofName.isCompany,
    email: emailKey(email),
    phone: phoneKey(phone),
  };
}

/** One text for everything an identity without a code is compared by: equal ones are the same customer. */
export function exactKey(keys: IdentityKeys, identity: CustomerIdentity): string {
  const parts = [keys.taxNo, keys.taxPart, keys.name, keys.email, keys.phone];
  const key = parts.join('\n');
  if (key.length >= parts.length) return key;
  // Nothing in it can be compared (`-` for a tax number), so only the very same texts are the same customer.
  const { taxNo, email, phone } = identity;
  return ['raw', plainText(taxNo), plainText(email), plainText(phone)].join('\n');
}
