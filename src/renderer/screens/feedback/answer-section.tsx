import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { AnswerQuery, AnswerRow, AnswerSort } from '@shared/contract/feedback-views';
import { call } from '../../api';
import { DataTable } from '../../components/data-table';
import { ErrorState } from '../../components/error-state';
import { Section } from '../../components/page';
import { useFormat } from '../../format/use-format';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import { useRemembered } from '../../shell/remembered';
import { customerPath } from '../../shell/routes';
import { useScope } from '../../shell/scope-context';
import { answerColumns, placeText, scoreText, standingText } from './answer-columns';
import { AnswerFilters, initialChoice, type AnswerChoice } from './answer-filters';
import styles from './feedback.module.css';
import { useAnswerPages } from './use-answer-pages';

/** Every answer of the period or of the book, with what was said and the row of the file that it comes from. */
export function AnswerSection() {
  const { t } = useTranslation();
  const format = useFormat();
  const { scope } = useScope();
  const [choice, setChoice] = useRemembered<AnswerChoice>('feedback answers', initialChoice);
  const [search] = useDebouncedValue(choice.search.trim(), 150);
  const [focus, setFocus] = useState<number | null>(null);
  const query: AnswerQuery = {
    period: choice.wholeBook ? null : scope.period,
    survey: choice.survey,
    band: choice.band,
    commented: choice.commented,
    search,
    sort: choice.sort.column as AnswerSort,
    descending: choice.sort.descending,
  };
  const pages = useAnswerPages(query);
  const change = (patch: Partial<AnswerChoice>) => {
    setFocus(null);
    setChoice({ ...choice, ...patch });
  };
  const title = t('feedback:answers.title');
  const { total } = pages;
  const focused = focus === null ? undefined : pages.rowAt(focus);
  return (
    <Section
      title={title}
      lead={<Lead total={total} withComment={pages.withComment} />}
      actions={<Export query={query} />}
      testId="feedback-answers"
    >
      <AnswerFilters choice={choice} change={change} />
      {pages.error !== null && <ErrorState error={pages.error} onRetry={pages.refetch} />}
      {pages.error === null && total === 0 && <p className={styles.quiet}>{t('feedback:answers.nothing')}</p>}
      {pages.error === null && total !== null && total > 0 && (
        <DataTable
          label={title}
          columns={answerColumns(t, format)}
          rowCount={total}
          rowAt={pages.rowAt}
          rowKey={({ id }) => id}
          sort={choice.sort}
          onSort={(sort) => change({ sort })}
          onView={pages.onView}
          onFocusRow={setFocus}
          maxRows={12}
          rowTestId="answer-row"
        />
      )}
      {focused !== undefined && <WholeAnswer row={focused} />}
    </Section>
  );
}

function Lead({ total, withComment }: { total: number | null; withComment: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (total === null) return ' ';
  return [
    t('feedback:answers.count', { count: total }),
    t('feedback:answers.withComment', { number: format.count(withComment) }),
  ].join(' · ');
}

/** The answer in focus, whole: a cell may be too small for what was said. */
function WholeAnswer({ row }: { row: AnswerRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = [
    format.day(row.day),
    `${row.surveyKind} ${scoreText(row, t, format)}`.trim(),
    standingText(row, t),
    row.channel === '' ? null : row.channel,
    placeText(row, t),
  ];
  return (
    <div className={styles.whole} data-testid="whole-answer" aria-live="polite">
      <p>
        <Link href={customerPath(row.customerId)}>{row.customerName}</Link>{' '}
        <span className={styles.quiet}>{parts.filter((part) => part !== null).join(' · ')}</span>
      </p>
      {row.comment !== '' && <p>{row.comment}</p>}
    </div>
  );
}

function Export({ query }: { query: AnswerQuery }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const tell = useFaultNotice();
  const save = async () => {
    try {
      const saved = await call('feedback.export', { query, language });
      if (saved !== null) notifications.show({ message: t('common:state.saved', { name: saved.name }) });
    } catch (error) {
      tell(error);
    }
  };
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
      onClick={() => void save()}
    >
      {t('feedback:answers.export')}
    </Button>
  );
}
