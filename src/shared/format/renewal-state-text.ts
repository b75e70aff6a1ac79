import type { RenewalRow } from '../contract/renewal-views';
import type { Translate } from './translate';

/** The state of a contract that falls due in words, with what is known of its future. */
export function renewalStateText(
  { state, cancelled, renewal }: Pick<RenewalRow, 'state' | 'cancelled' | 'renewal'>,
  words: Translate,
): string {
  const text = words(`renewals:state.${state}`);
  if (state === 'notRenewed' && cancelled !== null) return `${text} · ${words('renewals:state.cancelled')}`;
  return state === 'pending' && renewal !== null ? `${text} · ${words('renewals:state.agreed')}` : text;
}
