import { needsSales } from '../needs';
import type { ReportTemplate } from '../section';

/** Cohorts by month of first purchase with their measures, and how long customers stay. */
export const cohortsReport: ReportTemplate = {
  id: 'cohorts',
  sections: ['cohorts', 'survival', 'definitions', 'groundRules', 'sources'],
  unavailable: needsSales,
};
