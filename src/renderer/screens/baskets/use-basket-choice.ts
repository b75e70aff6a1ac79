import { useMemo } from 'react';
import type { BasketRule, BasketTable } from '@shared/contract/basket-views';
import { useRemembered } from '../../shell/remembered';

export const productSides = ['any', 'antecedent', 'consequent'] as const;
export type ProductSide = (typeof productSides)[number];

/** What the screen shows, found again when one comes back to it. */
export interface BasketChoice {
  /** The whole ledger instead of the period of the scope bar. */
  readonly isWhole: boolean;
  /** Null: as proposed. */
  readonly minSupport: number | null;
  readonly minConfidence: number;
  readonly maxItems: number;
  readonly search: string;
  readonly side: ProductSide;
  /** The rule that is open beside the page. */
  readonly rule: string | null;
}

const firstChoice: BasketChoice = {
  isWhole: true,
  minSupport: null,
  minConfidence: 0.25,
  maxItems: 3,
  search: '',
  side: 'any',
  rule: null,
};

export interface BasketChoiceState {
  readonly choice: BasketChoice;
  readonly change: (patch: Partial<BasketChoice>) => void;
}

export function useBasketChoice(): BasketChoiceState {
  const [choice, setChoice] = useRemembered<BasketChoice>('baskets', firstChoice);
  return { choice, change: (patch) => setChoice({ ...choice, ...patch }) };
}

/** A rule by its products. */
export function ruleKey({ antecedent, consequent }: Pick<BasketRule, 'antecedent' | 'consequent'>): string {
  return `${antecedent.join('+')}>${consequent}`;
}

/** The products of such a key. */
export function ruleOfKey(key: string): Pick<BasketRule, 'antecedent' | 'consequent'> {
  const [left = '', right = ''] = key.split('>');
  return { antecedent: left.split('+').map(Number), consequent: Number(right) };
}

/** The rules that name a product on the wanted side. */
export function useWantedRules(table: BasketTable, { search, side }: BasketChoice): readonly BasketRule[] {
  return useMemo(() => {
    const wanted = searchable(search.trim());
    if (wanted === '') return table.rules;
    const named = new Set(
      table.products
        .filter(({ code, label }) => searchable(`${code}\n${label}`).includes(wanted))
        .map(({ id }) => id),
    );
    return table.rules.filter(
      ({ antecedent, consequent }) =>
        (side !== 'consequent' && antecedent.some((id) => named.has(id))) ||
        (side !== 'antecedent' && named.has(consequent)),
    );
  }, [table, search, side]);
}

/** Case and full-width forms make no difference to a search. */
function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
