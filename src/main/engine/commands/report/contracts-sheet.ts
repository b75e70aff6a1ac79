import { isRenewed, renewalValue } from '@shared/ledger/renewal-sums';
import type { DueContract } from '@shared/ledger/renewals';
import { periodRenewals } from '@shared/metrics/period-renewals';
import type { PeriodFacts } from '@shared/metrics/period-facts';
import type { DataColumn, DataSheet } from '@main/report/report-data';
import type { ShownCustomerNames } from './customers-sheet';

/** The contracts whose term ends in the period, a line each: days and monthly values, and formulas that tell what became of them. */
export function contractsSheet({ codes, names }: ShownCustomerNames, facts: PeriodFacts): DataSheet {
  const { contracts } = facts.derive(periodRenewals);
  const of = (
    id: string,
    kind: DataColumn['kind'],
    read: (contract: DueContract) => string | number | null,
    formula?: string,
  ): DataColumn => ({
    id,
    header: id,
    kind,
    values: contracts.map(read),
    ...(formula === undefined ? {} : { formula: `IF(${formula},1,0)` }),
  });
  const flag = (id: string, formula: string, read: (contract: DueContract) => boolean): DataColumn =>
    of(id, 'count', (contract) => (read(contract) ? 1 : 0), formula);
  return {
    id: 'contracts',
    rowCount: contracts.length,
    columns: [
      of('code', 'text', ({ term }) => codes[term.customer] ?? ''),
      of('name', 'text', ({ term }) => names[term.customer] ?? ''),
      of('contract', 'text', ({ term }) => term.contractNo),
      of('product', 'text', ({ term }) => term.product),
      of('start', 'day', ({ term }) => term.startDay),
      of('end', 'day', ({ term }) => term.endDay),
      of('renewal_start', 'day', ({ renewals: [first] }) => first?.startDay ?? null),
      of('renewable_until', 'day', ({ deadline }) => deadline),
      of('value_before', 'money', (contract) => renewalValue(contract)?.before ?? null),
      of('value_after', 'money', (contract) => renewalValue(contract)?.after ?? null),
      flag('renewed', '{renewal_start}<>""', isRenewed),
      flag('late', 'AND({renewal_start}<>"",{renewal_start}>{end}+1)', ({ state }) => state === 'late'),
      flag(
        'pending',
        'AND({renewal_start}="",data_through<{renewable_until})',
        ({ state }) => state === 'pending',
      ),
      flag(
        'valued',
        'AND({pending}=0,{value_before}<>"",{value_after}<>"")',
        (contract) => contract.state !== 'pending' && renewalValue(contract) !== null,
      ),
    ],
  };
}
