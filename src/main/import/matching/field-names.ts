import { recordKinds, type RecordField, type RecordKind } from '@shared/model/record-kind';
import { resources } from '@shared/words';
import { headerKey } from './header-names';
import { contractsWords } from './header-words/contracts-words';
import { customersWords } from './header-words/customers-words';
import { feedbackWords } from './header-words/feedback-words';
import { interactionsWords } from './header-words/interactions-words';
import { orderLevelWords, salesWords } from './header-words/sales-words';

/** The names of a kind's fields, best first. */
export type FieldNames = ReadonlyMap<RecordField, readonly string[]>;

const words = {
  sales: salesWords,
  customers: customersWords,
  contracts: contractsWords,
  feedback: feedbackWords,
  interactions: interactionsWords,
} as const satisfies Readonly<Record<RecordKind, Readonly<Partial<Record<RecordField, string>>>>>;

export const fieldNames: ReadonlyMap<RecordKind, FieldNames> = new Map(
  recordKinds.map((kind) => [
    kind,
    new Map(
      Object.entries<string>(words[kind]).map(([name, names]) => {
        const field = name as RecordField;
        return [field, [...new Set([...split(names), ...ownNames(field)])]];
      }),
    ),
  ]),
);

export const orderLevelNames: ReadonlySet<string> = new Set(split(orderLevelWords));

/** What the interface itself calls a field, in every language: whoever writes a table after it is understood. */
function ownNames(field: RecordField): readonly string[] {
  return Object.values(resources).map((language) => headerKey(language.field[field]));
}

function split(text: string): readonly string[] {
  return [...new Set(text.split(/\s+/).filter((word) => word !== ''))];
}
