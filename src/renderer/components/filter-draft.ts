import type { Language } from '@shared/contract/views';
import type { CustomerCondition, CustomerFilter } from '@shared/model/customer-filter';
import { parseIsoDay } from '@shared/model/day';
import { numberEntry } from '../format/number-entry';
import { parseNumber } from '../format/parse-number';
import { isMoney } from './filter-text';

/** A filter while it is being written: bounds are what was typed. */
export interface FilterDraft {
  readonly match: CustomerFilter['match'];
  readonly conditions: readonly DraftCondition[];
}

export type NumberMeasure = Extract<CustomerCondition, { kind: 'number' }>['measure'];
export type DayMeasure = Extract<CustomerCondition, { kind: 'day' }>['of'];

/** `key` tells conditions apart while others come and go. */
export type DraftCondition = { readonly key: number } & (
  | Extract<CustomerCondition, { kind: 'attribute' | 'product' }>
  | { readonly kind: 'number'; readonly measure: NumberMeasure; readonly from: string; readonly to: string }
  | { readonly kind: 'day'; readonly of: DayMeasure; readonly from: string; readonly to: string }
);

export type DraftBounds = Extract<DraftCondition, { kind: 'number' | 'day' }>;

/** In which form numbers are typed. */
export interface Typing {
  readonly language: Language;
  /** Of the book's currency. */
  readonly decimals: number;
}

export function draftOf({ match, conditions }: CustomerFilter, typing: Typing): FilterDraft {
  return {
    match,
    conditions: conditions.map((condition, key): DraftCondition => {
      switch (condition.kind) {
        case 'attribute':
        case 'product':
          return { key, ...condition };
        case 'number': {
          const typed = (value: number | null) =>
            value === null
              ? ''
              : numberEntry(value, unitOf(condition.measure), typing.language, typing.decimals);
          return { key, ...condition, from: typed(condition.from), to: typed(condition.to) };
        }
        case 'day':
          return { key, ...condition, from: condition.from ?? '', to: condition.to ?? '' };
      }
    }),
  };
}

/** The filter that was written, or null while something in it cannot be read. */
export function filterOfDraft({ match, conditions }: FilterDraft, typing: Typing): CustomerFilter | null {
  const read = conditions.map((condition) => conditionOf(condition, typing));
  const complete = read.filter((condition) => condition !== null);
  return complete.length === read.length ? { match, conditions: complete } : null;
}

/** A bound as it was typed: null is open, undefined cannot be read. */
export function boundOf(
  condition: DraftBounds,
  text: string,
  typing: Typing,
): number | string | null | undefined {
  if (text.trim() === '') return null;
  if (condition.kind === 'day') return parseIsoDay(text.trim()) === null ? undefined : text.trim();
  const number = parseNumber(text, unitOf(condition.measure), typing.language, typing.decimals);
  return number.ok ? number.value : undefined;
}

function unitOf(measure: NumberMeasure): 'money' | 'count' {
  return isMoney(measure) ? 'money' : 'count';
}

function conditionOf(draft: DraftCondition, typing: Typing): CustomerCondition | null {
  if (draft.kind === 'attribute' || draft.kind === 'product') {
    const { key: _key, ...condition } = draft;
    return condition.values.length === 0 ? null : condition;
  }
  const [from, to] = [boundOf(draft, draft.from, typing), boundOf(draft, draft.to, typing)];
  if (from === undefined || to === undefined) return null;
  if (draft.kind === 'day')
    return typeof from === 'number' || typeof to === 'number'
      ? null
      : { kind: 'day', of: draft.of, from, to };
  return typeof from === 'string' || typeof to === 'string'
    ? null
    : { kind: 'number', measure: draft.measure, from, to };
}
