/** The customers behind contracts that fall due in a period. */
export interface RenewalSet {
  readonly kind: 'renewal';
  /** A period as text. */
  readonly period: string;
  readonly part: RenewalPart;
  /** What the contracts are cut by (`month`, `region` …) and the group of them, '' for those of whom nothing is known. */
  readonly group: { readonly by: string; readonly key: string } | null;
}

export const renewalParts = ['due', 'renewed', 'early', 'onTime', 'late', 'notRenewed', 'pending'] as const;
export type RenewalPart = (typeof renewalParts)[number];
