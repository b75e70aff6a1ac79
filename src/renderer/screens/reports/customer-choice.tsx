import { SegmentedControl, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '@shared/contract/views';
import type { ChosenCustomer } from './report-draft';
import { useCustomersFound } from './report-queries';
import styles from './reports.module.css';

interface CustomerChoiceProps {
  customer: ChosenCustomer | null;
  onCustomer: (customer: ChosenCustomer | null) => void;
}

const typingMs = 200;

/** Whose statement: one customer's, or that of everyone who bought in the period. */
export function CustomerChoice({ customer, onCustomer }: CustomerChoiceProps) {
  const { t } = useTranslation();
  const [one, setOne] = useState(customer !== null);
  return (
    <div className={styles.nested} data-testid="customer-choice">
      <SegmentedControl
        fullWidth
        orientation="vertical"
        aria-label={t('report:screen.customer.label')}
        data={[
          { value: 'all', label: t('report:screen.customer.all') },
          { value: 'one', label: t('report:screen.customer.one') },
        ]}
        value={one ? 'one' : 'all'}
        onChange={(value) => {
          setOne(value === 'one');
          if (value === 'all') onCustomer(null);
        }}
      />
      {one && <CustomerSearch customer={customer} onCustomer={onCustomer} />}
    </div>
  );
}

function CustomerSearch({ customer, onCustomer }: CustomerChoiceProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(customer?.name ?? '');
  // What stands in the field once somebody is chosen is a name, and no search.
  const [search] = useDebouncedValue(text === customer?.name ? '' : text, typingMs);
  const { data } = useCustomersFound(search.trim());
  const found = (data?.rows ?? []).map(({ id, name, code }) => ({ id, name: labelOf({ name, code }) }));
  const offered =
    customer === null || found.some(({ id }) => id === customer.id) ? found : [customer, ...found];
  return (
    <Select
      aria-label={t('report:screen.customer.search')}
      placeholder={t('report:screen.customer.search')}
      data={offered.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={customer === null ? null : String(customer.id)}
      searchable
      searchValue={text}
      onSearchChange={setText}
      // The search is the book's own; the list is not to narrow it further.
      filter={({ options }) => options}
      nothingFoundMessage={t('report:screen.customer.none')}
      data-testid="customer-search"
      onChange={(value) => {
        const chosen = offered.find(({ id }) => String(id) === value);
        if (chosen !== undefined) onCustomer(chosen);
      }}
    />
  );
}

function labelOf({ name, code }: Pick<CustomerRow, 'name' | 'code'>): string {
  return name === '' || code === '' ? name + code : `${name} (${code})`;
}
