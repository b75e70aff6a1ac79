import { Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AnswerQuery } from '@shared/contract/feedback-views';
import { allBands } from '@shared/contract/feedback-set';
import { surveyBands, surveys } from '@shared/model/survey';
import type { Sort } from '../../components/column';
import styles from './feedback.module.css';

/** What the list of answers is narrowed by, as chosen on the page. */
export interface AnswerChoice extends Pick<AnswerQuery, 'survey' | 'band' | 'commented' | 'search'> {
  readonly wholeBook: boolean;
  readonly sort: Sort;
}

export const initialChoice: AnswerChoice = {
  survey: null,
  band: null,
  commented: false,
  search: '',
  wholeBook: false,
  sort: { column: 'day', descending: true },
};

interface AnswerFiltersProps {
  choice: AnswerChoice;
  change: (patch: Partial<AnswerChoice>) => void;
}

export function AnswerFilters({ choice, change }: AnswerFiltersProps) {
  const { t } = useTranslation();
  const bands = bandsOf(choice.survey);
  return (
    <div className={styles.filters}>
      <TextInput
        className={styles.search}
        size="xs"
        aria-label={t('feedback:answers.search')}
        placeholder={t('feedback:answers.search')}
        leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
        value={choice.search}
        data-testid="answer-search"
        onChange={(event) => change({ search: event.currentTarget.value })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('feedback:answers.spanLabel')}
        data={(['period', 'book'] as const).map((value) => ({
          value,
          label: t(`feedback:answers.span.${value}`),
        }))}
        value={choice.wholeBook ? 'book' : 'period'}
        onChange={(value) => change({ wholeBook: value === 'book' })}
      />
      <Select
        size="xs"
        aria-label={t('feedback:survey')}
        placeholder={t('feedback:answers.allSurveys')}
        clearable
        data={[...surveys, 'other'].map((value) => ({
          value,
          label: value === 'other' ? t('feedback:otherSurveys') : value,
        }))}
        value={choice.survey}
        onChange={(value) => {
          const survey = value as AnswerChoice['survey'];
          const keeps = choice.band === null || bandsOf(survey).includes(choice.band);
          change({ survey, band: keeps ? choice.band : null });
        }}
      />
      <Select
        size="xs"
        aria-label={t('feedback:answers.band')}
        placeholder={t('feedback:answers.allBands')}
        clearable
        disabled={bands.length === 0}
        data={bands.map((value) => ({ value, label: t(`feedback:bands.${value}`) }))}
        value={choice.band}
        onChange={(band) => change({ band })}
      />
      <Checkbox
        size="xs"
        label={t('feedback:answers.commented')}
        checked={choice.commented}
        onChange={(event) => change({ commented: event.currentTarget.checked })}
      />
    </div>
  );
}

function bandsOf(survey: AnswerChoice['survey']) {
  if (survey === null) return allBands;
  return survey === 'other' ? [] : surveyBands[survey];
}
