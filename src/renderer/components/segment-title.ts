import { useTranslation } from 'react-i18next';
import type { SegmentSet } from '@shared/contract/segment-set';
import type { SegmentPlace } from '@shared/contract/segment-views';
import { useFormat } from '../format/use-format';
import { useFilterText } from './filter-text';

/** What the customers behind a number of the segments are called. */
export function useSegmentTitle(): (set: SegmentSet) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const filterText = useFilterText();
  const place = (at: SegmentPlace | 'any') => (at === 'any' ? t('segments:place.any') : placeName(at, t));
  return (set) => {
    switch (set.kind) {
      case 'rfmSegment':
        return t('segments:set.segment', { segment: t(`segment:${set.segment}`), day: format.day(set.asOf) });
      case 'rfmCell':
        return cellTitle(set, t, format.day(set.asOf));
      case 'tier':
        return t(set.from === null ? 'segments:set.tier' : 'segments:set.tierSince', {
          tier: t(`segments:tier.${set.tier}`),
          day: format.day(set.asOf),
          from: set.from === null ? '' : format.day(set.from),
        });
      case 'savedSegment':
        return set.asOf === null
          ? set.name
          : t('segments:set.segment', { segment: set.name, day: format.day(set.asOf) });
      case 'filter':
        return filterText(set.filter);
      case 'movement':
        return t('segments:set.moved', {
          from: place(set.from),
          to: place(set.to),
          period: format.period(set.scope.period),
        });
      case 'segmentRetention':
        return t(`segments:set.${set.part}`, {
          segment: t(`segment:${set.segment}`),
          period: format.period(set.scope.period),
        });
    }
  };
}

type Words = ReturnType<typeof useTranslation>['t'];

/** A segment by its name; of those who have bought nothing (any more), that they have not. */
export function placeName(place: SegmentPlace, t: Words): string {
  return place === 'none' ? t('segments:place.none') : t(`segment:${place}`);
}

function cellTitle({ r, f }: Extract<SegmentSet, { kind: 'rfmCell' }>, t: Words, day: string): string {
  if (r === null && f === null) return t('segments:set.scored', { day });
  const scores = [...(r === null ? [] : [`R ${r}`]), ...(f === null ? [] : [`F ${f}`])].join(' · ');
  return t('segments:set.segment', { segment: scores, day });
}
