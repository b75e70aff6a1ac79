import { comesLater } from '../needs';
import type { ReportTemplate } from '../section';

/** Points outstanding and what they are worth. */
export const loyaltyLiabilityReport: ReportTemplate = {
  id: 'loyalty-liability',
  sections: ['loyaltyLiability'],
  unavailable: comesLater,
};
