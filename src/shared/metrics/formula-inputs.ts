import type { FormulaInput } from './metric';
import type { Unit } from './unit';

function input<Id extends string>(id: Id, unit: Unit): FormulaInput & { readonly id: Id } {
  return { id, unit };
}

/** Every number that stands in a formula, once, so that it has the same unit and the same words everywhere. */
export const formulaInputs = {
  opening: input('opening', 'count'),
  closing: input('closing', 'count'),
  /** New and reactivated together: N. */
  gained: input('gained', 'count'),
  new: input('new', 'count'),
  reactivated: input('reactivated', 'count'),
  lost: input('lost', 'count'),
  kept: input('kept', 'count'),
  joinedAndLeft: input('joinedAndLeft', 'count'),
  previousBuyers: input('previousBuyers', 'count'),
  retainedBuyers: input('retainedBuyers', 'count'),
  buyers: input('buyers', 'count'),
  repeatBuyers: input('repeatBuyers', 'count'),
  loyalBuyers: input('loyalBuyers', 'count'),
  orders: input('orders', 'count'),
  revenue: input('revenue', 'money'),
  months: input('months', 'months'),
  monthlyChurn: input('monthlyChurn', 'ratio'),
  averageOrderValue: input('averageOrderValue', 'money'),
  ordersPerMonth: input('ordersPerMonth', 'number'),
  lifespan: input('lifespan', 'months'),
  grossMargin: input('grossMargin', 'ratio'),
  visitsPerMonth: input('visitsPerMonth', 'number'),
  ticket: input('ticket', 'money'),
  years: input('years', 'number'),
  promoters: input('promoters', 'count'),
  detractors: input('detractors', 'count'),
  answers: input('answers', 'count'),
  promoterShare: input('promoterShare', 'ratio'),
  detractorShare: input('detractorShare', 'ratio'),
  satisfied: input('satisfied', 'count'),
  scoreSum: input('scoreSum', 'number'),
  asked: input('asked', 'count'),
  population: input('population', 'count'),
  contractsDue: input('contractsDue', 'count'),
  contractsRenewed: input('contractsRenewed', 'count'),
  contractsNotRenewed: input('contractsNotRenewed', 'count'),
  contractsPending: input('contractsPending', 'count'),
  contractsLate: input('contractsLate', 'count'),
  valueDue: input('valueDue', 'money'),
  valueKept: input('valueKept', 'money'),
  valueRenewed: input('valueRenewed', 'money'),
} as const;
