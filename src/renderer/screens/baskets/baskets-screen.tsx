import { Button } from '@mantine/core';
import { IconShoppingCart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BasketTable } from '@shared/contract/basket-views';
import { dayNumber, isoDay, parseIsoDay } from '@shared/model/day';
import { useBasketRules } from '../../components/basket-queries';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { Page, PageHeader } from '../../components/page';
import { useFormat } from '../../format/use-format';
import { useScope } from '../../shell/scope-context';
import { useBookActions } from '../../shell/use-book-actions';
import { BasketControls } from './basket-controls';
import { BasketNotes } from './basket-notes';
import { LiftExhibit } from './lift-exhibit';
import { RulePanel } from './rule-panel';
import { RuleTable } from './rule-table';
import { ruleOfKey, useBasketChoice } from './use-basket-choice';

/** What is bought together, and what to offer next to whom. */
export function BasketsScreen() {
  const { t } = useTranslation();
  const { scope } = useScope();
  const { choice, change } = useBasketChoice();
  const { minSupport, minConfidence, maxItems, isWhole } = choice;
  const rules = useBasketRules({
    minConfidence,
    maxItems,
    ...(minSupport !== null && { minSupport }),
    ...(!isWhole && { period: scope.period }),
  });
  if (rules.isError) return <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />;
  const table = rules.data;
  if (table?.span === null) return <NoBaskets text={t('baskets:empty.noLedger')} />;
  const panel =
    choice.rule === null || table === undefined ? undefined : (
      <RulePanel
        key={choice.rule}
        rule={ruleOfKey(choice.rule)}
        period={isWhole ? null : scope.period}
        onClose={() => change({ rule: null })}
      />
    );
  return (
    <Page
      header={
        <PageHeader title={t('baskets:title')} lead={table === undefined ? ' ' : <Lead table={table} />} />
      }
      aside={panel}
    >
      <BasketControls choice={choice} change={change} table={table} />
      {table === undefined && <Loading bars={[280, 360]} />}
      {table !== undefined && table.baskets === 0 && <NoBaskets text={t('baskets:empty.noProducts')} />}
      {table !== undefined && table.baskets > 0 && (
        <>
          <RuleTable table={table} choice={choice} change={change} />
          <LiftExhibit table={table} choice={choice} change={change} />
        </>
      )}
      {table !== undefined && <BasketNotes table={table} />}
    </Page>
  );
}

/** What is shown, and as of when. */
function Lead({ table }: { table: BasketTable }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { span, baskets, customers, tillBaskets } = table;
  const end = span === null ? null : parseIsoDay(span.end);
  const parts = [
    t('baskets:lead.baskets', { count: baskets }),
    ...(tillBaskets > 0 ? [t('baskets:lead.till', { count: tillBaskets })] : []),
    t('customers:count', { count: customers }),
    ...(span === null || end === null
      ? []
      : [
          t('baskets:lead.span', {
            first: format.day(span.start),
            last: format.day(isoDay(dayNumber(end - 1))),
          }),
        ]),
  ];
  return <span data-testid="baskets-lead">{parts.join(' · ')}</span>;
}

function NoBaskets({ text }: { text: string }) {
  const { t } = useTranslation();
  const { chooseLedgers } = useBookActions();
  return (
    <EmptyState
      title={t('baskets:empty.title')}
      text={text}
      icon={<IconShoppingCart size={28} stroke={1.25} aria-hidden />}
    >
      <Button onClick={() => void chooseLedgers()}>{t('common:action.importLedger')}</Button>
    </EmptyState>
  );
}
