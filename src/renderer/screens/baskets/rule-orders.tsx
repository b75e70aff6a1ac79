import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BasketOrder } from '@shared/contract/basket-views';
import { SidePart } from '../../components/side-panel';
import { useFormat } from '../../format/use-format';
import { customerPath } from '../../shell/routes';
import styles from './baskets.module.css';

const firstShown = 10;

interface RuleOrdersProps {
  orders: readonly BasketOrder[];
  /** Of which `orders` are the latest. */
  total: number;
}

/** The orders behind a rule, with the ledger lines and the rows of the files that they stand in. */
export function RuleOrders({ orders, total }: RuleOrdersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isLong, setLong] = useState(false);
  const shown = isLong ? orders : orders.slice(0, firstShown);
  return (
    <SidePart title={t('baskets:panel.orders')}>
      <p className={styles.meaning}>
        {t('baskets:panel.ordersOf', { shown: format.count(shown.length), total: format.count(total) })}
      </p>
      <ol className={styles.orders}>
        {shown.map((order) => (
          <li key={order.lines[0]?.id ?? `${order.day} ${order.invoice}`} data-testid="rule-order">
            <Order order={order} />
          </li>
        ))}
      </ol>
      {shown.length < orders.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setLong(true)}>
          {t('baskets:panel.more')}
        </Button>
      )}
    </SidePart>
  );
}

function Order({ order: { day, invoice, customer, lines } }: { order: BasketOrder }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <p className={styles.orderHead}>
        <span>{format.dayShort(day)}</span>
        <span>{invoice ?? t('baskets:panel.noInvoice')}</span>
        {customer === null ? (
          <span>{t('baskets:panel.tillReceipt')}</span>
        ) : (
          <Link href={customerPath(customer.id)}>{customer.name}</Link>
        )}
      </p>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.id}>
            <span>{line.product}</span>
            <span className={styles.amount}>{format.money(line.amount, { currencyDisplay: 'none' })}</span>
            <span className={styles.place}>
              {t('baskets:panel.place', { file: line.fileName, row: line.row })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
