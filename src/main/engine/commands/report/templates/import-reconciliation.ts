import { needsImports } from '../needs';
import type { ReportTemplate } from '../section';

/** Read = imported + duplicate + set aside, by file and by month, in rows and in money. */
export const importReconciliation: ReportTemplate = {
  id: 'import-reconciliation',
  sections: ['reconciliation', 'reconciliationByMonth', 'importIssues', 'dataQuality', 'sources', 'signOff'],
  unavailable: needsImports,
};
