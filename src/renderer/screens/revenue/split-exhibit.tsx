import { memo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RevenueSplitPoint, RevenueView } from '@shared/contract/revenue-views';
import { StackedColumns } from '../../charts/stacked-columns';
import { Exhibit } from '../../components/exhibit';
import type { ExhibitTable } from '../../components/exhibit-table';
import { FootLine } from '../../components/foot-line';
import { plainMoney } from '../../format/plain-money';
import { useFormat } from '../../format/use-format';
import { customersPath } from '../../shell/routes';
import { useSetScope } from '../../shell/scope-context';

/** Net revenue of new and of returning customers, period by period; every count leads to its customers. */
export const SplitExhibit = memo(function SplitExhibit({ view }: { view: RevenueView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setScope = useSetScope();
  const title = t('revenue:split.title');
  const columns = view.split.map((point) => ({
    key: point.period,
    tick: format.periodShort(point.period),
    name: format.period(point.period),
    complete: point.complete,
    amounts: [point.returning, point.new] as const,
    lines: [
      [t('revenue:split.new'), partText(point.new, point)],
      [t('revenue:split.returning'), partText(point.returning, point)],
      ...stateLines(point),
    ] as const,
  }));
  function stateLines(point: RevenueSplitPoint): readonly (readonly [string, string])[] {
    const state = stateText(point, t);
    return state === null ? [] : [[t('overview:trend.state'), state]];
  }
  function partText(amount: number, { new: gained, returning }: RevenueSplitPoint): string {
    const total = gained + returning;
    return total > 0 && amount >= 0
      ? `${format.money(amount)} (${format.percent(amount / total)})`
      : format.money(amount);
  }
  return (
    <Exhibit title={title} lead={t('revenue:split.lead')} table={useSplitTable(view)} testId="revenue-split">
      <StackedColumns
        label={title}
        parts={[t('revenue:split.returning'), t('revenue:split.new')]}
        columns={columns}
        onOpen={(period) => setScope({ ...view.scope, period })}
      />
      <FootLine>
        {view.split.some((point) => !point.complete) && <span>{t('revenue:split.hatched')}</span>}
        {view.split.some((point) => point.truncated) && (
          <span>{t('revenue:split.truncated', { period: format.period(lastTruncated(view.split)) })}</span>
        )}
      </FootLine>
    </Exhibit>
  );
});

/** What is to be known of a period beside its numbers, or null. */
function stateText(point: RevenueSplitPoint, t: TFunction): string | null {
  if (!point.complete) return t('common:figure.incomplete');
  return point.truncated ? t('revenue:split.early') : null;
}

function lastTruncated(split: readonly RevenueSplitPoint[]): string {
  return split.findLast(({ truncated }) => truncated)?.period ?? '';
}

function useSplitTable({ split, scope }: RevenueView): ExhibitTable {
  const { t } = useTranslation();
  const format = useFormat();
  const money = (amount: number) => ({
    shown: format.money(amount, { currencyDisplay: 'none' }),
    plain: plainMoney(amount, format.currency),
  });
  const customers = (count: number, part: 'new' | 'returning', period: string) => ({
    shown: (
      <Link href={customersPath({ kind: 'revenue', part, scope: { ...scope, period } })}>
        {format.count(count)}
      </Link>
    ),
    plain: String(count),
  });
  return {
    headers: [
      t('overview:trend.period'),
      `${t('revenue:split.new')}, ${format.currency}`,
      `${t('revenue:split.returning')}, ${format.currency}`,
      t('revenue:split.newCustomers'),
      t('revenue:split.returningCustomers'),
      t('overview:trend.state'),
    ],
    rows: split.map((point) => [
      { shown: format.period(point.period), plain: point.period },
      money(point.new),
      money(point.returning),
      customers(point.newCustomers, 'new', point.period),
      customers(point.returningCustomers, 'returning', point.period),
      { shown: stateText(point, t) ?? t('common:figure.none'), plain: stateText(point, t) ?? '' },
    ]),
  };
}
