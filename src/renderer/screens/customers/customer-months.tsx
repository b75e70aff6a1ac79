import { useTranslation } from 'react-i18next';
import type { CustomerMonth } from '@shared/contract/customer-views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { MoneyBars } from '../../charts/money-bars';
import { Exhibit } from '../../components/exhibit';
import { useFormat } from '../../format/use-format';

/** What a customer has brought, month by month. */
export function CustomerMonths({ months }: { months: readonly CustomerMonth[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const decimals = currencyDecimals(format.currency);
  const title = t('profile:months.title');
  const nameOf = ({ month, complete }: CustomerMonth) =>
    complete ? format.period(month) : `${format.period(month)} (${t('common:figure.incomplete')})`;
  return (
    <Exhibit
      title={title}
      lead={t('profile:months.lead')}
      testId="customer-months"
      table={{
        headers: [
          t('profile:months.month'),
          t('profile:months.revenue', { currency: format.currency }),
          t('profile:months.orders'),
        ],
        rows: months.map((month) => [
          { shown: nameOf(month), plain: month.month },
          {
            shown: format.money(month.revenue, { currencyDisplay: 'none' }),
            plain: decimalText(month.revenue, decimals),
          },
          { shown: format.count(month.orders), plain: String(month.orders) },
        ]),
      }}
    >
      <MoneyBars
        label={title}
        bars={months.map((month) => ({
          key: month.month,
          tick: format.periodShort(month.month),
          name: nameOf(month),
          amount: month.revenue,
          complete: month.complete,
          lines: [
            [t('profile:figure.revenue'), format.money(month.revenue)],
            [t('profile:months.orders'), format.count(month.orders)],
          ],
        }))}
      />
    </Exhibit>
  );
}
