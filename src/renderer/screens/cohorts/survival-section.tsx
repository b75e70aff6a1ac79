import { Checkbox, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurvivalView } from '@shared/contract/cohort-views';
import type { LifeSet } from '@shared/contract/life-set';
import type { Scope } from '@shared/contract/views';
import { SurvivalChart, fewAtRisk } from '../../charts/survival-chart';
import { attributeLabel } from '../../components/attribute-name';
import { ErrorState } from '../../components/error-state';
import { Exhibit } from '../../components/exhibit';
import { FootLine } from '../../components/foot-line';
import { Loading } from '../../components/loading';
import { Section } from '../../components/page';
import { useFormat } from '../../format/use-format';
import { useRemembered } from '../../shell/remembered';
import { useAttributes, useSurvival } from './cohort-queries';
import { RiskTable, SurvivalFacts } from './survival-facts';
import { ageText, curvesOf, survivalTable } from './survival-lines';

interface SurvivalChoice {
  readonly by: string | null;
  readonly leaveOutTruncated: boolean;
}

/** How long customers stay, as a Kaplan–Meier curve; by an attribute as several, compared. */
export function SurvivalSection({ scope }: { scope: Scope }) {
  const { t } = useTranslation();
  const [choice, setChoice] = useRemembered<SurvivalChoice>('survival', {
    by: null,
    leaveOutTruncated: false,
  });
  const { by, leaveOutTruncated } = choice;
  const attributes = useAttributes();
  const query = useSurvival({ scope, ...(by === null ? {} : { by }), leaveOutTruncated });
  const controls = (
    <>
      <Select
        aria-label={t('cohort:survival.by')}
        size="xs"
        data-testid="survival-by"
        allowDeselect={false}
        data={[
          { value: 'all', label: t('cohort:everyone') },
          ...(attributes.data ?? []).map((each) => ({
            value: `by ${each.id}`,
            label: attributeLabel(each, t),
          })),
        ]}
        value={by === null ? 'all' : `by ${by}`}
        onChange={(value) =>
          setChoice({ ...choice, by: value?.startsWith('by ') === true ? value.slice(3) : null })
        }
      />
      {scope.base !== 'contract' && (
        <Checkbox
          size="xs"
          label={t('cohort:survival.leaveOut')}
          checked={leaveOutTruncated}
          onChange={(event) => setChoice({ ...choice, leaveOutTruncated: event.currentTarget.checked })}
        />
      )}
    </>
  );
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Loading bars={[320]} />;
  if (query.data.all.watchedTo === null)
    return (
      <Section title={t('cohort:survival.title')} actions={controls} testId="survival">
        <p>{t('cohort:survival.nobody')}</p>
      </Section>
    );
  return (
    <Survival
      view={query.data}
      by={by}
      set={{ kind: 'life', scope, leaveOutTruncated }}
      controls={controls}
    />
  );
}

interface SurvivalProps {
  view: SurvivalView;
  by: string | null;
  set: Omit<LifeSet, 'part'>;
  controls: ReactNode;
}

function Survival({ view, by, set, controls }: SurvivalProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const curves = curvesOf(view, t);
  const few = curves.some(({ steps }) => steps.some(({ atRisk }) => atRisk < fewAtRisk));
  return (
    <Exhibit
      title={t('cohort:survival.title')}
      lead={t(`cohort:survival.lead.${view.unit}`)}
      controls={controls}
      table={survivalTable(curves, view, t, format)}
      testId="survival"
    >
      <SurvivalFacts view={view} by={by} set={set} />
      <SurvivalChart
        label={t('cohort:survival.title')}
        lines={curves}
        ageText={(age) => ageText(age, view, t, format)}
      />
      <RiskTable curves={curves} view={view} />
      <FootLine>
        {curves.length === 1 && <span>{t('cohort:survival.band')}</span>}
        {few && <span>{t('cohort:survival.few', { count: fewAtRisk })}</span>}
        {view.leftTruncated > 0 && <span>{t('cohort:truncatedMembers', { count: view.leftTruncated })}</span>}
        {view.unwatched > 0 && <span>{t('cohort:survival.unwatched', { count: view.unwatched })}</span>}
        {view.groupsLeftOut > 0 && <span>{t('cohort:smallerGroups', { count: view.groupsLeftOut })}</span>}
      </FootLine>
    </Exhibit>
  );
}
