import { assessQuality } from './assess-quality';
import { checkReport } from './check-report';
import { closeBook } from './close-book';
import { commitBatch } from './commit-batch';
import { commitImport } from './commit-import';
import { computeAttributeCohorts } from './compute-attribute-cohorts';
import { computeBaskets } from './compute-baskets';
import { computeCohorts } from './compute-cohorts';
import { computeFeedback } from './compute-feedback';
import { computeFigures } from './compute-figures';
import { computeGrouped } from './compute-grouped';
import { computeOverview } from './compute-overview';
import { computeRisk } from './compute-risk';
import { computeRenewals } from './compute-renewals';
import { computeRevenue } from './compute-revenue';
import { computeSegments } from './compute-segments';
import { computeSurvival } from './compute-survival';
import { computeTiles } from './compute-tiles';
import { computeToday } from './compute-today';
import { correctSetAside } from './correct-set-aside';
import { createBook } from './create-book';
import { customerDetail } from './customer-detail';
import { customerOffers } from './customer-offers';
import { customerProfile } from './customer-profile';
import { deleteRate } from './delete-rate';
import { deleteSegment } from './delete-segment';
import { deleteTemplate } from './delete-template';
import { describeBasketRule } from './describe-basket-rule';
import { describeImport } from './describe-import';
import { describeSegments } from './describe-segments';
import { discardImport } from './discard-import';
import { exportCustomers } from './export-customers';
import { exportFeedback } from './export-feedback';
import { exportReport } from './export-report';
import { exportSetAside } from './export-set-aside';
import { exportShownTable } from './export-shown-table';
import { exportTables } from './export-tables';
import { groupFeedback } from './group-feedback';
import { inspectFile } from './inspect-file';
import { keepApart } from './keep-apart';
import { listAttributes } from './list-attributes';
import { listCustomerIds } from './list-customer-ids';
import { listCustomers } from './list-customers';
import { listFilterOptions } from './list-filter-options';
import { listFeedback } from './list-feedback';
import { listImports } from './list-imports';
import { listMerges } from './list-merges';
import { listRates } from './list-rates';
import { listSavedSegments } from './list-saved-segments';
import { listSameCustomers } from './list-same-customers';
import { listSetAside } from './list-set-aside';
import { listTemplates } from './list-templates';
import { mergeCustomers } from './merge-customers';
import { openBook } from './open-book';
import { openBookOnly } from './open-book-only';
import { openSample } from './open-sample';
import { previewUndo } from './preview-undo';
import { readSettings } from './read-settings';
import { renameSegment } from './rename-segment';
import { reportDocument } from './report-document';
import { reportOffer } from './report-offer';
import { retrySetAside } from './retry-set-aside';
import { saveSegment } from './save-segment';
import { saveTemplate } from './save-template';
import { setRate } from './set-rate';
import { stageBatch } from './stage-batch';
import { stageImport } from './stage-import';
import { summarizeBook } from './summarize-book';
import { undoImport } from './undo-import';
import { undoMerge } from './undo-merge';
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
  stageBatch,
  commitBatch,
  describeImport,
  previewUndo,
  undoImport,
  correctSetAside,
  retrySetAside,
  exportSetAside,
  exportShownTable,
  exportTables,
  listSameCustomers,
  mergeCustomers,
  keepApart,
  listMerges,
  undoMerge,
  listRates,
  setRate,
  deleteRate,
  assessQuality,
  listTemplates,
  saveTemplate,
  deleteTemplate,
  computeFigures,
  computeOverview,
  computeCohorts,
  computeRenewals,
  computeSegments,
  describeSegments,
  listSavedSegments,
  saveSegment,
  renameSegment,
  deleteSegment,
  computeTiles,
  computeRevenue,
  computeAttributeCohorts,
  computeSurvival,
  computeGrouped,
  listAttributes,
  computeBaskets,
  describeBasketRule,
  customerOffers,
  computeFeedback,
  groupFeedback,
  listFeedback,
  exportFeedback,
  exportReport,
  listCustomers,
  listCustomerIds,
  listFilterOptions,
  customerDetail,
  customerProfile,
  computeRisk,
  computeToday,
  exportCustomers,
  checkReport,
  reportDocument,
  reportOffer,
  verifyBook,
};
