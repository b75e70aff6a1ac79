import { recordKinds, type RecordKind } from '@shared/model/record-kind';
import { damaged } from '../book-faults';

/** Lists that this app itself wrote; only that it is a list is checked again. */
export function parseList<Item>(json: string): Item[] {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value)) throw damaged('a list was expected');
  return value as Item[];
}

/** Objects that this app itself wrote; only that it is an object is checked again. */
export function parseObject<Fields extends object>(json: string): Fields {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null) throw damaged('an object was expected');
  return value as Fields;
}

export function parseTexts(json: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parseObject(json)).map(([key, text]) => [key, String(text)] as const),
  );
}

export function kindOf(text: string): RecordKind {
  const kind = recordKinds.find((known) => known === text);
  if (kind === undefined) throw damaged(`an import of ${text}`);
  return kind;
}
