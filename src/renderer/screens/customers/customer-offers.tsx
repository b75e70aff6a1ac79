import { useTranslation } from 'react-i18next';
import { productNames, useCustomerOffers } from '../../components/basket-queries';
import { Section } from '../../components/page';
import { TableExportButton } from '../../components/table-export-button';
import { useFormat } from '../../format/use-format';
import styles from './customer-page.module.css';

/** The strongest few; the Baskets screen has the rules. */
const shown = 5;

/** What to offer a customer next, and which of their own purchases speaks for it. */
export function CustomerOffers({ id }: { id: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useCustomerOffers(id);
  if (data === undefined || data.offers.length === 0) return null;
  const named = productNames(data.products);
  const title = t('profile:offers.title');
  const headers = ['product', 'because', 'confidence', 'lift', 'last'].map((key) =>
    t(`profile:offers.${key}`),
  );
  return (
    <Section
      title={title}
      lead={t('profile:offers.lead')}
      testId="customer-offers"
      actions={
        <TableExportButton
          name={title}
          headers={headers}
          rows={data.offers.map(({ product, rule, order }) => [
            product.label,
            named(rule.antecedent),
            String(rule.confidence),
            String(rule.lift),
            order.day,
          ])}
        />
      }
    >
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              {headers.map((header, place) => (
                <th key={header} scope="col" data-align={place > 1 ? 'end' : undefined}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.offers.slice(0, shown).map(({ product, rule, order }) => (
              <tr key={product.id}>
                <th scope="row">{product.label}</th>
                <td>{named(rule.antecedent)}</td>
                <td data-align="end">{format.percent(rule.confidence)}</td>
                <td data-align="end">{format.number(rule.lift, 2, 2)}</td>
                <td data-align="end">{format.dayShort(order.day)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
