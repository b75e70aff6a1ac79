export { newBook, openBook, type Book, type BookAccess } from './book';
export { checkIntegrity, type IntegrityCheck } from './integrity/check-integrity';
export { logChange, type ChangeAction } from './change-log';
export { countAnonymous, readCustomerNames, type CustomerNames } from './customers/read-customer-names';
export { readAttributes } from './customers/read-attributes';
export { readOwners } from './customers/read-owners';
export { readListHeaders } from './customers/read-list-headers';
export { readCanonicalIds } from './customers/canonical-customers';
export {
  customerExists,
  endMerge,
  insertApart,
  insertMerge,
  readApartPairs,
  readMergeLog,
  type StoredMerge,
} from './customers/customer-merges';
export { readCustomerRefs } from './customers/customer-refs';
export { readKnownCustomers } from './customers/read-identities';
export { readStatements } from './customers/read-statements';
export { deleteRate, readRates, readRateViews, saveRate } from './exchange-rates';
export type { NewImport } from './imports/insert-import';
export { insertRows, insertStaged, replaceLines } from './imports/insert-staged';
export { matchStaged, type BookMatch, type MatchRequest } from './imports/match-staged';
export {
  countSetAside,
  findImportOfFile,
  readImportById,
  readImportDetail,
  readImports,
  readSetAside,
} from './imports/read-imports';
export { readImportMappings, type ImportMapping } from './imports/read-import-mappings';
export {
  findOpenSetAside,
  importsWithSetAside,
  readImportReading,
  readNoRateTexts,
  readOpenSetAside,
  type OpenSetAside,
} from './imports/open-set-aside';
export { settleSetAside } from './imports/settle-set-aside';
export type { SettledOutcome, SettledRow } from './imports/settled-row';
export { supersedeLines } from './imports/supersede-lines';
export { stagedTable, type StagedContent, type StagedTable } from './imports/staged-content';
export { readLedgerColumns } from './ledger/read-ledger-columns';
export { readLineProducts } from './ledger/read-line-products';
export { readLineAttributes } from './ledger/read-line-attributes';
export { readLineTexts } from './ledger/read-line-texts';
export { readInvoiceNumbers, readLines } from './ledger/read-lines';
export { deleteTemplate, readTemplates, saveTemplate, type StoredTemplate } from './mapping-templates';
export { countQuality, replacedLines, type QualityCount } from './quality-counts';
export { readBookRecords } from './records/read-book-records';
export { isCurrencySettled, readIsSample, readSettings, settleCurrency, writeSettings } from './settings';
export type { Database } from './sqlite';
export type { BookTable, TableCell } from './tables/book-table';
export { readBookTables } from './tables/read-book-tables';
export { planUndo, type UndoPlan } from './undo/plan-undo';
export { undoImport } from './undo/undo-import';
