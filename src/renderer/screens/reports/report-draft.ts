import {
  sectionIds,
  summaryPageSections,
  type Orientation,
  type Paper,
  type ReportOffer,
  type ReportRequest,
  type SavedReport,
  type SectionId,
  type TemplateId,
} from '@shared/contract/report-document';
import type { Language, Scope } from '@shared/contract/views';

/** A report as it stands in the chooser. */
export interface ReportDraft {
  readonly template: TemplateId;
  /** Null: those of the template. */
  readonly sections: readonly SectionId[] | null;
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly remarks: string;
  /** The name of the saved report that it was opened from. */
  readonly name: string | null;
  /** Null: that of the window. */
  readonly language: Language | null;
  /** Null: everyone who bought in the period. */
  readonly customer: ChosenCustomer | null;
}

export interface ChosenCustomer {
  readonly id: number;
  readonly name: string;
}

export function newDraft(template: TemplateId, paper: Paper): ReportDraft {
  return {
    template,
    sections: null,
    paper,
    orientation: 'portrait',
    remarks: '',
    name: null,
    language: null,
    customer: null,
  };
}

/** Another report on the same paper; what was remarked on a saved one stays with that one. */
export function withTemplate(draft: ReportDraft, template: TemplateId): ReportDraft {
  const remarks = draft.name === null ? draft.remarks : '';
  return { ...draft, template, sections: null, remarks, name: null };
}

/** A saved report; in the language that was chosen, and of the customer. */
export function openSaved(draft: ReportDraft, saved: SavedReport): ReportDraft {
  return { ...draft, ...saved };
}

export function savedAs(draft: ReportDraft, name: string): SavedReport {
  const { template, sections, paper, orientation, remarks } = draft;
  return { name, template, sections, paper, orientation, remarks };
}

/** Whether it is no longer as it was saved. */
export function differs(draft: ReportDraft, saved: SavedReport): boolean {
  return (
    JSON.stringify(savedAs(draft, saved.name)) !==
    JSON.stringify(savedAs(openSaved(draft, saved), saved.name))
  );
}

export function requestOf(draft: ReportDraft, scope: Scope, language: Language): ReportRequest {
  const { template, paper, orientation, sections, remarks, name, customer } = draft;
  return {
    template,
    scope,
    language: draft.language ?? language,
    paper,
    orientation,
    sections,
    customer: template === 'customer-statement' ? (customer?.id ?? null) : null,
    remarks,
    name,
  };
}

/** A section as the chooser offers it. */
export interface OfferedSection {
  readonly id: SectionId;
  readonly unavailable: ReportOffer['sections'][number]['unavailable'];
  /** It stands in the report whatever is chosen. */
  readonly fixed: boolean;
}

export interface OfferedSections {
  /** Of the report, in its order; what the book does not give keeps its place and is off. */
  readonly chosen: readonly OfferedSection[];
  readonly others: readonly OfferedSection[];
}

export function offeredSections({ template, sections }: ReportDraft, offer: ReportOffer): OfferedSections {
  const chosen = sections ?? sectionsOfTemplate(template, offer);
  const offered = (id: SectionId): readonly OfferedSection[] =>
    offer.sections
      .filter((section) => section.id === id)
      .map(({ unavailable }) => ({
        id,
        unavailable,
        fixed: template === 'retention-summary' && summaryPageSections.includes(id),
      }));
  return {
    chosen: chosen.flatMap(offered),
    others: sectionIds.filter((id) => !chosen.includes(id)).flatMap(offered),
  };
}

export function sectionsOfTemplate(template: TemplateId, offer: ReportOffer): readonly SectionId[] {
  return offer.templates.find(({ id }) => id === template)?.sections ?? [];
}

/** What is chosen is stated from now on: only what the book gives, so that nothing comes to it unasked. */
function stated(draft: ReportDraft, offer: ReportOffer): readonly SectionId[] {
  return offeredSections(draft, offer)
    .chosen.filter(({ unavailable }) => unavailable === null)
    .map(({ id }) => id);
}

export function withoutSection(draft: ReportDraft, offer: ReportOffer, id: SectionId): ReportDraft {
  return { ...draft, sections: stated(draft, offer).filter((other) => other !== id) };
}

/** Behind the last chosen one that the full report prints before it. */
export function withSection(draft: ReportDraft, offer: ReportOffer, id: SectionId): ReportDraft {
  const chosen = stated(draft, offer);
  const rank = sectionIds.indexOf(id);
  const place = chosen.findLastIndex((other) => sectionIds.indexOf(other) < rank) + 1;
  return { ...draft, sections: chosen.toSpliced(place, 0, id) };
}

/** To the place where another one stands. */
export function movedTo(
  draft: ReportDraft,
  offer: ReportOffer,
  id: SectionId,
  other: SectionId,
): ReportDraft {
  const chosen = stated(draft, offer);
  const place = chosen.indexOf(other);
  if (place === -1 || !chosen.includes(id)) return draft;
  return { ...draft, sections: chosen.filter((each) => each !== id).toSpliced(place, 0, id) };
}

/** One place up (−1) or down (1). */
export function movedBy(draft: ReportDraft, offer: ReportOffer, id: SectionId, by: -1 | 1): ReportDraft {
  const chosen = stated(draft, offer);
  const other = chosen[chosen.indexOf(id) + by];
  return other === undefined ? draft : movedTo(draft, offer, id, other);
}
