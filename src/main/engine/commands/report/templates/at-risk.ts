import { needsRecords } from '../needs';
import type { ReportTemplate } from '../section';

/** Customers with warnings, the revenue at stake first. */
export const atRisk: ReportTemplate = {
  id: 'at-risk',
  sections: ['risk', 'riskList', 'groundRules', 'sources'],
  unavailable: needsRecords,
};
