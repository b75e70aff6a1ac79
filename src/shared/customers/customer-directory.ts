import type { IdentityKeys } from './identity-keys';
import { KeyIndex } from './key-index';

/** Nobody is known by these keys. */
export const nobody = -1;
/** Several customers may be meant: which one is for a person to say. */
export const several = -2;

const hasTaxNo = 1;
const hasEmail = 2;
const hasPhone = 4;

/** The customers of a book and of a file, numbered from 0, and by what they are found besides their codes. */
export class CustomerDirectory {
  readonly #byTaxNo = new KeyIndex();
  readonly #byName = new KeyIndex();
  readonly #byEmail = new KeyIndex();
  readonly #byPhone = new KeyIndex();
  readonly #facts: number[] = [];
  /** Whether anybody will be looked up whose contacts matter; learning them takes half the time. */
  usesContacts = true;

  get size(): number {
    return this.#facts.length;
  }

  /** A further customer, of whom nothing is known yet. */
  add(): number {
    return this.#facts.push(0) - 1;
  }

  /** From now on the customer is found by these keys too. */
  learn(customer: number, { taxNo, taxPart, name, email, phone }: IdentityKeys): void {
    this.#byTaxNo.add(taxNo, customer);
    if (taxPart !== '') {
      this.#byTaxNo.add(`${taxNo}/${taxPart}`, customer);
      this.#byTaxNo.add(`${taxNo}/`, customer);
    }
    this.#byName.add(name, customer);
    if (this.usesContacts) {
      this.#byEmail.add(email, customer);
      this.#byPhone.add(phone, customer);
    }
    const facts =
      (taxNo === '' ? 0 : hasTaxNo) | (email === '' ? 0 : hasEmail) | (phone === '' ? 0 : hasPhone);
    this.#facts[customer] = (this.#facts[customer] ?? 0) | facts;
  }

  /** The customer with this tax number; where several have it, the one of them with this name. */
  findByTaxNo(own: IdentityKeys, from = 0): number {
    const having = this.#from(this.#byTaxNo, own.taxNo, from);
    if (having === null) return several;
    const fitting = having.filter((customer) => !this.#differsInPart(customer, own));
    if (fitting.length <= 1) return fitting[0] ?? nobody;
    return only(fitting.filter((customer) => this.#byName.has(own.name, customer))) ?? several;
  }

  /** The customer of this name whom neither tax number nor contacts tell apart; one who shares a contact first. */
  findByName(own: IdentityKeys, from = 0): number {
    const named = this.#from(this.#byName, own.name, from);
    if (named === null) return several;
    const fitting = named.filter((customer) => !this.#conflicts(customer, own));
    if (fitting.length <= 1) return fitting[0] ?? nobody;
    return only(fitting.filter((customer) => this.#sharesContact(customer, own))) ?? several;
  }

  /** The customer with this e-mail and this telephone, or with the one of them that is known at all. */
  findByContact(own: IdentityKeys): number {
    const byEmail = this.#byEmail.of(own.email);
    const byPhone = this.#byPhone.of(own.phone);
    if (byEmail === null || byPhone === null) return several;
    if (byEmail.length === 0) return one(byPhone);
    if (byPhone.length === 0) return one(byEmail);
    return only(byEmail.filter((customer) => byPhone.includes(customer))) ?? several;
  }

  #from(index: KeyIndex, key: string, from: number): readonly number[] | null {
    if (key === '') return [];
    const customers = index.of(key);
    return from === 0 ? customers : (customers?.filter((customer) => customer >= from) ?? null);
  }

  #differsInPart(customer: number, { taxNo, taxPart }: IdentityKeys): boolean {
    if (taxPart === '' || this.#byTaxNo.has(`${taxNo}/${taxPart}`, customer)) return false;
    return this.#byTaxNo.has(`${taxNo}/`, customer);
  }

  #sharesContact(customer: number, { email, phone }: IdentityKeys): boolean {
    return (
      (email !== '' && this.#byEmail.has(email, customer)) ||
      (phone !== '' && this.#byPhone.has(phone, customer))
    );
  }

  /** The same name, but something that tells them apart. */
  #conflicts(customer: number, own: IdentityKeys): boolean {
    const facts = this.#facts[customer] ?? 0;
    if (own.taxNo !== '' && (facts & hasTaxNo) !== 0) {
      return !this.#byTaxNo.has(own.taxNo, customer) || this.#differsInPart(customer, own);
    }
    if (own.isCompany || this.#sharesContact(customer, own)) return false;
    return (own.email !== '' && (facts & hasEmail) !== 0) || (own.phone !== '' && (facts & hasPhone) !== 0);
  }
}

function one(customers: readonly number[]): number {
  return customers.length > 1 ? several : (customers[0] ?? nobody);
}

function only(customers: readonly number[]): number | null {
  return customers.length === 1 ? (customers[0] ?? null) : null;
}
