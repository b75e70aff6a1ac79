export type { ImportTask } from './import-task';
export type { RememberedMapping, StageContext, StagedFileInfo, StagedImport } from './staged-import';
export { currenciesNamed } from './currencies-named';
export { inspectLedger } from './inspect-ledger';
export { restageRows, type RestageRequest } from './restage-rows';
export { stageLedger } from './stage-ledger';
