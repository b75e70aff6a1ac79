import { useTranslation } from 'react-i18next';
import { FilterPanel } from '../../components/filter-panel';
import { useSegmentChanges } from '../../components/use-segment-changes';
import { useFormat } from '../../format/use-format';
import type { EditedSegment } from './edited-segment';

interface SegmentPanelProps {
  edited: EditedSegment;
  /** ISO day that the screen counts as of. */
  asOf: string;
  onClose: () => void;
}

/** A segment of one's own while it is made or changed. */
export function SegmentPanel({ edited: { segment }, asOf, onClose }: SegmentPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { save } = useSegmentChanges();
  return (
    <FilterPanel
      title={segment === null ? t('segments:own.new') : t('segments:own.edit', { name: segment.name })}
      initial={segment?.filter ?? { match: 'all', conditions: [] }}
      name={segment?.name ?? ''}
      asOf={asOf}
      day={format.day(asOf)}
      onSave={(name, filter) =>
        void save(name, filter, segment?.name ?? null).then((isKept) => isKept && onClose())
      }
      onClose={onClose}
    />
  );
}
