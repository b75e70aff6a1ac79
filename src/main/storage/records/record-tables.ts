import type { RecordValues, TableKind } from '@shared/ledger/staged-records';

export type StoredCell = string | number | null;

/** How the records of a kind lie in their table, besides import, row, customer and further columns. */
export interface RecordTable<Kind extends TableKind> {
  readonly name: 'customer_record' | 'contract' | 'feedback' | 'interaction';
  readonly columns: readonly string[];
  readonly cells: (values: RecordValues[Kind]) => readonly StoredCell[];
  /** The column of the day that a record counts under, or null. */
  readonly dayColumn: string | null;
}

const customers: RecordTable<'customers'> = {
  name: 'customer_record',
  columns: [
    'region',
    'city',
    'industry',
    'company_size',
    'source',
    'tier',
    'owner',
    'birthday',
    'since_day',
    'acquisition_cost',
  ],
  cells: (values) => [
    values.region,
    values.city,
    values.industry,
    values.companySize,
    values.source,
    values.tier,
    values.owner,
    values.birthday,
    values.sinceDay,
    values.acquisitionCost,
  ],
  dayColumn: null,
};

const contracts: RecordTable<'contracts'> = {
  name: 'contract',
  columns: [
    'contract_no',
    'start_day',
    'end_day',
    'value',
    'billing_interval',
    'product',
    'auto_renew',
    'renewed_from',
    'cancelled_day',
    'reason',
  ],
  cells: (values) => [
    values.contractNo,
    values.startDay,
    values.endDay,
    values.value,
    values.billingInterval,
    values.product,
    values.autoRenew === null ? null : Number(values.autoRenew),
    values.renewedFrom,
    values.cancelledDay,
    values.reason,
  ],
  dayColumn: 'start_day',
};

const feedback: RecordTable<'feedback'> = {
  name: 'feedback',
  columns: ['day', 'score', 'survey_kind', 'scale', 'comment', 'channel'],
  cells: (values) => [
    values.day,
    values.score,
    values.surveyKind,
    values.scale,
    values.comment,
    values.channel,
  ],
  dayColumn: 'day',
};

const interactions: RecordTable<'interactions'> = {
  name: 'interaction',
  columns: ['day', 'kind', 'value', 'channel', 'note'],
  cells: (values) => [values.day, values.kind, values.value, values.channel, values.note],
  dayColumn: 'day',
};

export const recordTables: { readonly [Kind in TableKind]: RecordTable<Kind> } = {
  customers,
  contracts,
  feedback,
  interactions,
};
