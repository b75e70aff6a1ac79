import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerFilter } from '@shared/model/customer-filter';
import { currencyDecimals } from '@shared/model/money';
import { useFormat } from '../format/use-format';
import { ErrorState } from './error-state';
import { FilterBuilder } from './filter-builder';
import { draftOf, filterOfDraft } from './filter-draft';
import styles from './filter.module.css';
import { Loading } from './loading';
import { useFilterCount, useFilterOptions } from './segment-queries';
import { SidePanel } from './side-panel';

interface FilterPanelProps {
  title: string;
  initial: CustomerFilter;
  /** What the segment is called so far. */
  name?: string;
  /** ISO day that customers are judged as of; null: the data-through date. */
  asOf: string | null;
  /** The day in words. */
  day: string;
  onApply?: (filter: CustomerFilter) => void;
  onClear?: () => void;
  /** Keeps the filter as a segment. */
  onSave?: (name: string, filter: CustomerFilter) => void;
  onClose: () => void;
}

/** The conditions of a filter beside what it is about, with how many customers they hold, to apply or to keep. */
export function FilterPanel({ title, initial, name = '', asOf, day, ...ways }: FilterPanelProps) {
  const { t } = useTranslation();
  const { language, currency } = useFormat();
  const typing = { language, decimals: currencyDecimals(currency) };
  const [draft, setDraft] = useState(() => draftOf(initial, typing));
  const options = useFilterOptions();
  const filter = filterOfDraft(draft, typing);
  const { onApply, onClear, onSave, onClose } = ways;
  return (
    <SidePanel title={title} onClose={onClose} testId="filter-panel">
      {options.isError && <ErrorState error={options.error} onRetry={() => void options.refetch()} />}
      {options.isPending && <Loading bars={[32, 120, 32]} />}
      {options.data !== undefined && (
        <div className={styles.panel}>
          <FilterBuilder draft={draft} onChange={setDraft} options={options.data} typing={typing} />
          <Count filter={filter} asOf={asOf} />
          <div className={styles.buttons}>
            {onApply !== undefined && (
              <Button
                disabled={filter === null}
                onClick={() => filter !== null && onApply(filter)}
                data-testid="apply-filter"
              >
                {t('filter:apply')}
              </Button>
            )}
            {onClear !== undefined && (
              <Button variant="default" onClick={onClear}>
                {t('filter:clear')}
              </Button>
            )}
          </div>
          {onSave !== undefined && <SaveForm name={name} filter={filter} onSave={onSave} />}
          <p className={styles.quiet}>{t('filter:note', { day })}</p>
        </div>
      )}
    </SidePanel>
  );
}

function Count({ filter, asOf }: { filter: CustomerFilter | null; asOf: string | null }) {
  const { t } = useTranslation();
  // Only for asking less often; what is saved or applied is the filter as it stands.
  const [asked] = useDebouncedValue(filter === null ? null : JSON.stringify(filter), 200);
  const count = useFilterCount(asked === null ? null : (JSON.parse(asked) as CustomerFilter), asOf);
  const total = filter === null ? undefined : count.data?.total;
  return (
    <p data-testid="filter-count" aria-live="polite">
      {filter === null && t('filter:unfinished')}
      {filter !== null &&
        (total === undefined ? t('filter:counting') : t('customers:count', { count: total }))}
    </p>
  );
}

interface SaveFormProps {
  name: string;
  filter: CustomerFilter | null;
  onSave: (name: string, filter: CustomerFilter) => void;
}

function SaveForm({ name, filter, onSave }: SaveFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(name);
  const isComplete = typed.trim() !== '' && filter !== null && filter.conditions.length > 0;
  return (
    <form
      className={styles.save}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) onSave(typed.trim(), filter);
      }}
    >
      <TextInput
        label={t('segments:own.name')}
        value={typed}
        maxLength={120}
        autoComplete="off"
        data-testid="segment-name"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="default" disabled={!isComplete} data-testid="save-segment">
          {t('segments:own.save')}
        </Button>
      </div>
    </form>
  );
}
