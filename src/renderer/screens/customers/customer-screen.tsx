import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { CustomerDetail } from '@shared/contract/views';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { Page, PageHeader } from '../../components/page';
import { useFormat, type Format } from '../../format/use-format';
import { useCustomerDetail } from '../../queries';
import { CustomerLines } from './customer-lines';
import { CustomerOrders } from './customer-orders';
import styles from './customers.module.css';

/** A customer: figures, orders, and every ledger line with the file, sheet and row it stands in. */
export function CustomerScreen() {
  const { id } = useParams<{ id: string }>();
  const detail = useCustomerDetail(Number(id));
  if (detail.isError)
    return (
      <ErrorState error={detail.error} onRetry={() => void detail.refetch()}>
        <BackButton />
      </ErrorState>
    );
  if (detail.data === undefined) return <Loading bars={[40, 80, 240, 320]} />;
  const { customer, orders, lines } = detail.data;
  return (
    <Page
      header={
        <PageHeader
          trail={<BackButton />}
          title={customer.name === '' ? customer.code : customer.name}
          lead={customer.code}
        />
      }
    >
      <Figures detail={detail.data} />
      <CustomerOrders orders={orders} />
      <CustomerLines lines={lines} />
    </Page>
  );
}

/** Back to the list one came from, as it was left. */
function BackButton() {
  const { t } = useTranslation();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className={styles.back}
      leftSection={<IconArrowLeft size={16} stroke={1.5} aria-hidden />}
      onClick={() => window.history.back()}
    >
      {t('common:action.back')}
    </Button>
  );
}

function Figures({ detail }: { detail: CustomerDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className={styles.figures} aria-label={t('customers:detail.figures')}>
      {figuresOf(detail, format, (count) =>
        t('common:unit.days', { count, number: format.number(count, 1) }),
      ).map(([name, value]) => (
        <div key={name}>
          <dt>{t(`customers:detail.${name}`)}</dt>
          <dd>{value ?? t('customers:detail.gapTooFew')}</dd>
        </div>
      ))}
    </dl>
  );
}

type NamedValue = readonly [name: string, value: string | null];

function figuresOf(
  { customer, medianGapDays }: CustomerDetail,
  format: Format,
  days: (count: number) => string,
): readonly NamedValue[] {
  const { firstPurchase, lastPurchase, recencyDays, orders, revenue } = customer;
  return [
    ['orders', format.count(orders)],
    ['revenue', format.money(revenue)],
    ['average', orders === 0 ? '—' : format.money(Math.round(revenue / orders))],
    ['firstPurchase', firstPurchase === null ? '—' : format.day(firstPurchase)],
    ['lastPurchase', lastPurchase === null ? '—' : format.day(lastPurchase)],
    ['recency', recencyDays === null ? '—' : days(recencyDays)],
    ['gap', medianGapDays === null ? null : days(medianGapDays)],
  ];
}
