import type { StagedContent } from '@main/storage';
import type { RecordValues, StagedRecord, StagedRecords, TableKind } from '@shared/ledger/staged-records';
import type { CustomerIdentity } from '@shared/model/customer';
import type { SetAsideRow } from '@shared/model/issue';
import { parseIsoDay } from '@shared/model/day';
import { Dictionary, identityOf } from './staged-lines';

/** A record as a test writes it down: what it does not say is blank. */
export interface SimpleRecord<Kind extends TableKind> {
  readonly customer: string | Partial<CustomerIdentity>;
  readonly values?: Partial<RecordValues[Kind]>;
  readonly extra?: Record<string, string>;
}

const january = parseIsoDay('2024-01-05')!;

const blanks: RecordValues = {
  customers: {
    region: '',
    city: '',
    industry: '',
    companySize: '',
    source: '',
    tier: '',
    owner: '',
    birthday: null,
    sinceDay: null,
    acquisitionCost: null,
  },
  contracts: {
    contractNo: '',
    startDay: january,
    endDay: january + 365,
    value: null,
    billingInterval: '',
    product: '',
    autoRenew: null,
    renewedFrom: '',
    cancelledDay: null,
    reason: '',
  },
  feedback: { day: january, score: '9', surveyKind: 'NPS', scale: '10', comment: '', channel: '' },
  interactions: { day: january, kind: 'visit', value: '', channel: '', note: '' },
};

function amountOf(values: RecordValues[TableKind]): number {
  if ('acquisitionCost' in values) return values.acquisitionCost ?? 0;
  return 'startDay' in values ? (values.value ?? 0) : 0;
}

/** Staged records as import would hand them over, in rows 2, 3, 4 … */
export function stagedRecords<Kind extends TableKind>(
  kind: Kind,
  records: readonly SimpleRecord<Kind>[],
  setAside: readonly SetAsideRow[] = [],
): StagedContent {
  const customers = new Dictionary<string>();
  const extras = new Dictionary<string>();
  const staged = records.map(({ customer, values, extra }, index): StagedRecord<Kind> => {
    const all = { ...blanks[kind], ...values };
    return {
      row: index + 2,
      customer: customers.indexOf(JSON.stringify(identityOf(customer))),
      extra: extras.indexOf(extra && JSON.stringify(extra)),
      amount: amountOf(all),
      values: all,
    };
  });
  const rows: StagedRecords<Kind> = {
    kind,
    records: staged,
    customerDictionary: customers.entries.map((text) => JSON.parse(text)),
    extraDictionary: extras.entries,
    setAside,
    setAsideAmount: setAside.reduce((sum, row) => sum + (row.amount ?? 0), 0),
    setAsideWithoutAmount: setAside.filter((row) => row.amount === null).length,
    headers: ['Customer', 'Rest'],
  };
  return { kind, rows } as unknown as StagedContent;
}
