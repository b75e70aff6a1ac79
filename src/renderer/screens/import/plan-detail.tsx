import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '@shared/contract/views';
import { MonthTable } from '../../components/month-table';
import { Section } from '../../components/page';
import { ReconciliationTable } from '../../components/reconciliation-table';
import { hasMoney } from '../../format/has-money';
import { useFormat } from '../../format/use-format';
import styles from './import.module.css';
import { IssueList } from './issue-list';
import { IssueReasons } from './issue-reasons';
import { PlanFacts } from './plan-facts';

/** Everything about importing one file: its reconciliation, what it brings, its months, and every row with a remark. */
export function PlanDetail({ plan }: { plan: ImportPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { issues, issueCount } = plan;
  const shown =
    issues.length < issueCount
      ? t('import:check.issuesShown', { shown: format.count(issues.length), total: format.count(issueCount) })
      : undefined;
  return (
    <div className={styles.planDetail}>
      <div className={styles.checkBody}>
        <ReconciliationTable
          of={plan.reconciliation}
          currency={format.currency}
          planned
          withMoney={hasMoney(plan.kind)}
        />
        <PlanFacts plan={plan} />
      </div>
      <Section
        title={t('import:check.issues')}
        lead={issueCount === 0 ? t('import:check.noIssues') : shown}
        testId="issues"
      >
        {issueCount > 0 && (
          <>
            <IssueReasons issues={issues} />
            <IssueList issues={issues} />
          </>
        )}
      </Section>
      {plan.months.length > 1 && (
        <MonthTable months={plan.months} kind={plan.kind} fileName={plan.fileName} planned />
      )}
    </div>
  );
}
