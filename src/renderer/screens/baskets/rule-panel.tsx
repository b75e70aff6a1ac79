import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { basketParts } from '@shared/contract/basket-set';
import type { BasketRuleDetail } from '@shared/contract/basket-views';
import { productNames, useBasketRule } from '../../components/basket-queries';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { SidePanel, SidePart } from '../../components/side-panel';
import { useFormat } from '../../format/use-format';
import { customersPath } from '../../shell/routes';
import styles from './baskets.module.css';
import { RuleMeasures } from './rule-measures';
import { RuleOrders } from './rule-orders';

interface RulePanelProps {
  /** Product ids. */
  rule: { readonly antecedent: readonly number[]; readonly consequent: number };
  /** Null: the whole ledger. */
  period: string | null;
  onClose: () => void;
}

/** A rule beside the page: its numbers, its customers, whom to offer its consequent, and its orders. */
export function RulePanel({ rule, period, onClose }: RulePanelProps) {
  const { t } = useTranslation();
  const detail = useBasketRule({ ...rule, period, offset: 0, limit: 100 });
  const named = productNames(detail.data?.products ?? []);
  const antecedent = named(rule.antecedent);
  const consequent = named([rule.consequent]);
  const title = detail.data === undefined ? t('baskets:chart.rule') : `${antecedent} → ${consequent}`;
  return (
    <SidePanel title={title} onClose={onClose} testId="rule-panel">
      {detail.isError && <ErrorState error={detail.error} onRetry={() => void detail.refetch()} />}
      {!detail.isError && detail.data === undefined && <Loading bars={[120, 120, 80, 200]} />}
      {detail.data !== undefined && (
        <>
          <RuleMeasures detail={detail.data} antecedent={antecedent} consequent={consequent} />
          <RuleCustomers
            detail={detail.data}
            rule={rule}
            period={period}
            names={{ antecedent, consequent }}
          />
          <RuleOrders orders={detail.data.orders} total={detail.data.rule?.both ?? 0} />
        </>
      )}
    </SidePanel>
  );
}

interface RuleCustomersProps extends Omit<RulePanelProps, 'onClose'> {
  detail: BasketRuleDetail;
  names: { readonly antecedent: string; readonly consequent: string };
}

/** The lists behind the rule, each as long as it says. The last is whom to offer the consequent. */
function RuleCustomers({ detail, rule, period, names }: RuleCustomersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const till = detail.tillBaskets.antecedent;
  return (
    <SidePart title={t('baskets:panel.customers')}>
      <ul className={styles.members}>
        {basketParts.map((part) => (
          <li key={part}>
            <Link
              href={customersPath({ kind: 'basket', part, ...rule, period })}
              className={styles.member}
              data-testid={`rule-members-${part}`}
            >
              {t(`baskets:set.${part}`, names)}
              <span>{format.count(detail.customers[part])}</span>
            </Link>
          </li>
        ))}
      </ul>
      {till > 0 && <p className={styles.meaning}>{t('baskets:panel.till', { count: till })}</p>}
    </SidePart>
  );
}
