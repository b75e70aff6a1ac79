import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RiskPart } from '@shared/contract/risk-set';
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
export const NeedsDoing = memo(function NeedsDoing() {
  const today = useToday();
  if (today.isError) return <ErrorState error={today.error} onRetry={() => void today.refetch()} />;
  if (today.data === undefined) return <Loading bars={[160]} />;
  return today.data.asOf === null ? null : <Warnings today={today.data} asOf={today.data.asOf} />;
});

function Warnings({ today, asOf }: { today: TodayList; asOf: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = t('risk:today.title');
  const decimals = currencyDecimals(format.currency);
  const headers = [
    t('risk:today.warning'),
    t('risk:today.customers'),
    t('risk:today.atStake', { currency: format.currency }),
  ];
  const plain = (name: string, item: { readonly count: number; readonly atStake: number }) => [
    name,
    String(item.count),
    decimalText(item.atStake, decimals),
  ];
  return (
    <Section
      title={title}
      lead={t('risk:today.lead', { day: format.day(asOf) })}
      testId="needs-doing"
      actions={
        <TableExportButton
          name={title}
          headers={headers}
          rows={[
            ...today.items.map((item) => plain(t(`risk:code.${item.code}`), item)),
            plain(t('risk:today.total'), { count: today.warned, atStake: today.atStake }),
            ...today.due.map((item) => plain(t(`risk:due.${item.part}`), item)),
          ]}
        />
      }
    >
      {today.items.length + today.due.length === 0 ? (
        <p className={styles.quiet}>{t('risk:today.none')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={title}>
            <thead>
              <tr>
                {headers.map((header, place) => (
                  <th key={header} scope="col" data-align={place > 0 ? 'end' : undefined}>
                    {header}
                  </th>
                ))}
                <th scope="col">{t('risk:today.first')}</th>
              </tr>
            </thead>
            <tbody>
              {today.items.map((item) => (
                <WarningRow key={item.code} item={item} today={today} />
              ))}
            </tbody>
            <tfoot>
              <CountRow
                name={t('risk:today.total')}
                item={{ count: today.warned, atStake: today.atStake }}
                part="warned"
              />
              {today.due.map((item) => (
                <CountRow
                  key={item.part}
                  name={t(`risk:due.${item.part}`)}
                  rule={t(`risk:due.rule.${item.part}`)}
                  item={item}
                  part={item.part}
                />
              ))}
            </tfoot>
          </table>
        </div>
      )}
      <p className={styles.note}>{t('risk:today.stakeRule')}</p>
    </Section>
  );
}

interface CountRowProps {
  name: string;
  rule?: string;
  item: { readonly count: number; readonly atStake: number };
  part: RiskPart;
}

/** How many, and what they bring; the count leads to them. */
function CountRow({ name, rule, item, part }: CountRowProps) {
  const format = useFormat();
  return (
    <tr data-testid={`today-${part}`}>
      <th scope="row">
        {name}
        {rule !== undefined && <span className={styles.rule}>{rule}</span>}
      </th>
      <td data-align="end">
        <Link href={customersPath({ kind: 'risk', part, asOf: null })}>{format.count(item.count)}</Link>
      </td>
      <td data-align="end">{format.money(item.atStake, { currencyDisplay: 'none' })}</td>
      <td />
    </tr>
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
