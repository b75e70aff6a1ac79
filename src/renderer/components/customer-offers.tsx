import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CustomerOffers, CustomerOfferView } from '@shared/contract/basket-views';
import { useFormat, type Format } from '../format/use-format';
import { customersPath } from '../shell/routes';
import { productNames, useCustomerOffers } from './basket-queries';
import { DataTable } from './data-table';
import { ErrorState } from './error-state';
import { ExportButton } from './export-button';
import { Loading } from './loading';
import { Section } from './page';
import { useSortedRows, type SortedColumn } from './use-sorted-rows';
import type { TFunction } from 'i18next';

/** What to offer a customer: what baskets like theirs hold and they have never bought, each with its rule. */
export function CustomerOffersSection({ customerId }: { customerId: number }) {
  const { t } = useTranslation();
  const offers = useCustomerOffers(customerId);
  if (offers.isError) return <ErrorState error={offers.error} onRetry={() => void offers.refetch()} />;
  if (offers.data === undefined) return <Loading bars={[28, 28, 28]} />;
  if (offers.data.offers.length > 0) return <OfferTable offers={offers.data} />;
  return (
    <Section title={t('baskets:offers.title')} testId="customer-offers">
      <p>{t('baskets:offers.none')}</p>
    </Section>
  );
}

function OfferTable({ offers }: { offers: CustomerOffers }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const columns = useMemo(() => offerColumns(t, format, offers), [t, format, offers]);
  const { rows, sort, setSort } = useSortedRows(offers.offers, columns, format.language);
  const title = t('baskets:offers.title');
  return (
    <Section
      title={title}
      lead={t('baskets:offers.lead')}
      actions={<ExportButton name={title} columns={columns} rows={rows} />}
      testId="customer-offers"
    >
      <DataTable
        label={title}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={({ product }) => product.id}
        sort={sort}
        onSort={setSort}
        // The rule of an offer is what others bought: its customers are the evidence.
        onOpen={({ rule: { antecedent, consequent } }) =>
          navigate(customersPath({ kind: 'basket', part: 'both', antecedent, consequent, period: null }))
        }
        maxRows={6}
        rowTestId="offer-row"
      />
    </Section>
  );
}

type OfferColumn = SortedColumn<CustomerOfferView>;

function offerColumns(t: TFunction, format: Format, { products }: CustomerOffers): readonly OfferColumn[] {
  const named = productNames(products);
  const reason = ({ rule, order }: CustomerOfferView) =>
    t('baskets:offers.reason', { antecedent: named(rule.antecedent), day: format.day(order.day) });
  const measure = (
    id: string,
    header: string,
    read: (offer: CustomerOfferView) => number,
    print: (value: number) => string,
  ): OfferColumn => ({
    id,
    header,
    width: 'minmax(96px, 0.7fr)',
    align: 'end',
    sortable: true,
    cell: (offer) => print(read(offer)),
    plain: (offer) => String(read(offer)),
    sortBy: read,
  });
  const two = (value: number) => format.number(value, 2, 2);
  return [
    {
      id: 'product',
      header: t('baskets:offers.product'),
      width: 'minmax(160px, 1.5fr)',
      sortable: true,
      cell: ({ product }) => <span title={product.label}>{product.label}</span>,
      plain: ({ product }) => product.label,
      sortBy: ({ product }) => product.label,
    },
    {
      id: 'reason',
      header: t('baskets:offers.because'),
      width: 'minmax(200px, 2fr)',
      sortable: true,
      cell: (offer) => <span title={reason(offer)}>{reason(offer)}</span>,
      plain: reason,
      sortBy: reason,
    },
    measure('baskets', t('baskets:column.baskets'), ({ rule }) => rule.both, format.count),
    measure(
      'confidence',
      t('baskets:measure.confidence'),
      ({ rule }) => rule.confidence,
      (value) => format.percent(value),
    ),
    measure('lift', t('baskets:measure.lift'), ({ rule }) => rule.lift, two),
    measure('score', t('baskets:offers.score'), ({ score }) => score, two),
    measure('rules', t('baskets:offers.rules'), ({ ruleCount }) => ruleCount, format.count),
  ];
}
