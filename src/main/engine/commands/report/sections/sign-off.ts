import { needsNothing } from '../needs';
import type { ReportSectionSource } from '../section';

/** Room for the names that such a report is filed with. */
export const signOff: ReportSectionSource = {
  id: 'signOff',
  metrics: [],
  unavailable: needsNothing,
  blocks: () => [{ kind: 'signOff' }],
};
