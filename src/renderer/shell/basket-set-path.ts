import { basketParts, type BasketSet } from '@shared/contract/basket-set';

/** The customers behind a rule as an address: part, period, antecedent and consequent by product id. */
export function basketSetPath({ part, period, antecedent, consequent }: BasketSet): string {
  return `/customers/basket/${part}/${period ?? 'all'}/${antecedent.join('+')}/${consequent}`;
}

/** The set that the rest of such an address names, or null where it names none. */
export function basketSetOf([part, period, antecedent, consequent]: readonly string[]): BasketSet | null {
  const known = basketParts.find((candidate) => candidate === part);
  if (known === undefined || period === undefined) return null;
  if (antecedent === undefined || !/^\d{1,9}(\+\d{1,9}){0,9}$/.test(antecedent)) return null;
  if (consequent === undefined || !/^\d{1,9}$/.test(consequent)) return null;
  return {
    kind: 'basket',
    part: known,
    period: period === 'all' ? null : period,
    antecedent: antecedent.split('+').map(Number),
    consequent: Number(consequent),
  };
}
