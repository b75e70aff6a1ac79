import {
  sectionIds,
  templateIds,
  type ReportOffer,
  type SectionId,
  type TemplateId,
  type UnavailableReason,
} from '@shared/contract/report-document';

const sections: Partial<Record<TemplateId, readonly SectionId[]>> = {
  'retention-summary': ['keyFigures', 'customerRollForward', 'retentionTrend', 'cohorts', 'definitions'],
  'retention-book': ['keyFigures', 'cohorts', 'renewals', 'satisfaction', 'definitions', 'sources'],
  'customer-statement': ['statements', 'groundRules'],
};

const lackingTemplates: Partial<Record<TemplateId, UnavailableReason>> = {
  'renewals-due': 'noContracts',
  'loyalty-liability': 'notYet',
};

const lackingSections: Partial<Record<SectionId, UnavailableReason>> = {
  renewals: 'noContracts',
  forecast: 'notYet',
};

/** A book with sales and answers, and no contracts. */
export const madeOffer: ReportOffer = {
  templates: templateIds.map((id) => ({
    id,
    sections: sections[id] ?? ['definitions'],
    unavailable: lackingTemplates[id] ?? null,
  })),
  sections: sectionIds.map((id) => ({ id, unavailable: lackingSections[id] ?? null })),
};

/** Bytes that the stand-in for the PDF library takes for a document of so many pages. */
export function madePdf(pages: number): Uint8Array {
  return Uint8Array.of(pages);
}
