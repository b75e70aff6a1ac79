import { Fault } from '@shared/base/fault';
import type { RiskList } from '@shared/contract/risk-views';
import type { EngineContext } from '../session/context';
import { customerRow } from './customer-query';
import { customerRiskView, openRisk, riskGround } from './open-risk';

export interface ComputeRiskInput {
  /** ISO day; as the book now stands when left out. */
  readonly asOf?: string | undefined;
}

/** Health, warnings with their reasons and next orders of everyone of whom anything is known. */
export function computeRisk({ session }: EngineContext, { asOf }: ComputeRiskInput): RiskList {
  const open = session.current();
  const table = openRisk(open, asOf ?? null);
  if (table === null) throw new Fault('usage', 'book.empty');
  return {
    ...riskGround(open, table),
    customers: Array.from(table.ranking, (customer) => {
      const { id, code, name } = customerRow(open, customer);
      return { id, code, name, ...customerRiskView(table, customer) };
    }).filter(
      ({ score, warnings, nextOrder, atStake }) =>
        score !== null || warnings.length > 0 || nextOrder !== null || atStake !== null,
    ),
  };
}
