/** What one row of a file is. A sheet holds rows of one kind. */
export const recordKinds = ['sales', 'customers', 'contracts', 'feedback', 'interactions'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** By what a row says whom it is about: an id or a name, else tax number, e-mail or phone. */
export const partyFields = ['customerId', 'customerName', 'taxNo', 'email', 'phone'] as const;
export type PartyField = (typeof partyFields)[number];

/** The fields that a column can be matched to, by kind of record, in the order in which a person thinks of them. */
export const recordFields = {
  sales: [
    'date',
    'customerId',
    'customerName',
    'amount',
    'quantity',
    'unitPrice',
    'invoice',
    'creditFor',
    'product',
    'productName',
    'category',
    'currency',
    'channel',
    'salesperson',
    'taxNo',
    'email',
    'phone',
  ],
  customers: [
    'customerId',
    'customerName',
    'email',
    'phone',
    'taxNo',
    'region',
    'city',
    'industry',
    'companySize',
    'source',
    'tier',
    'owner',
    'birthday',
    'sinceDate',
    'acquisitionCost',
    'currency',
  ],
  contracts: [
    'customerId',
    'customerName',
    'contractNo',
    'start',
    'end',
    'term',
    'value',
    'currency',
    'billingInterval',
    'product',
    'autoRenew',
    'renewedFrom',
    'cancelledOn',
    'reason',
    'taxNo',
    'email',
    'phone',
  ],
  feedback: [
    'customerId',
    'customerName',
    'date',
    'score',
    'surveyKind',
    'scale',
    'comment',
    'channel',
    'taxNo',
    'email',
    'phone',
  ],
  interactions: [
    'customerId',
    'customerName',
    'date',
    'interactionKind',
    'value',
    'channel',
    'note',
    'taxNo',
    'email',
    'phone',
  ],
} as const satisfies Readonly<Record<RecordKind, readonly string[]>>;

export type FieldOf<Kind extends RecordKind> = (typeof recordFields)[Kind][number];
export type RecordField = FieldOf<RecordKind>;

/** Column index (from 0) for each matched field; columns matched to none are kept as attributes. */
export type FieldMapping = Readonly<Partial<Record<RecordField, number>>>;

/**
 * What a kind cannot do without: each requirement with the groups of fields that meet it, any one group whole.
 * The name of a requirement is the key of its sentence.
 */
const requirements = {
  sales: {
    date: [['date']],
    customer: [['customerId'], ['customerName'], ['taxNo'], ['email'], ['phone']],
    amount: [['amount'], ['quantity', 'unitPrice']],
  },
  customers: { customer: [['customerId'], ['customerName']] },
  contracts: {
    customer: [['customerId'], ['customerName'], ['taxNo'], ['email'], ['phone']],
    start: [['start']],
    end: [['end'], ['term']],
  },
  feedback: {
    customer: [['customerId'], ['customerName'], ['taxNo'], ['email'], ['phone']],
    date: [['date']],
    score: [['score']],
  },
  interactions: {
    customer: [['customerId'], ['customerName'], ['taxNo'], ['email'], ['phone']],
    date: [['date']],
    interactionKind: [['interactionKind']],
  },
} as const satisfies Readonly<
  Record<RecordKind, Readonly<Record<string, readonly (readonly RecordField[])[]>>>
>;

export type Requirement = 'date' | 'customer' | 'amount' | 'start' | 'end' | 'score' | 'interactionKind';

/** The requirements of a kind that no matched column meets, in the order of its fields. */
export function missingRequirements(kind: RecordKind, mapping: FieldMapping): readonly Requirement[] {
  const of: Readonly<Record<string, readonly (readonly RecordField[])[]>> = requirements[kind];
  return Object.entries(of)
    .filter(([, groups]) => !groups.some((group) => group.every((field) => mapping[field] !== undefined)))
    .map(([name]) => name as Requirement);
}
