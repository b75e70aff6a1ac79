import { spanOf } from '../base/span-of';
import { contractValues } from '../ledger/contract-values';
import { computeRevenueFlow, type RevenueFlow, type RevenuePart } from '../ledger/revenue-flow';
import { revenueSeries, type PeriodRevenue } from '../ledger/revenue-series';
import { splitRevenue } from '../ledger/revenue-split';
import { ledgerValues, type RevenueValues } from '../ledger/revenue-values';
import type { Purchases } from '../ledger/purchases';
import type { Period } from '../model/period';
import type { Note } from './figure';
import { previousTruncationNotes, revenueNotes, truncationNotes } from './ledger-notes';
import type { FormulaInput, Measurement } from './metric';
import type { PeriodFacts } from './period-facts';
import { smallBaseNotes } from './small-base';

/** What each customer brings at both ends of a period: by contracts where they decide who is a customer, else by the ledger. */
export function revenueValuesOf({ ledger, period, settings }: PeriodFacts): RevenueValues {
  if (settings.base.kind !== 'contract') return ledgerValues(ledger.purchases, period);
  return contractValues(ledger.contracts(), period);
}

/** The revenue roll-forward of a period, under the base of the book. */
export function revenueFlowOf(facts: PeriodFacts): RevenueFlow {
  return facts.settings.base.kind === 'contract' ? facts.derive(contractFlow) : facts.deriveSales(ledgerFlow);
}

/** Finds roll-forward and split of consecutive periods in one pass, so that none has to be looked for again. */
export function findRevenueOf(series: readonly PeriodFacts[]): void {
  const wanted = spanOf(
    series,
    (facts) => !(facts.hasDerivedSales(splitRevenue) && facts.hasDerivedSales(ledgerFlow)),
  );
  const [first] = wanted;
  if (first === undefined) return;
  const found = revenueSeries(
    first.ledger.purchases,
    wanted.map(({ period }) => period),
  );
  wanted.forEach((facts, at) => {
    const { flow, split } = found[at] as PeriodRevenue;
    facts.deriveSales(splitRevenue, () => split);
    facts.deriveSales(ledgerFlow, () => flow);
  });
}

function contractFlow(facts: PeriodFacts): RevenueFlow {
  return computeRevenueFlow(revenueValuesOf(facts));
}

function ledgerFlow(purchases: Purchases, period: Period): RevenueFlow {
  return computeRevenueFlow(ledgerValues(purchases, period));
}

/** What must be known beside a figure of the revenue roll-forward; first of all, what it was reckoned from. */
export function flowNotes(facts: PeriodFacts): readonly Note[] {
  const { belowZero, leftOut } = revenueFlowOf(facts);
  if (facts.settings.base.kind === 'contract')
    return [
      { code: 'revenueFromContracts', params: {} },
      ...truncationNotes(facts),
      ...(leftOut.count === 0 ? [] : [withoutValue(leftOut.count)]),
    ];
  const { amount } = belowZero;
  const { count } = belowZero.customers;
  return [
    { code: 'revenueFromLedger', params: {} },
    ...previousTruncationNotes(facts),
    ...(count === 0 ? [] : [{ code: 'refundsOutweigh', params: { count, amount } } as const]),
    ...revenueNotes(facts),
  ];
}

function withoutValue(count: number): Note {
  return { code: 'customersWithoutValue', params: { count } };
}

/** Why nothing can be said of revenue: every contract that is live at either end states no value. */
export function flowReason(facts: PeriodFacts): Pick<Measurement, 'reason'> {
  const { leftOut, opening, closing } = revenueFlowOf(facts);
  const isUnknown = leftOut.count > 0 && opening.amount === 0 && closing.amount === 0;
  return isUnknown ? { reason: { code: 'onlyContractsWithoutValue', params: { count: leftOut.count } } } : {};
}

/** One part of the roll-forward as a figure: its money and the customers it comes from. */
export function measurePart(
  facts: PeriodFacts,
  { id }: FormulaInput,
  { amount, customers }: RevenuePart,
): Measurement {
  return {
    inputs: { [id]: amount },
    numerator: amount,
    denominator: null,
    members: { numerator: customers, denominator: null },
    notes: flowNotes(facts),
    ...flowReason(facts),
  };
}

/** A share of the opening revenue; the base that it rests on is the number of opening customers. */
export function measureOfOpening(
  facts: PeriodFacts,
  { id }: FormulaInput,
  { amount, customers }: RevenuePart,
): Measurement {
  const { opening } = revenueFlowOf(facts);
  return {
    inputs: { [id]: amount, openingRevenue: opening.amount },
    numerator: amount,
    denominator: opening.amount,
    members: { numerator: customers, denominator: opening.customers },
    notes: [...smallBaseNotes(opening.customers.count), ...flowNotes(facts)],
    ...flowReason(facts),
  };
}
