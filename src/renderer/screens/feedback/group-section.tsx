import { Select } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Survey, SurveyGroup, SurveyView } from '@shared/contract/feedback-views';
import { IntervalBar } from '../../charts/interval-bar';
import { attributeLabel } from '../../components/attribute-name';
import {
  feedbackGroupName,
  feedbackGroupingName,
  useFeedbackGroupings,
} from '../../components/feedback-groupings';
import { DataTable } from '../../components/data-table';
import { ErrorState } from '../../components/error-state';
import { ExportButton } from '../../components/export-button';
import { FootLine } from '../../components/foot-line';
import { Section } from '../../components/page';
import { useSortedRows, type SortedColumn } from '../../components/use-sorted-rows';
import { useFormat, type Format } from '../../format/use-format';
import { customersPath } from '../../shell/routes';
import { useRemembered } from '../../shell/remembered';
import { useScope } from '../../shell/scope-context';
import { feedbackSet } from './feedback-set-of';
import { useFeedbackGroups, useGroupAttributes } from './feedback-queries';
import styles from './feedback.module.css';
import { FigureCell } from './figure-cell';
import { intervalText } from './interval-text';

/** A survey's figure for each value of an attribute; every row leads to who answered. */
export function GroupSection({ view }: { view: SurveyView }) {
  const { t } = useTranslation();
  const attributes = useGroupAttributes();
  const [chosen, setChosen] = useRemembered<string | null>('feedback attribute', null);
  const segments = useFeedbackGroupings();
  const known = [
    ...(attributes.data ?? []).map((each) => ({ value: each.id, label: attributeLabel(each, t) })),
    ...segments,
  ];
  const attribute = known.find(({ value }) => value === chosen)?.value ?? known[0]?.value ?? null;
  const title = t('feedback:groups.title');
  if (attributes.isError)
    return <ErrorState error={attributes.error} onRetry={() => void attributes.refetch()} />;
  if (attributes.data !== undefined && known.length === 0)
    return (
      <Section title={title} testId="feedback-groups">
        <p className={styles.quiet}>{t('feedback:groups.noAttributes')}</p>
      </Section>
    );
  const choice = (
    <Select
      aria-label={t('feedback:groups.attribute')}
      size="xs"
      allowDeselect={false}
      data={known}
      value={attribute}
      onChange={setChosen}
    />
  );
  return <Groups view={view} attribute={attribute} title={title} choice={choice} />;
}

interface GroupsProps {
  view: SurveyView;
  attribute: string | null;
  title: string;
  choice: ReactNode;
}

function Groups({ view, attribute, title, choice }: GroupsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const { scope } = useScope();
  const groups = useFeedbackGroups(scope, view.survey, attribute);
  const all = groups.data?.groups ?? [];
  const columns = useMemo(() => groupColumns(view, attribute ?? '', t, format), [view, attribute, t, format]);
  const { rows, sort, setSort } = useSortedRows(all, columns, format.language);
  if (groups.isError) return <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />;
  const isSmall = all.some(({ figure }) => figure.notes.some(({ code }) => code === 'smallBase'));
  return (
    <Section
      title={title}
      testId="feedback-groups"
      actions={
        <>
          {choice}
          <ExportButton name={title} columns={columns} rows={rows} />
        </>
      }
    >
      <DataTable
        label={title}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={({ key }) => key ?? ''}
        sort={sort}
        onSort={setSort}
        onOpen={({ key }) => {
          if (attribute === null) return;
          navigate(customersPath(feedbackSet(scope, view.survey, { group: { attribute, value: key } })));
        }}
        maxRows={12}
        rowTestId="feedback-group"
      />
      {isSmall && <FootLine>{t('feedback:groups.small')}</FootLine>}
    </Section>
  );
}

type GroupColumn = SortedColumn<SurveyGroup>;

function groupColumns(
  view: SurveyView,
  attribute: string,
  t: TFunction,
  format: Format,
): readonly GroupColumn[] {
  const { unit, id } = view.figure;
  const domain = domainOf(view.survey, view);
  return [
    {
      id: 'key',
      header: feedbackGroupingName(attribute, t),
      width: 'minmax(140px, 1.6fr)',
      sortable: true,
      cell: ({ key }) => feedbackGroupName(attribute, key, t),
      plain: ({ key }) => feedbackGroupName(attribute, key, t),
      sortBy: ({ key }) => (key === null ? null : feedbackGroupName(attribute, key, t)),
    },
    {
      id: 'answers',
      header: t('feedback:groups.answers'),
      width: 'minmax(76px, 0.6fr)',
      align: 'end',
      sortable: true,
      cell: ({ figure }) => format.count(figure.denominator ?? 0),
      plain: ({ figure }) => String(figure.denominator ?? 0),
      sortBy: ({ figure }) => figure.denominator,
    },
    {
      id: 'value',
      header: t(`metric:${id}.short`),
      width: 'minmax(84px, 0.6fr)',
      align: 'end',
      sortable: true,
      cell: ({ figure }) => <FigureCell figure={figure} />,
      plain: ({ figure }) => (figure.value === null ? '' : String(figure.value)),
      sortBy: ({ figure }) => figure.value,
    },
    {
      id: 'bar',
      header: '',
      width: 'minmax(120px, 2fr)',
      cell: ({ figure }) => <IntervalBar value={figure.value} interval={figure.interval} domain={domain} />,
      plain: () => '',
    },
    {
      id: 'interval',
      header: t('feedback:groups.interval'),
      width: 'minmax(124px, 0.9fr)',
      align: 'end',
      cell: ({ figure }) => (figure.interval === null ? '—' : intervalText(figure.interval, unit, format)),
      plain: ({ figure }) => figure.interval?.join(' – ') ?? '',
    },
  ];
}

/** What the bars of a survey run over: everything that its figure can be. */
function domainOf(survey: Survey, { scores }: SurveyView): readonly [number, number] {
  if (survey === 'NPS') return [-100, 100];
  if (survey === 'CSAT') return [0, 1];
  return [0, Math.max(1, scores[0]?.scale ?? 0, ...scores.map(({ score }) => score))];
}
