import { roundHalfEven } from '../../stats/round-half-even';
import { undetermined } from '../define-form';
import type { Outcome } from '../metric';

export interface AcquisitionOrRetentionInputs {
  /** Spent on winning customers; money. */
  readonly acquisitionSpend: number;
  readonly customersWon: number;
  /** Spent on keeping customers; money. */
  readonly retentionSpend: number;
  /** Customers who would have left without the programme and stayed. */
  readonly customersSaved: number;
  /** What a saved customer still brings, after costs; money. */
  readonly valueOfCustomer: number;
}

export interface AcquisitionOrRetention {
  /** Money. */
  readonly costToWin: Outcome;
  /** Money. */
  readonly costToKeep: Outcome;
  /** How many customers can be kept for what one costs to win. */
  readonly keptForOneWon: Outcome;
  /** Saved customers from which on the programme pays by what they bring. */
  readonly breakEvenByValue: Outcome;
  /** Saved customers from which on the programme costs less than winning as many anew. */
  readonly breakEvenByReplacement: Outcome;
  /** What the programme brings over its cost; money. */
  readonly result: Outcome;
}

/**
 * The cost to win a customer against the cost to keep one, and how many saved customers pay the programme.
 *
 * Formula: cost to win = acquisition spend / customers won; cost to keep = retention spend / customers saved;
 *          break-even by value = retention spend / value of a customer, rounded up to whole customers;
 *          break-even by replacement = retention spend / cost to win, rounded up;
 *          result = customers saved × value of a customer − retention spend
 * Assumes: a saved customer would have left without the programme, and brings what is stated
 * Empty:   nobody won, nobody saved, nothing spent or no value -> what divides by it is not determinable
 * Source:  docs/metrics.md, acquisition cost and retention cost
 *
 * @example acquisitionOrRetention({ acquisitionSpend: 10000, customersWon: 20, retentionSpend: 4000, customersSaved: 40, valueOfCustomer: 300 }).costToWin // => { value: 500 }
 */
export function acquisitionOrRetention(inputs: AcquisitionOrRetentionInputs): AcquisitionOrRetention {
  const { acquisitionSpend, customersWon, retentionSpend, customersSaved, valueOfCustomer } = inputs;
  // Reckoned from the four numbers themselves: a rounded cost would be one cent off before it divides.
  return {
    costToWin:
      customersWon === 0
        ? undetermined('nobodyWon')
        : { value: roundHalfEven(acquisitionSpend / customersWon) },
    costToKeep:
      customersSaved === 0
        ? undetermined('nobodySaved')
        : { value: roundHalfEven(retentionSpend / customersSaved) },
    keptForOneWon: keptForOne(inputs),
    breakEvenByValue:
      valueOfCustomer > 0
        ? { value: Math.ceil(retentionSpend / valueOfCustomer) }
        : undetermined('noCustomerValue'),
    breakEvenByReplacement: byReplacement(inputs),
    result: { value: customersSaved * valueOfCustomer - retentionSpend },
  };
}

function keptForOne(inputs: AcquisitionOrRetentionInputs): Outcome {
  const { acquisitionSpend, customersWon, retentionSpend, customersSaved } = inputs;
  if (customersWon === 0) return undetermined('nobodyWon');
  if (customersSaved === 0) return undetermined('nobodySaved');
  if (retentionSpend === 0) return undetermined('nothingSpent');
  return { value: (acquisitionSpend * customersSaved) / (customersWon * retentionSpend) };
}

function byReplacement(inputs: AcquisitionOrRetentionInputs): Outcome {
  const { acquisitionSpend, customersWon, retentionSpend } = inputs;
  if (customersWon === 0) return undetermined('nobodyWon');
  if (acquisitionSpend === 0) return undetermined('nothingSpent');
  return { value: Math.ceil((retentionSpend * customersWon) / acquisitionSpend) };
}
