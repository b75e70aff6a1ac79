import { Anchor, Breadcrumbs } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CustomerSet } from '@shared/contract/views';

import { parsePeriod, periodOfDay, periodText, shiftPeriod } from '@shared/model/period';
import type { BookSettings } from '@shared/model/settings';
import { defaultSettings } from '@shared/model/settings';
import { useBasketTitle } from '../../components/basket-queries';
import { useFeedbackTitle } from '../../components/feedback-set-title';
import { membersOf } from '../../components/member-groups';
import { useSegmentTitle } from '../../components/segment-title';
import { useFormat, type Format } from '../../format/use-format';
import { useBook } from '../../queries';
import { explanationPath, screenPath } from '../../shell/routes';

/** What a set of customers is called. */
export function useSetTitle(set: CustomerSet): string {
  const { t } = useTranslation();
  const format = useFormat();
  const settings = useBook()?.settings ?? defaultSettings;
  const basketTitle = useBasketTitle(set.kind === 'basket' ? set : null);
  const segmentTitle = useSegmentTitle();
  const feedbackTitle = useFeedbackTitle();
  switch (set.kind) {
    case 'all':
      return t('customers:all');
    case 'joinedAndLeft':
      return t('customers:group.joinedAndLeft');
    case 'figure': {
      const group = membersOf(set.metric).find(({ part }) => part === set.part)?.group;
      return group === undefined ? t(`metric:${set.metric}.name`) : t(`customers:group.${group}`);
    }
    case 'basket':
      return basketTitle ?? '';
    case 'risk':
      return t(`risk:set.${set.part}`);
    case 'feedback':
      return feedbackTitle(set);
    case 'rfmSegment':
    case 'rfmCell':
    case 'tier':
    case 'savedSegment':
    case 'filter':
    case 'movement':
    case 'segmentRetention':
      return segmentTitle(set);
    case 'cohort':
      return cohortTitle(set, t, format, settings);
  }
}

type CohortSet = Extract<CustomerSet, { kind: 'cohort' }>;

function cohortTitle(set: CohortSet, t: TFunction, format: Format, settings: BookSettings): string {
  const cohort = format.period(set.cohort);
  const first = parsePeriod(set.cohort, settings);
  if (set.age === null || first === null) return t('customers:group.cohort', { cohort });
  const unit = first.unit === 'range' ? set.unit : first.unit;
  const at = periodOfDay(shiftPeriod(first, set.age).start, unit, settings);
  const period = format.period(periodText(at, settings));
  const key = set.mode === 'bounded' ? 'customers:group.cohortActive' : 'customers:group.cohortActiveLater';
  return t(key, { cohort, period });
}

/** Where the list comes from, as links back to it. */
export function SetTrail({ set }: { set: CustomerSet }) {
  const { t } = useTranslation();
  const steps = useTrail(set);
  if (steps.length === 0) return null;
  return (
    <nav aria-label={t('customers:trail.label')} data-testid="trail">
      <Breadcrumbs separator="›" separatorMargin={6}>
        {steps.map(({ text, href }) => (
          <Anchor key={text} component={Link} href={href}>
            {text}
          </Anchor>
        ))}
      </Breadcrumbs>
    </nav>
  );
}

interface TrailStep {
  readonly text: string;
  readonly href: string;
}

function useTrail(set: CustomerSet): readonly TrailStep[] {
  const { t } = useTranslation();
  const format = useFormat();
  const overview = { text: t('shell:screen.overview'), href: screenPath('overview') };
  switch (set.kind) {
    case 'all':
      return [];
    case 'filter':
      return [{ text: t('customers:all'), href: screenPath('customers') }];
    case 'rfmSegment':
    case 'rfmCell':
    case 'tier':
    case 'savedSegment':
    case 'movement':
    case 'segmentRetention':
      return [{ text: t('shell:screen.segments'), href: screenPath('segments') }];
    case 'feedback':
      return [{ text: t('shell:screen.feedback'), href: screenPath('feedback') }];
    case 'basket':
      return [{ text: t('shell:screen.baskets'), href: screenPath('baskets') }];
    case 'cohort':
      return [overview, { text: t('customers:trail.cohorts'), href: screenPath('overview') }];
    case 'risk':
      return [overview];
    case 'joinedAndLeft':
      return [overview, { text: t('overview:rollForward.title'), href: screenPath('overview') }];
    case 'figure': {
      const text = t('customers:trail.figure', {
        figure: t(`metric:${set.metric}.name`),
        period: format.period(set.scope.period),
      });
      return [overview, { text, href: explanationPath(set.metric) }];
    }
  }
}
