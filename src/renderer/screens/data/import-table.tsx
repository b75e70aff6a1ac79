import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '@shared/contract/views';
import { reconciles, sumReconciliations, type Reconciliation } from '@shared/model/reconciliation';
import { useFormat } from '../../format/use-format';
import styles from './data.module.css';
import { ImportDetails } from './import-details';

interface ImportTableProps {
  imports: readonly ImportRecord[];
  /** The import whose details are open. */
  opened: number | null;
  onOpen: (id: number | null) => void;
}

/** One line an import, footed; each opens to its own reconciliation and file facts. */
export function ImportTable({ imports, opened, onOpen }: ImportTableProps) {
  const { t } = useTranslation();
  const total = sumReconciliations(imports.map(({ reconciliation }) => reconciliation));
  return (
    <div className={styles.scroll}>
      <table className={styles.imports} aria-label={t('data:imports.title')}>
        <ImportHead />
        {imports.map((record) => (
          <tbody key={record.id} data-testid="import">
            <ImportLine record={record} open={record.id === opened} onOpen={onOpen} />
            {record.id === opened && (
              <tr>
                <td colSpan={8} className={styles.details}>
                  <ImportDetails record={record} />
                </td>
              </tr>
            )}
          </tbody>
        ))}
        {imports.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('data:imports.total')}
              </th>
              <Amounts of={total} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function ImportHead() {
  const { t } = useTranslation();
  const { currency } = useFormat();
  return (
    <thead>
      <tr>
        <th scope="col">{t('data:imports.file')}</th>
        <th scope="col">{t('data:imports.importedAt')}</th>
        <th scope="col">{t('data:imports.span')}</th>
        <th scope="col">{t('data:imports.read')}</th>
        <th scope="col">{t('data:imports.imported')}</th>
        <th scope="col">{t('data:imports.duplicate')}</th>
        <th scope="col">{t('data:imports.setAside')}</th>
        <th scope="col">{t('data:imports.amount', { currency })}</th>
      </tr>
    </thead>
  );
}

interface ImportLineProps {
  record: ImportRecord;
  open: boolean;
  onOpen: (id: number | null) => void;
}

function ImportLine({ record, open, onOpen }: ImportLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, fileName, sheet, firstDay, lastDay, importedAt } = record;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={styles.opener}
          aria-expanded={open}
          aria-label={t('data:imports.details', { name: fileName })}
          onClick={() => onOpen(open ? null : id)}
        >
          <Chevron size={16} stroke={1.75} aria-hidden />
          <span className={styles.fileName} title={fileName}>
            {fileName}
          </span>
          {sheet !== null && <span className={styles.quiet}>{sheet}</span>}
        </button>
      </th>
      <td className={styles.start}>{format.moment(importedAt)}</td>
      <td className={styles.start}>
        {firstDay !== null && lastDay !== null && (
          <>
            <span className={styles.oneLine}>{format.dayShort(firstDay)} –</span>{' '}
            <span className={styles.oneLine}>{format.dayShort(lastDay)}</span>
          </>
        )}
      </td>
      <Amounts of={record.reconciliation} />
    </tr>
  );
}

function Amounts({ of }: { of: Reconciliation }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <td>{format.count(of.rowsRead)}</td>
      <td>{format.count(of.rowsImported)}</td>
      <td>{format.count(of.rowsDuplicate)}</td>
      <td>{format.count(of.rowsSetAside)}</td>
      <td>
        {!reconciles(of) && (
          <IconAlertTriangle
            size={16}
            stroke={1.75}
            className={styles.differs}
            aria-label={t('data:reconciliation.differs')}
          />
        )}
        {format.money(of.amountImported, { currencyDisplay: 'none' })}
      </td>
    </>
  );
}
