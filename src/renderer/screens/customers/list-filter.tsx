import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CustomerSet } from '@shared/contract/views';
import type { CustomerFilter } from '@shared/model/customer-filter';
import type { SavedSegment } from '@shared/model/settings';
import { FilterPanel } from '../../components/filter-panel';
import { useSegmentChanges } from '../../components/use-segment-changes';
import { useFormat } from '../../format/use-format';
import { useBook } from '../../queries';
import { customersPath } from '../../shell/routes';

interface ListFilterProps {
  set: CustomerSet;
  /** What narrows the set besides. */
  narrowing: CustomerFilter | undefined;
  onNarrow: (filter: CustomerFilter | undefined) => void;
  onClose: () => void;
}

const noConditions: CustomerFilter = { match: 'all', conditions: [] };

/**
 * The filter of a list. Where the list is nothing but a filter of all customers, the filter stands in the address
 * and can be kept as a segment; the customers behind a figure are narrowed by it.
 */
export function ListFilter({ set, narrowing, onNarrow, onClose }: ListFilterProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const { save } = useSegmentChanges();
  const book = useBook();
  const own = filterOfSet(set, book?.settings.savedSegments ?? []);
  const asOf = set.kind === 'filter' || set.kind === 'savedSegment' ? set.asOf : null;
  const day = asOf ?? book?.dataThrough ?? null;
  const show = (filter: CustomerFilter) =>
    navigate(
      customersPath(filter.conditions.length === 0 ? { kind: 'all' } : { kind: 'filter', filter, asOf }),
    );
  const initial = own ?? narrowing ?? noConditions;
  const ways =
    own === null
      ? {
          onApply: (filter: CustomerFilter) => onNarrow(filter.conditions.length === 0 ? undefined : filter),
          onClear: () => onNarrow(undefined),
        }
      : {
          onApply: show,
          onClear: () => show(noConditions),
          onSave: (name: string, filter: CustomerFilter) =>
            void save(name, filter, null).then(
              (isKept) => isKept && navigate(customersPath({ kind: 'savedSegment', name, asOf })),
            ),
        };
  return (
    <FilterPanel
      key={JSON.stringify(initial)}
      title={t('filter:title')}
      initial={initial}
      asOf={asOf}
      day={day === null ? '' : format.day(day)}
      {...ways}
      onClose={onClose}
    />
  );
}

/** The filter that a set is, or null where it is something else. */
function filterOfSet(set: CustomerSet, segments: readonly SavedSegment[]): CustomerFilter | null {
  if (set.kind === 'all') return noConditions;
  if (set.kind === 'filter') return set.filter;
  if (set.kind !== 'savedSegment') return null;
  return segments.find(({ name }) => name === set.name)?.filter ?? noConditions;
}
