import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RenewalTable } from '@shared/contract/renewal-views';
import { PlainTable } from '../../components/exhibit';
import type { ExhibitTable } from '../../components/exhibit-table';
import { Section } from '../../components/page';
import { TableExportButton } from '../../components/table-export-button';
import { plainMoney } from '../../format/plain-money';
import { useFormat } from '../../format/use-format';
import { duePath } from './use-renewals';

/** What ends in the 30, 60 and 90 days after the data, each with the way to its contracts. */
export function OutlookSection({ table }: { table: RenewalTable }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { currency } = format;
  const count = (value: number) => ({ shown: format.count(value), plain: String(value) });
  const rows: ExhibitTable = {
    headers: [
      t('renewals:outlook.within'),
      t('renewals:calendar.due'),
      t('renewals:calendar.agreed'),
      t('renewals:calendar.value', { currency }),
    ],
    rows: table.outlook.map(({ days, period, due, agreed, value }) => [
      {
        shown: <Link href={duePath(period)}>{t('renewals:outlook.days', { count: days })}</Link>,
        plain: String(days),
      },
      count(due),
      count(agreed),
      { shown: format.money(value, { currencyDisplay: 'none' }), plain: plainMoney(value, currency) },
    ]),
  };
  return (
    <Section
      title={t('renewals:outlook.title')}
      lead={t('renewals:outlook.lead', { day: format.day(table.dataThrough ?? '') })}
      testId="renewal-outlook"
      actions={
        <TableExportButton
          name={t('renewals:outlook.title')}
          headers={rows.headers}
          rows={rows.rows.map((row) => row.map(({ plain }) => plain))}
        />
      }
    >
      <PlainTable label={t('renewals:outlook.title')} table={rows} />
    </Section>
  );
}
