import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { reconciles, type Reconciliation } from '@shared/model/reconciliation';
import { useFormat } from '../format/use-format';
import styles from './reconciliation-table.module.css';

interface ReconciliationTableProps {
  of: Reconciliation;
  currency: string;
  /** Before the import its rows are still to be imported. */
  planned?: boolean;
  /** Records of a kind that carries no money have no amounts, not amounts of zero. */
  withMoney?: boolean;
}

/** What was read and where it went, in rows and in money, footed as accountants foot: read = imported + duplicate + set aside. */
export function ReconciliationTable({
  of,
  currency,
  planned = false,
  withMoney = true,
}: ReconciliationTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const accountedRows = of.rowsImported + of.rowsDuplicate + of.rowsSetAside;
  const accountedAmount = of.amountImported + of.amountDuplicate + of.amountSetAside;
  const line = (name: string, rows: number, amount: number, kind?: LineProps['kind']) => (
    <Line
      name={t(`data:reconciliation.${name}`)}
      rows={rows}
      amount={withMoney ? amount : null}
      kind={kind}
    />
  );
  return (
    <div>
      <table
        className={styles.table}
        aria-label={t('data:reconciliation.title')}
        data-testid="reconciliation"
      >
        <thead>
          <tr>
            <td />
            <th scope="col">{t('data:reconciliation.rows')}</th>
            {withMoney && <th scope="col">{t('data:reconciliation.amount', { currency })}</th>}
          </tr>
        </thead>
        <tbody>
          {line('read', of.rowsRead, of.amountRead, 'read')}
          {line(planned ? 'toImport' : 'imported', of.rowsImported, of.amountImported)}
          {line('duplicate', of.rowsDuplicate, of.amountDuplicate)}
          {line('setAside', of.rowsSetAside, of.amountSetAside)}
          {line('accounted', accountedRows, accountedAmount, 'footing')}
        </tbody>
      </table>
      <Verdict foots={reconciles(of)} />
      {withMoney && of.rowsWithoutAmount > 0 && (
        <p className={styles.remark}>
          {t('data:reconciliation.withoutAmount', {
            count: of.rowsWithoutAmount,
            rows: format.count(of.rowsWithoutAmount),
          })}
        </p>
      )}
    </div>
  );
}

interface LineProps {
  name: string;
  rows: number;
  amount: number | null;
  kind?: 'read' | 'footing' | undefined;
}

function Line({ name, rows, amount, kind }: LineProps) {
  const format = useFormat();
  return (
    <tr className={kind === undefined ? undefined : styles[kind]}>
      <th scope="row">{name}</th>
      <td>{format.count(rows)}</td>
      {amount !== null && <td>{format.money(amount, { currencyDisplay: 'none' })}</td>}
    </tr>
  );
}

function Verdict({ foots }: { foots: boolean }) {
  const { t } = useTranslation();
  return foots ? (
    <p className={styles.foots}>
      <IconCheck size={16} stroke={2} aria-hidden /> {t('data:reconciliation.foots')}
    </p>
  ) : (
    <p className={styles.differs} role="alert">
      <IconAlertTriangle size={16} stroke={2} aria-hidden /> {t('data:reconciliation.differs')}
    </p>
  );
}
