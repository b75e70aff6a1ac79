import { Button, Checkbox, Popover } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reckonedColumns, usualColumns, type CustomerColumn } from '@shared/contract/customer-columns';
import { useFilterOptions } from '../../components/segment-queries';
import { useFormat } from '../../format/use-format';
import { columnHeader } from './customer-columns';
import styles from './customers.module.css';
import type { ListColumns } from './use-list-columns';

/** Which columns the list shows. */
export function ColumnChooser({ columns }: { columns: ListColumns }) {
  const { t } = useTranslation();
  const { currency } = useFormat();
  const { shown, show } = columns;
  const [isOpen, setOpen] = useState(false);
  const options = useFilterOptions(isOpen);
  const attributes = (options.data?.attributes ?? []).map(({ id }): CustomerColumn => `attribute:${id}`);
  // Also one that is shown while the book knows nothing under it any more: it can still be taken out.
  const offered = [...new Set([...usualColumns, ...reckonedColumns, ...attributes, ...shown])];
  const toggle = (column: CustomerColumn, on: boolean) =>
    show(on ? [...shown, column] : shown.filter((other) => other !== column));
  return (
    <Popover position="bottom-end" trapFocus opened={isOpen} onChange={setOpen}>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconColumns size={16} stroke={1.5} aria-hidden />}
          data-testid="choose-columns"
          onClick={() => setOpen(!isOpen)}
        >
          {t('customers:columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.columns} role="group" aria-label={t('customers:columns')}>
          {offered.map((column) => (
            <Checkbox
              key={column}
              size="sm"
              label={columnHeader(column, t, currency)}
              checked={shown.includes(column)}
              disabled={column === 'name'}
              onChange={(event) => toggle(column, event.currentTarget.checked)}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
