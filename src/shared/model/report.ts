export const templateIds = [
  'retention-summary',
  'retention-book',
  'cohorts',
  'renewals-due',
  'at-risk',
  'customer-statement',
  'loyalty-liability',
  'campaign-result',
  'import-reconciliation',
] as const;
export type TemplateId = (typeof templateIds)[number];

/** Every section there is, in the order in which the full report prints them. */
export const sectionIds = [
  'keyFigures',
  'customerRollForward',
  'retentionTrend',
  'purchases',
  'cohorts',
  'survival',
  'revenue',
  'concentration',
  'costs',
  'renewals',
  'renewalsDue',
  'renewalReasons',
  'segments',
  'valueTiers',
  'satisfaction',
  'risk',
  'riskList',
  'forecast',
  'loyaltyLiability',
  'campaignResult',
  'customers',
  'statements',
  'reconciliation',
  'reconciliationByMonth',
  'importIssues',
  'dataQuality',
  'definitions',
  'groundRules',
  'sources',
  'signOff',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** Those that the retention summary sets on its one page. */
export const summaryPageSections: readonly SectionId[] = [
  'keyFigures',
  'customerRollForward',
  'retentionTrend',
  'cohorts',
  'reconciliation',
];

export const papers = ['A4', 'Letter'] as const;
export type Paper = (typeof papers)[number];

export const orientations = ['portrait', 'landscape'] as const;
export type Orientation = (typeof orientations)[number];

/** A report as the user has arranged it, by name; period, base and language are chosen when it is made. */
export interface SavedReport {
  readonly name: string;
  readonly template: TemplateId;
  /** Null: those of the template. */
  readonly sections: readonly SectionId[] | null;
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly remarks: string;
}
