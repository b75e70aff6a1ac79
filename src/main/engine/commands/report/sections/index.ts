import { sectionIds, type SectionId } from '@shared/contract/report-document';
import type { ReportSectionSource } from '../section';
import { campaignResult } from './campaign-result';
import { cohorts } from './cohorts';
import { customerRollForward } from './customer-roll-forward';
import { definitions } from './definitions';
import { forecast } from './forecast';
import { groundRules } from './ground-rules';
import { keyFigures } from './key-figures';
import { loyaltyLiability } from './loyalty-liability';
import { reconciliation } from './reconciliation';
import { retentionTrend } from './retention-trend';
import { signOff } from './sign-off';
import { sources } from './sources';

const known: readonly ReportSectionSource[] = [
  keyFigures,
  customerRollForward,
  retentionTrend,
  cohorts,
  reconciliation,
  forecast,
  loyaltyLiability,
  campaignResult,
  definitions,
  groundRules,
  sources,
  signOff,
];

/** Every section that can be made, in the order of the full report. */
export const sections: readonly ReportSectionSource[] = sectionIds.flatMap(
  (id) => known.find((section) => section.id === id) ?? [],
);

export function findSection(id: SectionId): ReportSectionSource | null {
  return sections.find((section) => section.id === id) ?? null;
}
