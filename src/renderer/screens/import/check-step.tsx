import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '@shared/contract/views';
import { ErrorState } from '../../components/error-state';
import { Section } from '../../components/page';
import { ProgressBar } from '../../components/progress-bar';
import { ReconciliationTable } from '../../components/reconciliation-table';
import { useFormat } from '../../format/use-format';
import styles from './import.module.css';
import { IssueList } from './issue-list';
import { PlanFacts } from './plan-facts';
import type { ImportWizard } from './use-import-wizard';

/** What the import will do, before anything is written: what it shows is what it does. */
export function CheckStep({ wizard }: { wizard: ImportWizard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { plan, work, error } = wizard.state;
  if (plan === null) return null;
  return (
    <div className={styles.stepBody}>
      {error !== null && <ErrorState error={error} />}
      <div className={styles.checkHead}>
        <h2>{t('import:check.title')}</h2>
        {work === null ? <CheckButtons wizard={wizard} plan={plan} /> : <ProgressBar taskId={work.taskId} />}
      </div>
      <div className={styles.checkBody}>
        <ReconciliationTable of={plan.reconciliation} currency={format.currency} planned />
        <PlanFacts plan={plan} />
      </div>
      <Section title={t('import:check.issues')} lead={<IssueLead plan={plan} />}>
        {plan.issues.length > 0 && <IssueList issues={plan.issues} />}
      </Section>
    </div>
  );
}

function CheckButtons({ wizard, plan }: { wizard: ImportWizard; plan: ImportPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rowsImported } = plan.reconciliation;
  return (
    <div className={styles.buttons}>
      {rowsImported === 0 ? (
        <p>{t('import:check.nothing')}</p>
      ) : (
        <Button autoFocus onClick={() => void wizard.commit()} data-testid="commit-import">
          {t('import:check.import', { count: rowsImported, rows: format.count(rowsImported) })}
        </Button>
      )}
      <Button variant="default" onClick={() => wizard.goTo('columns')} data-testid="change-columns">
        {t('import:check.columns')}
      </Button>
    </div>
  );
}

function IssueLead({ plan }: { plan: ImportPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { issues, issueCount } = plan;
  if (issueCount === 0) return t('import:check.noIssues');
  if (issues.length === issueCount) return null;
  return t('import:check.issuesShown', {
    shown: format.count(issues.length),
    total: format.count(issueCount),
  });
}
