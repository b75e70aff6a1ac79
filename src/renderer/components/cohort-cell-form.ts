import type { CohortCell } from '@shared/ledger/cohorts';
import { divisorOf, isHeadcount, isMoneyMeasure } from '@shared/ledger/cohort-request';
import type { FormulaForm } from '@shared/metrics/formula-text';
import type { Inputs } from '@shared/metrics/metric';
import type { AnyCohortTable } from './cohort-grid-view';

/** How the number of a cell is reckoned: the formula, and what stands in it; inputs are worded by `cohort:cell.input.<id>`. */
interface CohortCellForm {
  readonly form: FormulaForm;
  readonly inputs: Inputs;
}

export function cohortCellForm(table: AnyCohortTable, { sum, of }: CohortCell): CohortCellForm {
  const { measure } = table;
  const counted = { id: countedInput(table), unit: isMoneyMeasure(measure) ? 'money' : 'count' } as const;
  const divisor = divisorOf(measure);
  if (divisor === null || of === null)
    return {
      form: { id: measure, inputs: [counted], formula: `{${counted.id}}` },
      inputs: { [counted.id]: sum },
    };
  return {
    form: {
      id: measure,
      inputs: [counted, { id: divisor, unit: 'count' }],
      formula: `{${counted.id}} / {${divisor}}`,
    },
    inputs: { [counted.id]: sum, [divisor]: of },
  };
}

/** What a cell counts or adds up. */
function countedInput({ measure, mode, order, begins }: AnyCohortTable): string {
  if (isHeadcount(measure)) {
    const later = mode === 'bounded' ? '' : 'Later';
    if (order !== null) return `ordered${later}`;
    return begins === 'contract' ? `covered${later}` : `active${later}`;
  }
  if (measure === 'orders' || measure === 'refunds') return measure;
  return measure === 'cumulativeRevenuePerCustomer' ? 'revenueUpTo' : 'revenue';
}
