import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BasketTable } from '@shared/contract/basket-views';
import { RankedBars } from '../../charts/ranked-bars';
import { productNames } from '../../components/basket-queries';
import { Exhibit } from '../../components/exhibit';
import { useFormat } from '../../format/use-format';
import { ruleKey, useWantedRules, type BasketChoiceState } from './use-basket-choice';

const shownRules = 10;

interface LiftExhibitProps extends BasketChoiceState {
  table: BasketTable;
}

/** The rules with the strongest lift, of all or of the product that is searched for. */
export function LiftExhibit({ table, choice, change }: LiftExhibitProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const wanted = useWantedRules(table, choice);
  const bars = useMemo(() => {
    const named = productNames(table.products);
    return wanted.slice(0, shownRules).map((rule) => ({
      key: ruleKey(rule),
      name: `${named(rule.antecedent)} → ${named([rule.consequent])}`,
      value: rule.lift,
      shown: format.number(rule.lift, 2, 2),
    }));
  }, [table, wanted, format]);
  if (bars.length === 0) return null;
  return (
    <Exhibit
      title={t('baskets:chart.title')}
      lead={t('baskets:chart.lead')}
      table={{
        headers: [t('baskets:chart.rule'), t('baskets:measure.lift')],
        rows: bars.map(({ name, value, shown }) => [
          { shown: name, plain: name },
          { shown, plain: String(value) },
        ]),
      }}
      testId="lifts"
    >
      <RankedBars label={t('baskets:chart.title')} bars={bars} mark={1} onOpen={(rule) => change({ rule })} />
    </Exhibit>
  );
}
