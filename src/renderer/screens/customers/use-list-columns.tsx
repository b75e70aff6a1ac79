import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  reckonedColumns,
  usualColumns,
  type CustomerColumn,
  type FurtherColumn,
} from '@shared/contract/customer-columns';
import type { ListedCustomer } from '@shared/contract/views';
import type { Column } from '../../components/column';
import { useFormat } from '../../format/use-format';
import { useRemembered } from '../../shell/remembered';
import { furtherColumn, usualColumn } from './customer-columns';
import styles from './customers.module.css';
import type { ChosenCustomers } from './use-chosen-customers';

export interface ListColumns {
  /** The usual ones first, attributes last. */
  readonly shown: readonly CustomerColumn[];
  readonly further: readonly FurtherColumn[];
  readonly show: (columns: readonly CustomerColumn[]) => void;
}

/** Which columns the lists show: kept while the window is open, for every list. */
export function useListColumns(): ListColumns {
  const [wanted, show] = useRemembered<readonly CustomerColumn[]>('customer columns', usualColumns);
  // The name stays: without it nobody knows whom a row is about.
  const fixed = [...usualColumns, ...reckonedColumns].filter(
    (column) => column === 'name' || wanted.includes(column),
  );
  const shown = [...fixed, ...wanted.filter(isAttribute)];
  return { shown, further: shown.filter(isFurther), show };
}

function isAttribute(column: CustomerColumn): column is `attribute:${string}` {
  return column.startsWith('attribute:');
}

function isFurther(column: CustomerColumn): column is FurtherColumn {
  return !usualColumns.some((usual) => usual === column);
}

/** The columns of the table, the one by which customers are chosen first. */
export function useTableColumns(
  { shown, further }: ListColumns,
  chosen: ChosenCustomers,
): readonly Column<ListedCustomer>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const choice: Column<ListedCustomer> = {
    id: 'choice',
    header: '',
    width: '36px',
    cell: (row) => (
      // A click here chooses the row; it does not open it.
      <span
        className={styles.choice}
        role="presentation"
        onClick={(event) => {
          event.stopPropagation();
          chosen.toggle(row.id);
        }}
      >
        <Checkbox
          size="xs"
          tabIndex={-1}
          readOnly
          aria-label={t('customers:choice.row', { name: row.name === '' ? row.code : row.name })}
          checked={chosen.ids.has(row.id)}
        />
      </span>
    ),
    plain: () => '',
  };
  return [
    choice,
    ...shown.map((id) =>
      isFurther(id) ? furtherColumn(id, further.indexOf(id), t, format) : usualColumn(id, t, format),
    ),
  ];
}
