import { Button, SegmentedControl } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FeedbackView, Survey, SurveyView } from '@shared/contract/feedback-views';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { MetricTiles } from '../../components/metric-tiles';
import { Page, PageHeader, Pair } from '../../components/page';
import { useFormat } from '../../format/use-format';
import { useBook } from '../../queries';
import { useRemembered } from '../../shell/remembered';
import { useScope } from '../../shell/scope-context';
import { useBookActions } from '../../shell/use-book-actions';
import { AnswerSection } from './answer-section';
import { useFeedback } from './feedback-queries';
import styles from './feedback.module.css';
import { GroupSection } from './group-section';
import { RetentionSection } from './retention-section';
import { ScoreExhibit } from './score-exhibit';
import { SurveyTrend } from './survey-trend';

/** What customers say in surveys: figures over time and by group, against retention, and every answer. */
export function FeedbackScreen() {
  const book = useBook();
  if (book === null) return null;
  return book.feedbackCount === 0 ? <NoFeedbackYet /> : <Feedback />;
}

const needed = ['date', 'customerName', 'score'] as const;
const useful = ['customerId', 'surveyKind', 'scale', 'comment', 'channel'] as const;

function NoFeedbackYet() {
  const { t } = useTranslation();
  const { chooseLedgers } = useBookActions();
  const named = (fields: readonly string[]) => fields.map((field) => t(`field:${field}`)).join(', ');
  return (
    <EmptyState
      title={t('feedback:noneYet.title')}
      text={t('feedback:noneYet.text')}
      icon={<IconMessages size={28} stroke={1.25} aria-hidden />}
    >
      <div className={styles.emptyColumns}>
        <p>{t('feedback:noneYet.needed', { fields: named(needed) })}</p>
        <p>{t('feedback:noneYet.useful', { fields: named(useful) })}</p>
        <Button onClick={() => void chooseLedgers()}>{t('common:action.importLedger')}</Button>
      </div>
    </EmptyState>
  );
}

function Feedback() {
  const { t } = useTranslation();
  const { scope } = useScope();
  const feedback = useFeedback(scope);
  if (feedback.isError) return <ErrorState error={feedback.error} onRetry={() => void feedback.refetch()} />;
  if (feedback.data === undefined) return <Loading bars={[40, 140, 280, 280, 360]} />;
  const { data } = feedback;
  const header = <PageHeader title={t('shell:screen.feedback')} lead={<Lead view={data} />} />;
  return (
    <Page header={header}>
      {data.surveys.length === 0 ? (
        <p className={styles.quiet}>{t('feedback:onlyOthers')}</p>
      ) : (
        <Surveys surveys={data.surveys} />
      )}
      <AnswerSection />
    </Page>
  );
}

/** The figures of all surveys, then one survey closely. */
function Surveys({ surveys }: { surveys: readonly SurveyView[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useRemembered<Survey | null>('feedback survey', null);
  const [first] = surveys;
  const view = surveys.find(({ survey }) => survey === chosen) ?? first;
  if (view === undefined) return null;
  return (
    <>
      <MetricTiles metrics={surveys.map(({ figure }) => figure.id)} />
      {surveys.length > 1 && (
        <SegmentedControl
          className={styles.surveys}
          aria-label={t('feedback:survey')}
          data={surveys.map(({ survey, figure }) => ({
            value: survey,
            label: t(`metric:${figure.id}.short`),
          }))}
          value={view.survey}
          onChange={setChosen}
        />
      )}
      <Pair>
        <SurveyTrend view={view} />
        <ScoreExhibit view={view} />
      </Pair>
      <RetentionSection view={view} />
      <GroupSection view={view} />
    </>
  );
}

/** What is shown, and of how many answers. */
function Lead({ view }: { view: FeedbackView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = [
    format.period(view.scope.period),
    format.base(view.scope.base),
    t('feedback:lead.period', { count: view.periodAnswers }),
    t('feedback:lead.book', { number: format.count(view.bookAnswers) }),
    ...(view.period.complete ? [] : [t('common:figure.incomplete')]),
  ];
  return <span data-testid="feedback-lead">{parts.join(' · ')}</span>;
}
