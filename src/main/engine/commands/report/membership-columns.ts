import type { CustomerGroup } from '@shared/ledger/customer-group';
import type { PeriodFacts } from '@shared/metrics/period-facts';
import type { Base } from '@shared/model/settings';
import type { DataColumn } from '@main/report/report-data';

/** Who is a customer at the start and at the end, and by it kept, new, reactivated, lost: 1 or 0, by formulas. */
export function membershipColumns(
  { standing, settings: { base }, ledger }: PeriodFacts,
  shown: readonly number[],
): readonly DataColumn[] {
  const { customerCount } = ledger.index;
  const formulas = formulasOf(base.kind);
  const column = (id: keyof typeof formulas, group: CustomerGroup): DataColumn => {
    const mask = new Uint8Array(customerCount);
    for (const customer of group.customers) mask[customer] = 1;
    return {
      id,
      header: id,
      kind: 'count',
      values: Array.from(shown, (customer) => mask[customer] as number),
      formula: `IF(${formulas[id]},1,0)`,
    };
  };
  return [
    column('opening', standing.opening),
    column('closing', standing.closing),
    column('kept', standing.kept),
    column('new', standing.new),
    column('reactivated', standing.reactivated),
    column('lost', standing.lost),
    column('joined_and_left', standing.joinedAndLeft),
  ];
}

function formulasOf(base: Base['kind']) {
  const { opening, closing, present } = baseFormulas[base];
  const joined = '{closing}=1,{opening}=0';
  return {
    opening,
    closing,
    kept: 'AND({opening}=1,{closing}=1)',
    new: `AND(${joined},{first}<>"",{first}>=period_start,{first}<period_end)`,
    reactivated: `AND(${joined},{new}=0)`,
    lost: 'AND({opening}=1,{closing}=0)',
    joined_and_left: `AND({opening}=0,{closing}=0,${present})`,
  } as const;
}

/** A cell without a day is blank, which a spreadsheet takes for a very early one. */
const baseFormulas: Readonly<
  Record<Base['kind'], Readonly<Record<'opening' | 'closing' | 'present', string>>>
> = {
  window: {
    opening: 'AND({last_before}<>"",{last_before}>=period_start-window_days)',
    closing: 'AND({last_by_end}<>"",{last_by_end}>=period_end-window_days)',
    present: '{orders}>=1',
  },
  contract: {
    opening: 'AND({last_before}<>"",{last_before}>=period_start-1)',
    closing: 'AND({last_by_end}<>"",{last_by_end}>=period_end-1)',
    present: '{last_by_end}<>"",{last_by_end}>=period_start',
  },
  period: {
    opening: '{previous_orders}>=1',
    closing: '{orders}>=1',
    present: '{orders}>=1',
  },
};
