import { Anchor, Breadcrumbs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CustomerSet } from '@shared/contract/views';
import { findMetric } from '@shared/metrics/catalogue';
import { defaultSettings } from '@shared/model/settings';
import { useBasketTitle } from '../../components/basket-queries';
import { cohortSetTitle, groupText, lifeSetTitle } from '../../components/cohort-set-title';
import { useFeedbackTitle } from '../../components/feedback-set-title';
import { membersOf } from '../../components/member-groups';
import { renewalSetTitle } from '../../components/renewal-names';
import { useSegmentTitle } from '../../components/segment-title';
import { useFormat } from '../../format/use-format';
import { useBook } from '../../queries';
import { explainedPath, screenPath, type Screen } from '../../shell/routes';

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
      const title = group === undefined ? t(`metric:${set.metric}.name`) : t(`customers:group.${group}`);
      return set.group === undefined ? title : `${title}${t('cohort:set.comma')}${groupText(set.group, t)}`;
    }
    case 'basket':
      return basketTitle ?? '';
    case 'renewal':
      return renewalSetTitle(set, t, format);
    case 'revenue':
      return t(`revenue:set.${set.part}`);
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
    case 'life':
      return lifeSetTitle(set, t);
    case 'cohort':
      return cohortSetTitle(set, t, format, settings);
  }
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
    case 'revenue':
      return [{ text: t('shell:screen.revenue'), href: screenPath('revenue') }];
    case 'feedback':
      return [{ text: t('shell:screen.feedback'), href: screenPath('feedback') }];
    case 'renewal':
      return [{ text: t('shell:screen.renewals'), href: screenPath('renewals') }];
    case 'basket':
      return [{ text: t('shell:screen.baskets'), href: screenPath('baskets') }];
    case 'life':
    case 'cohort':
      return [{ text: t('shell:screen.cohorts'), href: screenPath('cohorts') }];
    case 'risk':
      return [overview];
    case 'joinedAndLeft':
      return [overview, { text: t('overview:rollForward.title'), href: screenPath('overview') }];
    case 'figure': {
      const text = t('customers:trail.figure', {
        figure: t(`metric:${set.metric}.name`),
        period: format.period(set.scope.period),
      });
      const screen = screenOf(set.metric);
      const shown = { text: t(`shell:screen.${screen}`), href: screenPath(screen) };
      return [shown, { text, href: explainedPath(screenPath(screen), set.metric) }];
    }
  }
}

/** The screen that shows figures of this kind. */
function screenOf(metric: string): Screen {
  switch (findMetric(metric)?.group) {
    case 'revenue':
    case 'costs':
      return 'revenue';
    case 'renewals':
      return 'renewals';
    case 'satisfaction':
      return 'feedback';
    default:
      return 'overview';
  }
}
