import { headerKeys } from './header-names';

/** Parts of a person's name in columns of their own, in the order in which they make the name, and what joins them. */
const schemes: readonly { readonly parts: readonly (readonly string[])[]; readonly glue: string }[] = [
  {
    parts: [
      ['firstname', 'givenname'],
      ['lastname', 'surname', 'familyname'],
    ],
    glue: ' ',
  },
  { parts: [['фамилия'], ['имя'], ['отчество']], glue: ' ' },
  { parts: [['姓'], ['名']], glue: '' },
];

/** Columns of a name that a person's own name goes before: the firm somebody works for, the address it goes to. */
const weakNames = new Set(['company', 'companyname', 'billingcompany', 'shippingname', 'contact', 'account']);

export interface NameParts {
  readonly columns: readonly number[];
  readonly glue: string;
}

/** The columns that make up the name whose first part stands in `column`, or null where the column is the whole name. */
export function nameParts(headers: readonly string[], column: number | undefined): NameParts | null {
  const found = findParts(headers);
  return found !== null && found.columns[0] === column ? found : null;
}

/** The first column of a name in parts, if it says better than the column found so far whom a row is about; else -1. */
export function nameStandIn(headers: readonly string[], found: number | undefined): number {
  const parts = findParts(headers);
  if (parts === null) return -1;
  const isWeak = found === undefined || headerKeys(headers[found] ?? '').some((key) => weakNames.has(key));
  return isWeak ? (parts.columns[0] ?? -1) : -1;
}

function findParts(headers: readonly string[]): NameParts | null {
  const keys = headers.map(headerKeys);
  for (const { parts, glue } of schemes) {
    const columns = parts
      .map((names) => keys.findIndex((own) => own.some((key) => names.includes(key))))
      .filter((column) => column !== -1);
    // A name of one part is a name; nothing is to be joined.
    if (columns.length >= 2 && keys[columns[0] ?? 0]?.some((key) => parts[0]?.includes(key)))
      return { columns, glue };
  }
  return null;
}
