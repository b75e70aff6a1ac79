import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BasketSet } from '@shared/contract/basket-set';
import type {
  BasketRuleDetail,
  BasketTable,
  CustomerOffers,
  ProductRef,
} from '@shared/contract/basket-views';
import type { ChannelInput } from '@shared/contract/channels';
import { call } from '../api';

export function useBasketRules(input: ChannelInput<'baskets.rules'>): UseQueryResult<BasketTable> {
  return useQuery({
    queryKey: ['baskets.rules', input],
    queryFn: () => call('baskets.rules', input),
    placeholderData: keepPreviousData,
  });
}

type RuleInput = ChannelInput<'baskets.rule'>;

/** One rule with what is behind it; null asks for none. */
export function useBasketRule(input: RuleInput | null): UseQueryResult<BasketRuleDetail> {
  return useQuery({
    queryKey: ['baskets.rule', input],
    queryFn: () => call('baskets.rule', input as RuleInput),
    enabled: input !== null,
  });
}

export function useCustomerOffers(customerId: number): UseQueryResult<CustomerOffers> {
  return useQuery({
    queryKey: ['baskets.offers', customerId],
    queryFn: () => call('baskets.offers', { customerId }),
  });
}

export type ProductNames = (ids: readonly number[]) => string;

/** Products by id as a text; one that is unknown (its import was undone) by its number. */
export function productNames(products: readonly ProductRef[]): ProductNames {
  const labels = new Map(products.map(({ id, label }) => [id, label]));
  return (ids) => ids.map((id) => labels.get(id) ?? `#${id}`).join(' + ');
}

/** What the customers behind a rule are called; null where the set is another. */
export function useBasketTitle(set: BasketSet | null): string | null {
  const { t } = useTranslation();
  const query = useBasketRule(
    set && {
      antecedent: set.antecedent,
      consequent: set.consequent,
      period: set.period,
      offset: 0,
      limit: 1,
    },
  );
  if (set === null) return null;
  if (query.data === undefined && !query.isError) return ' ';
  const named = productNames(query.data?.products ?? []);
  return t(`baskets:set.${set.part}`, {
    antecedent: named(set.antecedent),
    consequent: named([set.consequent]),
  });
}
