import { needsRecords } from '../needs';
import type { ReportTemplate } from '../section';

/** The full report of a period. */
export const retentionBook: ReportTemplate = {
  id: 'retention-book',
  sections: [
    'keyFigures',
    'customerRollForward',
    'retentionTrend',
    'purchases',
    'cohorts',
    'survival',
    'revenue',
    'concentration',
    'costs',
    'renewals',
    'renewalReasons',
    'segments',
    'valueTiers',
    'satisfaction',
    'risk',
    'forecast',
    'reconciliation',
    'dataQuality',
    'signOff',
    'definitions',
    'groundRules',
    'sources',
  ],
  unavailable: needsRecords,
};
