import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differs,
  movedBy,
  movedTo,
  newDraft,
  offeredSections,
  openSaved,
  requestOf,
  savedAs,
  withoutSection,
  withSection,
  withTemplate,
  type ReportDraft,
} from '@renderer/screens/reports/report-draft';
import { sectionIds } from '@shared/contract/report-document';
import { madeOffer } from '../fake/made-report-offer';

const book = newDraft('retention-book', 'A4');
const scope = { period: '2024-Q3', base: 'window:90' };
const chosenOf = (draft: ReportDraft) => offeredSections(draft, madeOffer).chosen.map(({ id }) => id);

describe('the sections of a report', () => {
  it('are those of its template until something is chosen, also those that the book does not give', () => {
    expect(chosenOf(book)).toEqual([
      'keyFigures',
      'cohorts',
      'renewals',
      'satisfaction',
      'definitions',
      'sources',
    ]);
    expect(requestOf(book, scope, 'en').sections).toBeNull();
    expect(offeredSections(book, madeOffer).chosen[2]).toEqual({
      id: 'renewals',
      unavailable: 'noContracts',
      fixed: false,
    });
  });

  it('are stated once one is left out, and then only those that the book gives', () => {
    const draft = withoutSection(book, madeOffer, 'cohorts');
    expect(draft.sections).toEqual(['keyFigures', 'satisfaction', 'definitions', 'sources']);
  });

  it('come in where the full report prints them', () => {
    expect(withSection(book, madeOffer, 'revenue').sections).toEqual([
      'keyFigures',
      'cohorts',
      'revenue',
      'satisfaction',
      'definitions',
      'sources',
    ]);
  });

  it('stay on the one page of the summary whatever is chosen', () => {
    const fixed = offeredSections(newDraft('retention-summary', 'A4'), madeOffer).chosen.filter(
      (section) => section.fixed,
    );
    expect(fixed.map(({ id }) => id)).toEqual([
      'keyFigures',
      'customerRollForward',
      'retentionTrend',
      'cohorts',
    ]);
  });

  it('move one place, past those that the book does not give, and not beyond the ends', () => {
    expect(movedBy(book, madeOffer, 'satisfaction', -1).sections).toEqual([
      'keyFigures',
      'satisfaction',
      'cohorts',
      'definitions',
      'sources',
    ]);
    expect(movedBy(book, madeOffer, 'keyFigures', -1)).toBe(book);
    expect(movedBy(book, madeOffer, 'sources', 1)).toBe(book);
  });

  it('are neither lost nor doubled by any moving', () => {
    const id = fc.constantFrom(...sectionIds);
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id)), (moves) => {
        const start = withoutSection(book, madeOffer, 'cohorts');
        const end = moves.reduce((draft, [one, other]) => movedTo(draft, madeOffer, one, other), start);
        expect([...(end.sections ?? [])].sort()).toEqual([...(start.sections ?? [])].sort());
      }),
    );
  });

  it('dragged onto another stand where that one stood', () => {
    expect(movedTo(book, madeOffer, 'keyFigures', 'definitions').sections).toEqual([
      'cohorts',
      'satisfaction',
      'definitions',
      'keyFigures',
      'sources',
    ]);
    expect(movedTo(book, madeOffer, 'sources', 'keyFigures').sections?.[0]).toBe('sources');
  });
});

describe('a saved report', () => {
  const saved = savedAs({ ...withoutSection(book, madeOffer, 'cohorts'), remarks: 'For the board' }, 'Board');

  it('opened later covers the period of the scope bar, in the language of the window', () => {
    const request = requestOf(openSaved(newDraft('cohorts', 'Letter'), saved), scope, 'ru');
    expect(request).toEqual({
      template: 'retention-book',
      scope,
      language: 'ru',
      paper: 'A4',
      orientation: 'portrait',
      sections: ['keyFigures', 'satisfaction', 'definitions', 'sources'],
      customer: null,
      remarks: 'For the board',
      name: 'Board',
    });
  });

  it('differs once anything of it is changed, and not by the language', () => {
    const open = openSaved(book, saved);
    expect(differs(open, saved)).toBe(false);
    expect(differs({ ...open, language: 'ru' }, saved)).toBe(false);
    expect(differs({ ...open, orientation: 'landscape' }, saved)).toBe(true);
    expect(differs({ ...open, sections: null }, saved)).toBe(true);
  });

  it('keeps its remarks and its name to itself when another report is chosen', () => {
    const next = withTemplate(openSaved(book, saved), 'cohorts');
    expect(next).toMatchObject({ template: 'cohorts', sections: null, remarks: '', name: null });
    expect(withTemplate({ ...book, remarks: 'Draft' }, 'cohorts').remarks).toBe('Draft');
  });
});

it('a customer is asked for in the customer statement alone', () => {
  const draft = { ...book, customer: { id: 7, name: 'Ada' } };
  expect(requestOf(draft, scope, 'en').customer).toBeNull();
  expect(requestOf(withTemplate(draft, 'customer-statement'), scope, 'en').customer).toBe(7);
});
