import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ownSegmentGrouping, segmentGrouping, tierGrouping } from '@shared/contract/feedback-groupings';
import { useBook } from '../queries';
import { attributeName } from './attribute-name';

/** What answers can be grouped by besides attributes: segments and tiers of the ledger, and segments of one's own. */
export function useFeedbackGroupings(): readonly { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation();
  const book = useBook();
  if (book === null || book.lineCount === 0) return [];
  const own = book.settings.savedSegments.map(({ name }) => `${ownSegmentGrouping}${name}`);
  return [segmentGrouping, tierGrouping, ...own].map((value) => ({
    value,
    label: feedbackGroupingName(value, t),
  }));
}

/** The heading over the groups. */
export function feedbackGroupingName(by: string, t: TFunction): string {
  if (by === segmentGrouping) return t('feedback:groups.segment');
  if (by === tierGrouping) return t('feedback:groups.tier');
  if (by.startsWith(ownSegmentGrouping)) return by.slice(ownSegmentGrouping.length);
  return attributeName(by, t);
}

/** One group; null: nothing is known of those in it, or a segment of one's own does not hold them. */
export function feedbackGroupName(by: string, key: string | null, t: TFunction): string {
  if (by === segmentGrouping) return key === null ? t('segments:place.none') : t(`segment:${key}`);
  if (by === tierGrouping) return key === null ? t('segments:place.none') : t(`segments:tier.${key}`);
  if (key !== null) return key;
  return t(by.startsWith(ownSegmentGrouping) ? 'feedback:groups.others' : 'feedback:groups.unknown');
}
