import type { StagedLines } from '@shared/ledger/staged-lines';
import type { CustomerIdentity } from '@shared/model/customer';
import type { SetAsideRow } from '@shared/model/issue';
import { parseIsoDay } from '@shared/model/day';

/** A line as a test writes it down; amounts in minor units. */
export interface SimpleLine {
  readonly day: string;
  /** A text: the code of a customer who is called by it. */
  readonly customer?: string | Partial<CustomerIdentity>;
  readonly invoice?: string;
  readonly credits?: string;
  readonly product?: string | { code: string; name: string; category: string };
  readonly quantity?: number;
  readonly unitPrice?: number;
  readonly amount: number;
  readonly extra?: Record<string, string>;
  /** The amount in another currency that `amount` was converted from. */
  readonly foreign?: { readonly currency: string; readonly rate: string; readonly amount: number };
}

/** A customer as a file names it. */
export function identityOf(customer: string | Partial<CustomerIdentity>): CustomerIdentity {
  const blank = { code: '', name: '', taxNo: '', email: '', phone: '' };
  return typeof customer === 'string'
    ? { ...blank, code: customer, name: `Customer ${customer}` }
    : { ...blank, ...customer };
}

/** Staged lines as import would hand them over, in rows 2, 3, 4 … */
export function stagedLines(
  lines: readonly SimpleLine[],
  setAside: readonly SetAsideRow[] = [],
): StagedLines {
  const customers = new Dictionary<string>();
  const invoices = new Dictionary<string>();
  const products = new Dictionary<string>();
  const extras = new Dictionary<string>();
  const product = (of: SimpleLine): string | undefined => {
    if (of.product === undefined) return undefined;
    const text =
      typeof of.product === 'string' ? { code: of.product, name: of.product, category: '' } : of.product;
    return JSON.stringify(text);
  };
  const integers = (read: (line: SimpleLine) => number) => Int32Array.from(lines, read);
  const staged = {
    lineCount: lines.length,
    rows: Int32Array.from(lines, (_, index) => index + 2),
    days: integers((line) => parseIsoDay(line.day)!),
    customers: integers((line) =>
      customers.indexOf(line.customer === undefined ? undefined : JSON.stringify(identityOf(line.customer))),
    ),
    invoices: integers((line) => invoices.indexOf(line.invoice)),
    creditedInvoices: integers((line) => invoices.indexOf(line.credits)),
    products: integers((line) => products.indexOf(product(line))),
    quantities: Float64Array.from(lines, (line) => line.quantity ?? Number.NaN),
    unitPrices: Float64Array.from(lines, (line) => line.unitPrice ?? Number.NaN),
    amounts: Float64Array.from(lines, (line) => line.amount),
    extras: integers((line) => extras.indexOf(line.extra && JSON.stringify(line.extra))),
  };
  return {
    ...staged,
    customerDictionary: customers.entries.map((text) => JSON.parse(text)),
    foreign: new Map(
      lines.flatMap(({ foreign }, line) =>
        foreign === undefined ? [] : [[line, { conversion: line, amount: foreign.amount }] as const],
      ),
    ),
    conversionDictionary: lines.map(({ foreign }) => ({
      currency: foreign?.currency ?? '',
      rate: foreign?.rate ?? '',
    })),
    invoiceDictionary: invoices.entries,
    productDictionary: products.entries.map((text) => JSON.parse(text)),
    extraDictionary: extras.entries,
    setAside,
    setAsideAmount: setAside.reduce((sum, row) => sum + (row.amount ?? 0), 0),
    setAsideWithoutAmount: setAside.filter((row) => row.amount === null).length,
    headers: ['Date', 'Customer', 'Invoice', 'Amount'],
  };
}

export class Dictionary<Entry> {
  readonly entries: Entry[] = [];
  readonly #indexes = new Map<Entry, number>();

  indexOf(entry: Entry | undefined): number {
    if (entry === undefined) return -1;
    const known = this.#indexes.get(entry);
    if (known !== undefined) return known;
    this.#indexes.set(entry, this.entries.length);
    return this.entries.push(entry) - 1;
  }
}
