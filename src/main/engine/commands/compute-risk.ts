import type { RiskList } from '@shared/contract/risk-views';
import { isoDay } from '@shared/model/day';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import { customerRow } from './customer-query';
import { bookReachesTo, customerRiskView, openRisk, riskGround } from './open-risk';

export interface ComputeRiskInput {
  /** ISO day; as the book now stands when left out. */
  readonly asOf?: string | undefined;
}

/** Health, warnings with their reasons and next orders of everyone of whom anything is known. */
export function computeRisk({ session }: EngineContext, { asOf }: ComputeRiskInput): RiskList {
  const open = session.current();
  const table = openRisk(open, asOf ?? null);
  if (table === null) return nothingToJudge(open);
  const dataThrough = bookReachesTo(open);
  return {
    ...riskGround(open, table),
    dataThrough: dataThrough === null ? null : isoDay(dataThrough),
    customers: Array.from(table.ranking, (customer) => {
      const { id, code, name } = customerRow(open, customer);
      return { id, code, name, ...customerRiskView(table, customer) };
    }).filter(
      ({ score, warnings, nextOrder, atStake }) =>
        score !== null || warnings.length > 0 || nextOrder !== null || atStake !== null,
    ),
  };
}

/** No sales, contracts, answers or contacts, so that there is not even a day to judge by. */
function nothingToJudge({ settings }: OpenBook): RiskList {
  return {
    asOf: null,
    dataThrough: null,
    rules: settings.health,
    bookCycle: { days: null, customers: 0 },
    otherKinds: [],
    customers: [],
  };
}
