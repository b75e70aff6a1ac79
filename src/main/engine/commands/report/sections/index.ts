import { sectionIds, type SectionId } from '@shared/contract/report-document';
import type { ReportSectionSource } from '../section';
import { campaignResult } from './campaign-result';
import { cohorts } from './cohorts';
import { concentration } from './concentration';
import { costs } from './costs';
import { customerRollForward } from './customer-roll-forward';
import { customers } from './customers';
import { dataQuality } from './data-quality';
import { definitions } from './definitions';
import { forecast } from './forecast';
import { groundRules } from './ground-rules';
import { importIssues } from './import-issues';
import { keyFigures } from './key-figures';
import { loyaltyLiability } from './loyalty-liability';
import { purchases } from './purchases';
import { reconciliation } from './reconciliation';
import { reconciliationByMonth } from './reconciliation-by-month';
import { renewalReasons } from './renewal-reasons';
import { renewals } from './renewals';
import { renewalsDue } from './renewals-due';
import { retentionTrend } from './retention-trend';
import { revenue } from './revenue';
import { risk } from './risk';
import { riskList } from './risk-list';
import { satisfaction } from './satisfaction';
import { segments } from './segments';
import { signOff } from './sign-off';
import { sources } from './sources';
import { statements } from './statements';
import { survival } from './survival';
import { valueTiers } from './value-tiers';

/** By its id: an id without a section does not compile. */
const sectionOf: Readonly<Record<SectionId, ReportSectionSource>> = {
  keyFigures,
  customerRollForward,
  retentionTrend,
  purchases,
  cohorts,
  survival,
  revenue,
  concentration,
  costs,
  renewals,
  segments,
  valueTiers,
  satisfaction,
  risk,
  reconciliation,
  forecast,
  loyaltyLiability,
  campaignResult,
  customers,
  importIssues,
  reconciliationByMonth,
  renewalReasons,
  renewalsDue,
  riskList,
  statements,
  dataQuality,
  definitions,
  groundRules,
  sources,
  signOff,
};

/** Every section, in the order of the full report. */
export const sections: readonly ReportSectionSource[] = sectionIds.map(findSection);

export function findSection(id: SectionId): ReportSectionSource {
  return sectionOf[id];
}
