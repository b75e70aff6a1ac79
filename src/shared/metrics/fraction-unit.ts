import type { Form } from './metric';

/**
 * Whether a form divides money by money: its numerator and denominator are then minor units, and no counts of
 * customers.
 *
 * @example dividesMoney(netRevenueRetention.forms[0]) // => true
 * @example dividesMoney(customerChurnRate.forms[0]) // => false
 */
export function dividesMoney({ inputs }: Pick<Form, 'inputs'>): boolean {
  return inputs.length > 1 && inputs.every(({ unit }) => unit === 'money');
}
