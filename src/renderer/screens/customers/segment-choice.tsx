import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CustomerSet } from '@shared/contract/views';
import { segmentIds } from '@shared/ledger/rfm';
import { useBook } from '../../queries';
import { customersPath } from '../../shell/routes';
import styles from './customers.module.css';

const everyone = 'all';

/** The segments as quick choices: one's own by name, and the named ones, as of the data-through date. */
export function SegmentChoice({ set }: { set: CustomerSet }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const book = useBook();
  const saved = book?.settings.savedSegments ?? [];
  const asOf = book?.dataThrough ?? null;
  const own = saved.map(({ name }) => ({ value: `own:${name}`, label: name }));
  const named = segmentIds.map((id) => ({ value: `named:${id}`, label: t(`segment:${id}`) }));
  const groups = [
    ...(own.length > 0 ? [{ group: t('customers:segments.own'), items: own }] : []),
    ...(asOf === null ? [] : [{ group: t('customers:segments.named'), items: named }]),
  ];
  const choose = (value: string | null) => {
    const segment = segmentIds.find((id) => value === `named:${id}`);
    if (segment !== undefined && asOf !== null)
      navigate(customersPath({ kind: 'rfmSegment', asOf, segment }));
    else if (value?.startsWith('own:') === true)
      navigate(customersPath({ kind: 'savedSegment', name: value.slice('own:'.length), asOf: null }));
    else navigate(customersPath({ kind: 'all' }));
  };
  return (
    <Select
      className={styles.segment}
      aria-label={t('customers:segments.label')}
      data={[{ value: everyone, label: t('customers:segments.all') }, ...groups]}
      value={valueOf(set)}
      placeholder={t('customers:segments.label')}
      allowDeselect={false}
      searchable
      maxDropdownHeight={360}
      onChange={choose}
      data-testid="segment-choice"
    />
  );
}

/** Null where the list shows something else. */
function valueOf(set: CustomerSet): string | null {
  if (set.kind === 'all') return everyone;
  if (set.kind === 'savedSegment') return `own:${set.name}`;
  return set.kind === 'rfmSegment' ? `named:${set.segment}` : null;
}
