import { needsRecords } from '../needs';
import type { ReportTemplate } from '../section';

/** One page of key figures, roll-forward, trend, cohorts and reconciliation; then the definitions and sources. */
export const retentionSummary: ReportTemplate = {
  id: 'retention-summary',
  sections: [
    'keyFigures',
    'customerRollForward',
    'retentionTrend',
    'cohorts',
    'reconciliation',
    'definitions',
    'groundRules',
    'sources',
  ],
  unavailable: needsRecords,
};
