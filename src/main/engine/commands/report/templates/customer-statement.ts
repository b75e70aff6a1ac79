import { needsRecords } from '../needs';
import type { ReportTemplate } from '../section';

/** Everything the book holds of a customer in the period, a customer to a page. */
export const customerStatement: ReportTemplate = {
  id: 'customer-statement',
  sections: ['statements', 'groundRules', 'sources'],
  unavailable: needsRecords,
};
