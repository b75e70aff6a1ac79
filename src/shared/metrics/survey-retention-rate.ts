import { finiteWilsonInterval } from '../stats/finite-wilson-interval';
import { customersWhere, tallyCodes } from '../ledger/customer-group';
import { defineForm, fractionForm, undetermined } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';

/**
 * Survey estimate of retention: for a business that does not know its customers by name and has asked some of them
 * whether they still buy.
 *
 * Formula: still customers / asked
 * Unit:    ratio 0..1
 * Window:  the survey's own; reckoned in the calculator, no ledger holds it
 * Assumes: those asked were drawn at random. Interval at 95 %: Wilson's; of a known number of customers N with the
 *          finite-population correction (N − n) / (N − 1), with n asked
 * Empty:   nobody asked -> not determinable, never 0; from a ledger -> not determinable
 * Source:  E. B. Wilson (1927), JASA 22, 209–212; W. G. Cochran (1977), Sampling Techniques, 3rd ed.
 *
 * @example surveyRetentionRate.forms[0].calculate({ kept: 80, asked: 100 }).value // => 0.8
 * @example surveyRetentionRate.forms[1].calculate({ kept: 80, asked: 100, population: 200 }).interval // => [0.739, 0.8497]
 */
export const surveyRetentionRate: Metric = {
  id: 'surveyRetentionRate',
  group: 'satisfaction',
  source: 'customers',
  unit: 'ratio',
  better: 'higher',
  behind: [],
  askedOnly: true,
  forms: [
    fractionForm({
      id: 'keptOverAsked',
      inputs: [input.kept, input.asked],
      formula: '{kept} / {asked}',
      numerator: ({ kept }) => kept,
      denominator: ({ asked }) => asked,
      empty: 'nobodyAsked',
      proportion: true,
    }),
    defineForm({
      id: 'ofPopulation',
      inputs: [input.kept, input.asked, input.population],
      formula: '{kept} / {asked}',
      intervalInputs: ['population'],
      calculate: ({ kept, asked, population }) => {
        if (asked === 0) return undetermined('nobodyAsked');
        if (kept > asked || asked > population) return undetermined('inputsContradict');
        return {
          value: kept / asked,
          fraction: [kept, asked],
          interval: finiteWilsonInterval(kept, asked, population),
        };
      },
    }),
  ],
  measure: () => ({
    inputs: {},
    numerator: null,
    denominator: null,
    members: { numerator: nobody, denominator: nobody },
    reason: { code: 'notFromLedger', params: {} },
  }),
};

const nobody = customersWhere(tallyCodes(new Uint8Array(0)), 1, 1);
