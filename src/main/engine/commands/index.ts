import { closeBook } from './close-book';
import { commitImport } from './commit-import';
import { computeCohorts } from './compute-cohorts';
import { computeFigures } from './compute-figures';
import { computeOverview } from './compute-overview';
import { createBook } from './create-book';
import { customerDetail } from './customer-detail';
import { discardImport } from './discard-import';
import { exportCustomers } from './export-customers';
import { inspectFile } from './inspect-file';
import { listCustomers } from './list-customers';
import { listImports } from './list-imports';
import { listSetAside } from './list-set-aside';
import { openBook } from './open-book';
import { openBookOnly } from './open-book-only';
import { openSample } from './open-sample';
import { readSettings } from './read-settings';
import { reportDocument } from './report-document';
import { stageImport } from './stage-import';
import { summarizeBook } from './summarize-book';
import { updateSettings } from './update-settings';
import { verifyBook } from './verify-book';

/** Every use case of the engine. The window's channels and the headless commands run these and nothing else. */
export const commands = {
  openBook,
  openBookOnly,
  createBook,
  openSample,
  closeBook,
  summarizeBook,
  readSettings,
  updateSettings,
  inspectFile,
  stageImport,
  commitImport,
  discardImport,
  listImports,
  listSetAside,
  computeFigures,
  computeOverview,
  computeCohorts,
  listCustomers,
  customerDetail,
  exportCustomers,
  reportDocument,
  verifyBook,
};
