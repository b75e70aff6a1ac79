import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TodayItem, TodayList } from '@shared/contract/risk-views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { useFormat } from '../format/use-format';
import { customerPath, customersPath } from '../shell/routes';
import { ErrorState } from './error-state';
import { Loading } from './loading';
import styles from './needs-doing.module.css';
import { Section } from './page';
import { useRuleValues, useToday, useWarningText } from './risk-queries';
import { TableExportButton } from './table-export-button';

/** What needs doing, as the book now stands: by warning, whom it concerns and how much is at stake. */
export function NeedsDoing() {
  const today = useToday();
  if (today.isError) return <ErrorState error={today.error} onRetry={() => void today.refetch()} />;
  if (today.data === undefined) return <Loading bars={[160]} />;
  return today.data.asOf === null ? null : <Warnings today={today.data} asOf={today.data.asOf} />;
}

function Warnings({ today, asOf }: { today: TodayList; asOf: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = t('risk:today.title');
  const money = t('risk:today.atStake', { currency: format.currency });
  const decimals = currencyDecimals(format.currency);
  return (
    <Section
      title={title}
      lead={t('risk:today.lead', { day: format.day(asOf) })}
      testId="needs-doing"
      actions={
        <TableExportButton
          name={title}
          headers={[t('risk:today.warning'), t('risk:today.customers'), money]}
          rows={today.items.map((item) => [
            t(`risk:code.${item.code}`),
            String(item.count),
            decimalText(item.atStake, decimals),
          ])}
        />
      }
    >
      {today.items.length === 0 ? (
        <p className={styles.quiet}>{t('risk:today.none')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{t('risk:today.warning')}</th>
                <th scope="col" data-align="end">
                  {t('risk:today.customers')}
                </th>
                <th scope="col" data-align="end">
                  {money}
                </th>
                <th scope="col">{t('risk:today.first')}</th>
              </tr>
            </thead>
            <tbody>
              {today.items.map((item) => (
                <WarningRow key={item.code} item={item} today={today} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('risk:today.total')}</th>
                <td data-align="end">
                  <Link href={customersPath({ kind: 'risk', part: 'warned', asOf: null })}>
                    {format.count(today.warned)}
                  </Link>
                </td>
                <td data-align="end">{format.money(today.atStake, { currencyDisplay: 'none' })}</td>
                <td />
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      <p className={styles.note}>{t('risk:today.stakeRule')}</p>
    </Section>
  );
}

function WarningRow({ item, today }: { item: TodayItem; today: TodayList }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useWarningText();
  const rules = useRuleValues(today.rules);
  const [first] = item.first;
  return (
    <tr data-testid={`today-${item.code}`}>
      <th scope="row">
        {t(`risk:code.${item.code}`)}
        <span className={styles.rule}>{t(`risk:rule.${item.code}`, rules)}</span>
      </th>
      <td data-align="end">
        <Link href={customersPath(item.set)}>{format.count(item.count)}</Link>
      </td>
      <td data-align="end">{format.money(item.atStake, { currencyDisplay: 'none' })}</td>
      <td>
        {first !== undefined && (
          <>
            <Link href={customerPath(first.id)}>{first.name}</Link>
            <span className={styles.rule}>{sentence(first.warning)}</span>
          </>
        )}
      </td>
    </tr>
  );
}
