import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomerProfile } from '@shared/contract/customer-views';
import type { TodayList, WarningView } from '@shared/contract/risk-views';
import { warningValues } from '@shared/contract/warning-text';
import type { HealthRules } from '@shared/model/health-rules';
import { complaintCost, requestCost } from '@shared/risk/health-parts';
import { call } from '../api';
import { useFormat } from '../format/use-format';

export function useToday(): UseQueryResult<TodayList> {
  return useQuery({ queryKey: ['risk.today'], queryFn: () => call('risk.today') });
}

export function useCustomerProfile(id: number): UseQueryResult<CustomerProfile> {
  return useQuery({ queryKey: ['customers.profile', id], queryFn: () => call('customers.profile', { id }) });
}

/** A warning as its sentence, numbers as in tables. */
export function useWarningText(): (warning: WarningView) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (warning) =>
    t(
      `risk:warning.${warning.code}`,
      warningValues(warning, {
        number: (value) => format.number(value, 1),
        money: (minor) => format.money(minor),
        share: (ratio) => format.percent(ratio, 0),
        day: format.day,
      }),
    );
}

/** The numbers of the settings that rules and formulas name. */
export function useRuleValues(rules: HealthRules): Record<string, string> {
  const format = useFormat();
  return {
    overdue: format.number(rules.overdueCycles, 1),
    end: format.number(2 * rules.overdueCycles - 1, 1),
    gone: format.number(2 * rules.overdueCycles, 1),
    span: format.count(rules.spanDays),
    renewal: format.count(rules.renewalDays),
    fall: format.percent(rules.fallShare, 0),
    low: format.percent(rules.lowScoreShare, 0),
    good: format.number(rules.goodFrom, 1),
    fair: format.number(rules.fairFrom, 1),
    request: format.count(requestCost),
    complaint: format.count(complaintCost),
  };
}
