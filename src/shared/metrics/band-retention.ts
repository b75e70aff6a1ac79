import { bandedAnswers, latestBands, type LatestBands } from '../ledger/latest-bands';
import { sumRenewals } from '../ledger/renewal-sums';
import type { Band, Survey } from '../model/survey';
import { customerRetentionRate } from './customer-retention-rate';
import type { Figure } from './figure';
import { reachNotes, truncationNotes } from './ledger-notes';
import { calculateForm, measureFigure } from './measure-figure';
import type { LedgerFacts, PeriodFacts } from './period-facts';
import { graceNotes, pendingNotes, periodRenewals } from './period-renewals';
import { renewalRate } from './renewal-rate';

/** What became of the customers of a band. */
export interface BandRetention {
  /** By the latest answer before the period; null: who had not answered by then. */
  readonly band: Band | null;
  readonly retention: Figure;
  /** Of their contracts that fell due in the period. */
  readonly renewal: Figure;
}

/** Customers of a band: at the start of the period and of those still there at its end; with a contract due or renewed. */
export const bandParts = ['opening', 'kept', 'due', 'renewed'] as const;
export type BandPart = (typeof bandParts)[number];

/**
 * Customer retention rate and renewal rate by score band.
 *
 * Bands:   each customer's latest answer before the period's start, whenever it was given; who had given none by then
 *          is a band of its own. So every opening customer is in exactly one band, and nothing that was said later,
 *          perhaps because the customer was leaving, is held against it
 * Rates:   as for the whole: under the base of the facts; contracts due whose renewal is decided
 * Empty:   nobody of the band at the start, or no contract of it due -> not determinable, never 0
 */
export function bandRetention(facts: PeriodFacts, survey: Survey): readonly BandRetention[] {
  const { bands } = bandsAtStart(facts, survey);
  return [...bands, null].map((band) => ({
    band,
    retention: retentionOf(facts, survey, band),
    renewal: renewalOf(facts, survey, band),
  }));
}

/** The customers behind a number of a band, by index, ascending: the lists that the rates are counted from. */
export function bandCustomers(
  facts: PeriodFacts,
  survey: Survey,
  band: Band | null,
  part: BandPart,
): Int32Array {
  return retentionGroup(facts, part).filter(isIn(facts, survey, band));
}

/** The same of every band together. */
export function retentionGroup(facts: PeriodFacts, part: BandPart): Int32Array {
  switch (part) {
    case 'opening':
    case 'kept':
      return facts.coverage === 'covered' ? facts.standing[part].customers : new Int32Array(0);
    case 'due':
      return facts.derive(periodRenewals).decidedCustomers.customers;
    case 'renewed':
      return facts.derive(periodRenewals).renewedCustomers.customers;
  }
}

function retentionOf(facts: PeriodFacts, survey: Survey, band: Band | null): Figure {
  if (facts.coverage !== 'covered') return measureFigure(customerRetentionRate, facts);
  const opening = bandCustomers(facts, survey, band, 'opening').length;
  const kept = bandCustomers(facts, survey, band, 'kept').length;
  const figure = calculateForm(customerRetentionRate, 'fromLost', { opening, lost: opening - kept });
  return {
    ...figure,
    complete: facts.complete,
    notes: [...reachNotes(facts, facts.reach('customers')), ...figure.notes, ...truncationNotes(facts)],
  };
}

function renewalOf(facts: PeriodFacts, survey: Survey, band: Band | null): Figure {
  if (facts.reach('contracts').coverage !== 'covered') return measureFigure(renewalRate, facts);
  const renewals = facts.derive(periodRenewals);
  const belongs = isIn(facts, survey, band);
  const sums = sumRenewals(renewals.contracts.filter(({ term }) => belongs(term.customer)));
  const { due, renewed, pending } = sums;
  const counts = { contractsRenewed: renewed, contractsDue: due };
  const figure =
    pending === 0
      ? calculateForm(renewalRate, 'renewedOverDue', counts)
      : calculateForm(renewalRate, 'overDecided', { ...counts, contractsPending: pending });
  const reach = facts.reach('contracts');
  return {
    ...figure,
    complete: reach.complete && renewals.settled,
    notes: [
      ...reachNotes(facts, reach),
      ...figure.notes,
      ...pendingNotes({ sums }, facts),
      ...graceNotes(facts),
    ],
  };
}

function isIn(facts: PeriodFacts, survey: Survey, band: Band | null): (customer: number) => boolean {
  const { bands, codes } = bandsAtStart(facts, survey);
  const code = band === null ? -1 : bands.indexOf(band);
  return (customer) => codes[customer] === code;
}

function bandsAtStart(facts: PeriodFacts, survey: Survey): LatestBands {
  return facts.derive(startBands[survey]);
}

/** A function for each survey, since facts keep what was computed by the function that they were asked with. */
const answersOf = bySurvey(
  (survey) =>
    ({ records, settings }: LedgerFacts) =>
      bandedAnswers(records.feedback, survey, settings.satisfactionScale),
);
const startBands = bySurvey(
  (survey) =>
    ({ ledger, period }: PeriodFacts) =>
      latestBands(ledger.derive(answersOf[survey]), ledger.index.customerCount, period.start),
);

function bySurvey<Value>(make: (survey: Survey) => Value): Readonly<Record<Survey, Value>> {
  return { NPS: make('NPS'), CSAT: make('CSAT'), CES: make('CES') };
}
