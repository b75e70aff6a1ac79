import { missingRequirements, recordKinds, type RecordKind } from '@shared/model/record-kind';
import type { Row } from '../readers/table-reader';
import { headerKeys } from './header-names';
import { anybodysNames } from './header-words/customers-words';
import { weakInteractionKinds } from './header-words/interactions-words';
import { matchColumns, type ColumnMatch } from './match-columns';

/** What a table is taken for: the kind of its rows and which column is which. */
export interface KindMatch {
  readonly kind: RecordKind;
  readonly match: ColumnMatch;
}

interface Candidate extends KindMatch {
  readonly missing: number;
  readonly isNamed: boolean;
  /** Fields that headers name. */
  readonly fieldCount: number;
}

/**
 * The kind whose requirements a table meets best. Kinds that headers meet by name go before one that only contents
 * suggest; among several the one that most columns have a field of, sales first. Any ledger names customers: a
 * table is a list of them only if it is nothing else, or says more of them than of anything else.
 */
export function findKind(headers: readonly string[], samples: readonly Row[]): KindMatch {
  const candidates = recordKinds.map((kind) => candidateOf(kind, headers, samples));
  const records = candidates.filter(({ kind }) => kind !== 'customers');
  const [customers] = candidates.filter(({ kind }) => kind === 'customers');
  const met = records.filter(({ missing }) => missing === 0);
  const named = withoutWeakKinds(
    met.filter(({ isNamed }) => isNamed),
    headers,
  );
  const best = mostFields(named) ?? mostFields(met) ?? mostFields(fewestMissing(records));
  if (best === undefined || customers === undefined) throw new Error('no kind to choose from');
  const { kind, match } = isCustomerList(customers, best, headers) ? customers : best;
  return { kind, match };
}

/** A table that lacks one column of something else may have it under another name; one that lacks more is none. */
function isCustomerList(customers: Candidate, best: Candidate, headers: readonly string[]): boolean {
  if (customers.missing > 0 || !tellsOfCustomers(customers, headers)) return false;
  if (best.missing === 0) return !best.isNamed && customers.fieldCount > best.fieldCount;
  return best.missing > 1 || customers.fieldCount >= best.fieldCount;
}

/** Anything has a number and a name: a header that says whose, or what only somebody has, makes them a customer's. */
function tellsOfCustomers({ match: { mapping } }: Candidate, headers: readonly string[]): boolean {
  const { customerId, customerName, ...others } = mapping;
  const isNamed = [customerId, customerName].some((column) => {
    return column !== undefined && !headerKeys(headers[column] ?? '').some((key) => anybodysNames.has(key));
  });
  const hasContact = [mapping.email, mapping.phone, mapping.taxNo].some((column) => column !== undefined);
  return isNamed || hasContact || Object.keys(others).length >= 2;
}

/** The table as one of a kind that somebody has stated. */
export function matchKind(kind: RecordKind, headers: readonly string[], samples: readonly Row[]): KindMatch {
  return { kind, match: matchColumns(kind, headers, samples) };
}

function candidateOf(kind: RecordKind, headers: readonly string[], samples: readonly Row[]): Candidate {
  const match = matchColumns(kind, headers, samples);
  return {
    kind,
    match,
    missing: missingRequirements(kind, match.mapping).length,
    isNamed: match.byContent.size === 0,
    fieldCount: Object.keys(match.mapping).length - match.byContent.size,
  };
}

/** A column `Type` beside date, customer and amount is the type of a sale before it is that of a contact. */
function withoutWeakKinds(named: readonly Candidate[], headers: readonly string[]): readonly Candidate[] {
  if (!named.some(({ kind }) => kind === 'sales')) return named;
  return named.filter(({ match: { mapping } }) => {
    const header = mapping.interactionKind === undefined ? '' : (headers[mapping.interactionKind] ?? '');
    return !headerKeys(header).some((key) => weakInteractionKinds.has(key));
  });
}

function mostFields(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.toSorted((left, right) => right.fieldCount - left.fieldCount)[0];
}

function fewestMissing(candidates: readonly Candidate[]): readonly Candidate[] {
  const fewest = Math.min(...candidates.map(({ missing }) => missing));
  const least = candidates.filter(({ missing }) => missing === fewest);
  // Where most is missing, nothing speaks for one kind rather than another.
  return fewest > 1 ? candidates.slice(0, 1) : least;
}
