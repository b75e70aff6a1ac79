/** What is known of every customer under one heading: a region, a tier, a column of the customer list. */
export interface CustomerAttribute {
  /** `region`, `city` …, or `extra:<header>` for a further column of a customer list or of the sales. */
  readonly id: string;
  /** Each distinct value, in the order of the texts. */
  readonly values: readonly string[];
  /** By customer index, which value; -1: nothing is known. */
  readonly codes: Int32Array;
  /** It stands in the sales, not in a customer list: what a customer's lines say, or its first purchase. */
  readonly ofLines?: true;
}

/** The headings that a customer list has fields for. */
export const attributeFields = [
  'region',
  'city',
  'industry',
  'companySize',
  'source',
  'tier',
  'owner',
] as const;
export type AttributeField = (typeof attributeFields)[number];

/** By customer index the value given, as an attribute; '' and undefined stand for nothing known. */
export function attributeOf(id: string, texts: readonly (string | undefined)[]): CustomerAttribute {
  const values = [...new Set(texts.filter((text): text is string => text !== undefined && text !== ''))].sort(
    (left, right) => (left < right ? -1 : 1),
  );
  const places = new Map(values.map((value, place) => [value, place]));
  return { id, values, codes: Int32Array.from(texts, (text) => places.get(text ?? '') ?? -1) };
}
