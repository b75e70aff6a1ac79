import { purchaseGaps } from '../ledger/purchase-gaps';
import { countedMedian } from '../stats/counted-median';
import { purchaseRegularity } from '../stats/purchase-regularity';
import { plainForm } from './define-form';
import type { Note } from './figure';
import { formulaInputs as input } from './formula-inputs';
import type { Inputs, Metric } from './metric';
import { smallBaseNotes } from './small-base';

/** What a customer's own cycle asks for too. */
const fewestGaps = 3;
/** Below this many customers an estimate of a distribution's shape says nothing. */
const fewestPairs = 30;

/**
 * Purchase cycle: how many days lie between two purchases of a customer.
 *
 * Formula: median of the gaps between consecutive purchase days of the same customer
 * Unit:    days
 * Window:  gaps whose later purchase lies in start <= day < end; the earlier one may be before. As of the end.
 *          With 30 customers or more that have two gaps, the regularity of Wheat and Morrison stands beside it
 * Empty:   fewer than 3 gaps -> not determinable
 * Source:  docs/metrics.md; regularity: Wheat & Morrison (1990)
 *
 * @example purchaseCycle.forms[0].calculate({ medianGap: 21 }).value // => 21
 */
export const purchaseCycle: Metric = {
  id: 'purchaseCycle',
  group: 'purchases',
  source: 'sales',
  unit: 'days',
  better: 'neither',
  behind: ['reordered'],
  forms: [plainForm(input.medianGap)],
  measure: ({ ledger, period }) => {
    const { count, lengths, customers, pairs } = purchaseGaps(ledger.purchases, period.start, period.end);
    const median = countedMedian(lengths);
    const inputs: Inputs = median === null ? {} : { medianGap: median };
    return {
      inputs,
      numerator: null,
      denominator: null,
      members: { numerator: customers, denominator: null },
      notes: [...smallBaseNotes(count), ...regularityNotes(pairs)],
      ...(count < fewestGaps && { reason: { code: 'tooFewGaps', params: { count, least: fewestGaps } } }),
    };
  },
};

function regularityNotes(pairs: readonly (readonly [number, number])[]): readonly Note[] {
  const regularity = pairs.length < fewestPairs ? null : purchaseRegularity(pairs);
  if (regularity === null) return [];
  return [
    {
      code: 'purchaseRegularity',
      params: { regularity: Number(regularity.toFixed(2)), count: pairs.length },
    },
  ];
}
