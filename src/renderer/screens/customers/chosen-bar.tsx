import { Button, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FurtherColumn } from '@shared/contract/customer-columns';
import type { ListedCustomer } from '@shared/contract/views';
import { call } from '../../api';
import type { Column } from '../../components/column';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import { copyText } from '../../components/copy-text';
import styles from './customers.module.css';
import type { ChosenCustomers } from './use-chosen-customers';
import type { CustomerQuery } from './use-customer-pages';

interface ChosenBarProps {
  chosen: ChosenCustomers;
  query: CustomerQuery;
  columns: readonly Column<ListedCustomer>[];
  further: readonly FurtherColumn[];
  total: number;
  onExport: () => void;
}

/** As many rows as one answer holds. */
const mostCopied = 5000;

/** What can be done with the chosen customers, all at once. */
export function ChosenBar({ chosen, query, columns, further, total, onExport }: ChosenBarProps) {
  const { t } = useTranslation();
  const tell = useFaultNotice();
  const { ids } = chosen;
  const copy = async () => {
    try {
      // Those that a search or filter hides now are chosen all the same: they are asked for among all.
      const everyone = { ...query, set: { kind: 'all' }, search: '', filter: undefined } as const;
      const { rows } = await call('customers.list', {
        query: everyone,
        columns: further,
        only: [...ids],
        offset: 0,
        limit: mostCopied,
      });
      const shown = columns.filter(({ header }) => header !== '');
      const lines = [
        shown.map(({ header }) => header),
        ...rows.map((row) => shown.map((one) => one.plain(row))),
      ];
      copyText(lines.map((cells) => cells.join('\t')).join('\n'));
      notifications.show({ message: t('customers:choice.copied', { count: rows.length }) });
    } catch (error) {
      tell(error);
    }
  };
  const isTooMany = ids.size > mostCopied;
  return (
    <div
      className={styles.chosen}
      data-testid="chosen-bar"
      role="toolbar"
      aria-label={t('customers:choice.header')}
    >
      <span aria-live="polite">{t('customers:choice.count', { count: ids.size })}</span>
      {ids.size < total && (
        <Button variant="subtle" size="compact-sm" onClick={() => void chosen.toggleRun(0, total - 1)}>
          {t('customers:choice.all', { count: total })}
        </Button>
      )}
      <Button variant="subtle" size="compact-sm" onClick={chosen.clear}>
        {t('customers:choice.clear')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
        onClick={onExport}
        data-testid="export-chosen"
      >
        {t('customers:choice.export')}
      </Button>
      <Tooltip label={t('customers:choice.copyMost', { most: mostCopied })} disabled={!isTooMany}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconCopy size={16} stroke={1.5} aria-hidden />}
          disabled={isTooMany}
          onClick={() => void copy()}
          data-testid="copy-chosen"
        >
          {t('customers:choice.copy')}
        </Button>
      </Tooltip>
      <span className={styles.hint}>{t('customers:choice.hint')}</span>
    </div>
  );
}
