import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { RenewalMonth, RenewalTable } from '@shared/contract/renewal-views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { DueBars } from '../../charts/due-bars';
import { Exhibit } from '../../components/exhibit';
import type { ExhibitTable } from '../../components/exhibit-table';
import { useFormat } from '../../format/use-format';
import styles from './renewals.module.css';
import { duePath } from './use-renewals';

/** What falls due month by month after the data; a month leads to its contracts. */
export function CalendarExhibit({ table }: { table: RenewalTable }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const title = t('renewals:calendar.title');
  const { currency } = format;
  const bars = table.calendar.map((month) => ({
    key: month.period,
    tick: format.periodShort(month.month),
    name: format.period(month.month),
    due: month.due,
    settled: month.cancelled + month.agreed,
    lines: [
      [t('renewals:calendar.due'), format.count(month.due)],
      [t('renewals:calendar.cancelled'), format.count(month.cancelled)],
      [t('renewals:calendar.agreed'), format.count(month.agreed)],
      [t('renewals:calendar.value', { currency }), format.money(month.value, { currencyDisplay: 'none' })],
    ] as const,
  }));
  return (
    <Exhibit
      title={title}
      lead={t('renewals:calendar.lead')}
      table={useCalendarTable(table.calendar)}
      testId="renewal-calendar"
    >
      <DueBars label={title} bars={bars} onOpen={(period) => navigate(duePath(period))} />
      <p className={styles.legend}>
        <span className={styles.key}>
          <span className={styles.open} aria-hidden="true" />
          {t('renewals:calendar.waiting')}
        </span>
        <span className={styles.key}>
          <span className={styles.settled} aria-hidden="true" />
          {t('renewals:calendar.settled')}
        </span>
      </p>
    </Exhibit>
  );
}

function useCalendarTable(months: readonly RenewalMonth[]): ExhibitTable {
  const { t } = useTranslation();
  const format = useFormat();
  const count = (value: number) => ({ shown: format.count(value), plain: String(value) });
  return {
    headers: [
      t('renewals:calendar.month'),
      t('renewals:calendar.due'),
      t('renewals:calendar.cancelled'),
      t('renewals:calendar.agreed'),
      t('renewals:calendar.value', { currency: format.currency }),
      t('renewals:calendar.withoutValue'),
    ],
    rows: months.map((month) => [
      {
        shown: <Link href={duePath(month.period)}>{format.period(month.month)}</Link>,
        plain: month.month,
      },
      count(month.due),
      count(month.cancelled),
      count(month.agreed),
      {
        shown: format.money(month.value, { currencyDisplay: 'none' }),
        plain: decimalText(month.value, currencyDecimals(format.currency)),
      },
      count(month.withoutValue),
    ]),
  };
}
