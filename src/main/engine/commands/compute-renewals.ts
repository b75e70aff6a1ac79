import { renewalParts, type RenewalPart } from '@shared/contract/renewal-set';
import type { RenewalGroup, RenewalTable } from '@shared/contract/renewal-views';
import type { DueContract } from '@shared/ledger/renewals';
import { sumRenewals } from '@shared/ledger/renewal-sums';
import { catalogue } from '@shared/metrics/catalogue';
import { measureFigure } from '@shared/metrics/measure-figure';
import { isoDay } from '@shared/model/day';
import { periodText } from '@shared/model/period';
import { baseText } from '@shared/model/settings';
import { wilsonInterval } from '@shared/stats/wilson-interval';
import type { EngineContext } from '../session/context';
import { contractsDueIn, cutSurvey, isOfPart, renewalKey, type RenewalKey } from './open-renewals';
import { readPeriod } from './read-scope';
import { calendarOf, outlookOf } from './renewal-outlook';
import { renewalRows } from './renewal-row';

export interface ComputeRenewalsInput {
  /** A period as text; one after the data-through date is no fault: what falls due then is known. */
  readonly period: string;
  /** What the contracts are cut by; by month when left out. */
  readonly by?: string | undefined;
}

const metrics = catalogue.filter(({ group }) => group === 'renewals');

/** The contracts that fall due in a period: what became of them, cut, with reasons, and what falls due next. */
export function computeRenewals(
  { session }: EngineContext,
  { period: text, by = 'month' }: ComputeRenewalsInput,
): RenewalTable {
  const open = session.current();
  const facts = open.facts();
  const period = readPeriod(open, text);
  const { dataThrough } = facts.extents.contracts;
  const contracts = contractsDueIn(open, period);
  return {
    period: periodText(period, open.settings),
    start: isoDay(period.start),
    end: isoDay(period.end),
    base: baseText(facts.settings.base),
    dataThrough: dataThrough === null ? null : isoDay(dataThrough),
    reachesByContracts:
      dataThrough !== null && open.settings.dataThrough === null && facts.index.lastDay !== dataThrough,
    figures: metrics.map((metric) => measureFigure(metric, facts.of(period))),
    total: groupOf('', contracts),
    by,
    groups: groupsBy(contracts, renewalKey(open, by)),
    survey: cutSurvey(open),
    reasons: reasonsOf(contracts),
    contracts: contracts.map(renewalRows(open)),
    calendar:
      dataThrough === null ? [] : open.remember('renewal calendar', () => calendarOf(open, dataThrough)),
    outlook: dataThrough === null ? [] : open.remember('renewal outlook', () => outlookOf(open, dataThrough)),
  };
}

/** In order of the key, what nothing is known of last. */
function groupsBy(contracts: readonly DueContract[], keyOf: RenewalKey): readonly RenewalGroup[] {
  const found = new Map<string, DueContract[]>();
  for (const contract of contracts) {
    const key = keyOf(contract);
    const known = found.get(key);
    if (known === undefined) found.set(key, [contract]);
    else known.push(contract);
  }
  return [...found]
    .sort(([left], [right]) => Number(left === '') - Number(right === '') || (left < right ? -1 : 1))
    .map(([key, group]) => groupOf(key, group));
}

function groupOf(key: string, contracts: readonly DueContract[]): RenewalGroup {
  const sums = sumRenewals(contracts);
  const decided = sums.due - sums.pending;
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);
  const customersIn = (part: RenewalPart) =>
    new Set(contracts.filter((contract) => isOfPart(contract, part)).map(({ term }) => term.customer)).size;
  return {
    key,
    sums,
    rate: share(sums.renewed, decided),
    interval: wilsonInterval(sums.renewed, decided),
    gross: share(sums.keptValue, sums.dueValue),
    net: share(sums.renewedValue, sums.dueValue),
    customers: Object.fromEntries(
      renewalParts.map((part) => [part, customersIn(part)]),
    ) as RenewalGroup['customers'],
  };
}

function reasonsOf(contracts: readonly DueContract[]): RenewalTable['reasons'] {
  const found = new Map<string, { count: number; customers: Set<number> }>();
  for (const { term, state } of contracts) {
    if (state !== 'notRenewed') continue;
    const reason = term.reason.trim();
    const known = found.get(reason) ?? { count: 0, customers: new Set<number>() };
    known.count++;
    known.customers.add(term.customer);
    found.set(reason, known);
  }
  return [...found]
    .map(([reason, { count, customers }]) => ({ reason, count, customers: customers.size }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
