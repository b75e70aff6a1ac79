import { Button, TextInput } from '@mantine/core';
import { IconDownload, IconFilter, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CustomerSet } from '@shared/contract/views';
import type { CustomerFilter } from '@shared/model/customer-filter';
import { useFilterText } from '../../components/filter-text';
import { PageHeader } from '../../components/page';
import { ColumnChooser } from './column-chooser';
import { SetTrail } from './customer-set';
import styles from './customers.module.css';
import { SegmentChoice } from './segment-choice';
import type { ListColumns } from './use-list-columns';

interface ListHeaderProps {
  set: CustomerSet;
  title: string;
  /** Null until it is known. */
  total: number | null;
  /** What narrows the set besides. */
  filter: CustomerFilter | undefined;
  search: string;
  columns: ListColumns;
  onSearch: (text: string) => void;
  onFilter: () => void;
  onExport: () => void;
}

/** What the list is, how long, and the ways to look at it otherwise. */
export function ListHeader(props: ListHeaderProps) {
  const { t } = useTranslation();
  const filterText = useFilterText();
  const { set, title, total, filter } = props;
  const lead = [
    ...(total === null ? [] : [t('customers:count', { count: total })]),
    ...(filter === undefined ? [] : [t('customers:narrowed', { filter: filterText(filter) })]),
  ].join(' · ');
  return (
    <PageHeader
      trail={<SetTrail set={set} />}
      title={title}
      lead={lead === '' ? ' ' : lead}
      actions={
        <div className={styles.tools}>
          <TextInput
            className={styles.search}
            aria-label={t('customers:search')}
            placeholder={t('customers:search')}
            leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
            data-testid="customer-search"
            value={props.search}
            onChange={(event) => props.onSearch(event.currentTarget.value)}
          />
          <SegmentChoice set={set} />
          <Button
            variant="default"
            leftSection={<IconFilter size={16} stroke={1.5} aria-hidden />}
            onClick={props.onFilter}
            data-testid="open-filter"
          >
            {t('filter:open')}
          </Button>
          <ColumnChooser columns={props.columns} />
          <Button
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
            onClick={props.onExport}
          >
            {t('customers:export')}
          </Button>
        </div>
      }
    />
  );
}
