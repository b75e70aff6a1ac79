import { describe, expect, it } from 'vitest';
import { draftOf, filterOfDraft, type FilterDraft } from '@renderer/components/filter-draft';
import type { CustomerFilter } from '@shared/model/customer-filter';

const filter: CustomerFilter = {
  match: 'any',
  conditions: [
    { kind: 'attribute', attribute: 'extra:Branch', values: ['', 'West'], negated: true },
    { kind: 'product', of: 'category', values: ['Ink'], negated: false },
    { kind: 'number', measure: 'revenue', from: -123_450, to: null },
    { kind: 'number', measure: 'orders', from: 1000, to: 2000 },
    { kind: 'day', of: 'lastPurchase', from: null, to: '2024-02-29' },
  ],
};

const russian = { language: 'ru', decimals: 2 } as const;

describe('A filter while it is written', () => {
  it.each(['en', 'zh-CN', 'zh-TW', 'ru'] as const)('in %s is read back as it was', (language) => {
    const typing = { language, decimals: 2 };
    expect(filterOfDraft(draftOf(filter, typing), typing)).toEqual(filter);
  });

  it('takes numbers as people there type them', () => {
    const draft: FilterDraft = {
      match: 'all',
      conditions: [{ key: 0, kind: 'number', measure: 'averageOrderValue', from: '1 234,5', to: ' ' }],
    };
    expect(filterOfDraft(draft, russian)?.conditions).toEqual([
      { kind: 'number', measure: 'averageOrderValue', from: 123_450, to: null },
    ]);
  });

  it.each([
    { key: 0, kind: 'attribute', attribute: 'region', values: [], negated: false },
    { key: 0, kind: 'number', measure: 'orders', from: 'many', to: '' },
    { key: 0, kind: 'number', measure: 'orders', from: '1.5', to: '' },
    { key: 0, kind: 'day', of: 'firstPurchase', from: '2023-02-29', to: '' },
  ] as const)('is no filter while a condition cannot be read: %o', (condition) => {
    expect(filterOfDraft({ match: 'all', conditions: [condition] }, russian)).toBeNull();
  });
});
