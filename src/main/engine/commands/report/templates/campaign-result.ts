import { comesLater } from '../needs';
import type { ReportTemplate } from '../section';

/** Those addressed against the control group. */
export const campaignResultReport: ReportTemplate = {
  id: 'campaign-result',
  sections: ['campaignResult'],
  unavailable: comesLater,
};
