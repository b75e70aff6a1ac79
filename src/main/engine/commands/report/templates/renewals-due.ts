import { needsContracts } from '../needs';
import type { ReportTemplate } from '../section';

/** What falls due in the period, what became of it, and why contracts were not renewed. */
export const renewalsDue: ReportTemplate = {
  id: 'renewals-due',
  sections: ['renewals', 'renewalsDue', 'renewalReasons', 'definitions', 'groundRules', 'sources'],
  unavailable: needsContracts,
};
