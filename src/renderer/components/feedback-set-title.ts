import { useTranslation } from 'react-i18next';
import type { FeedbackSet } from '@shared/contract/feedback-set';
import { useFormat } from '../format/use-format';
import { feedbackGroupName } from './feedback-groupings';

/** What the customers behind a number about feedback are called. */
export function useFeedbackTitle(): (set: FeedbackSet) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ survey, part, band, score, group }) => {
    const of = (): string => {
      if (score !== null) return t('feedback:set.score', { survey, score: format.number(score.score, 6) });
      if (band === 'any') return t('feedback:set.answered', { survey });
      return t('feedback:set.band', { survey, band: t(`feedback:bands.${band}`) });
    };
    const parts = [
      part === 'answered' ? null : t(`feedback:set.part.${part}`),
      part !== 'answered' && band === 'any' ? survey : of(),
      group === null ? null : feedbackGroupName(group.attribute, group.value, t),
    ];
    return parts.filter((text) => text !== null).join(' · ');
  };
}
