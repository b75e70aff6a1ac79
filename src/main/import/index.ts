export type { ImportTask } from './import-task';
export type { DateOrder, StagedFileInfo, StagedSales, StageRequest } from './staged-sales';
export { inspectLedger } from './inspect-ledger';
export { stageSales } from './stage-sales';
