import type { TemplateId } from '@shared/contract/report-document';
import type { ReportTemplate } from '../section';
import { atRisk } from './at-risk';
import { campaignResultReport } from './campaign-result';
import { cohortsReport } from './cohorts';
import { customerStatement } from './customer-statement';
import { importReconciliation } from './import-reconciliation';
import { loyaltyLiabilityReport } from './loyalty-liability';
import { renewalsDue } from './renewals-due';
import { retentionBook } from './retention-book';
import { retentionSummary } from './retention-summary';

/** Every report, in the order in which they are offered. */
export const templates: readonly ReportTemplate[] = [
  retentionSummary,
  retentionBook,
  cohortsReport,
  renewalsDue,
  atRisk,
  customerStatement,
  importReconciliation,
  loyaltyLiabilityReport,
  campaignResultReport,
];

export function findTemplate(id: TemplateId): ReportTemplate {
  const found = templates.find((template) => template.id === id);
  if (found === undefined) throw new Error(`no template ${id}`);
  return found;
}
