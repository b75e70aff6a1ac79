import { z } from 'zod';
import type { FaultBody } from '../base/fault';
import type { Figure } from '../metrics/figure';
import { rateForm } from '../model/exchange-rate';
import { orientations, papers, sectionIds, templateIds } from '../model/report';
import { surveys } from '../model/survey';
import { dateOrders, decimalMarks, delimiters, shortYears, textEncodings } from '../model/import-decisions';
import { recordFields, recordKinds, type RecordField } from '../model/record-kind';
import type {
  AppState,
  BatchPlan,
  BookSummary,
  CohortTable,
  CorrectionResult,
  CustomerDetail,
  CustomerPage,
  FileToken,
  ImportDetail,
  ImportInspection,
  ImportPlan,
  ImportRecord,
  MergeRecord,
  Overview,
  Progress,
  QualityCheck,
  RatesView,
  RetryResult,
  SameProposal,
  SetAsidePage,
  TemplateView,
  Tile,
  UndoPreview,
} from './views';
import { basketParts } from './basket-set';
import { allBands, feedbackSetInput } from './feedback-set';
import { answerSorts, type AnswerPage, type FeedbackView, type SurveyGroups } from './feedback-views';
import { customerColumn, customerColumnList, furtherColumnList } from './customer-column-inputs';
import { segmentName, segmentSets } from './segment-inputs';
import type { FilterOptions, SavedSegmentRow, SegmentsView } from './segment-views';
import type { CustomerProfile } from './customer-views';
import { riskParts } from './risk-set';
import type { TodayList } from './risk-views';
import type { BasketRuleDetail, BasketTable, CustomerOffers } from './basket-views';
import type { AttributeCohortTable } from '../ledger/attribute-cohorts';
import { attributeValueInput, cohortSetInput, cohortsInput } from './cohort-set';
import type { AttributeView, GroupedFigures, SurvivalView } from './cohort-views';
import { lifeSetInput } from './life-set';
import type { PrintJob, ReportOffer } from './report-document';
import { renewalQuestion, renewalSet } from './renewal-inputs';
import type { RenewalTable } from './renewal-views';
import { revenueSetInput } from './revenue-set';
import type { RevenueView } from './revenue-views';
import { customerFilter, settingsPatch } from './settings-patch';

export { settingsPatch } from './settings-patch';

/** A channel of the bridge: the validator of what the page sends, and the type of what it gets. */
export interface Channel<Input, Output> {
  readonly input: z.ZodType<Input>;
  /** Type only; never present at run time. */
  readonly output?: Output;
}

function channel<Output>() {
  return <Input>(input: z.ZodType<Input>): Channel<Input, Output> => ({ input });
}

const nothing = z.undefined();
const taskId = z.string().regex(/^[\w-]{1,64}$/);
const token = z.string().regex(/^[\w-]{8,64}$/);
const periodSpec = z.string().min(4).max(24);
const baseSpec = z.string().regex(/^(period|contract|window:\d{1,5})$/);
const scope = z.strictObject({ period: periodSpec, base: baseSpec });
const metricIds = z.array(z.string().max(64)).min(1).max(200).readonly();
const language = z.enum(['en', 'zh-CN', 'zh-TW', 'ru']);
const attributeId = z.string().min(1).max(300);
const share = z.number().min(0).max(1);
const columnIndex = z.number().int().min(0).max(16383);

const field = z.enum([...new Set(Object.values(recordFields).flat())] as [RecordField, ...RecordField[]]);

const decisions = z.strictObject({
  kind: z.enum(recordKinds).optional(),
  sheet: z.string().max(255).optional(),
  headerRow: z.number().int().min(1).optional(),
  encoding: z.enum(textEncodings).optional(),
  delimiter: z.enum(delimiters).optional(),
  mapping: z.partialRecord(field, columnIndex).optional(),
  dateOrder: z.enum(dateOrders).optional(),
  decimalMark: z.enum(decimalMarks).optional(),
  shortYears: z.enum(shortYears).optional(),
  replaceInvoices: z.boolean().optional(),
});

const rowId = z.number().int().positive();
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const currencyCode = z.string().regex(/^[A-Z]{3}$/);

const basketRule = {
  antecedent: z.array(rowId).min(1).max(10).readonly(),
  consequent: rowId,
  period: periodSpec.nullable(),
};

const answerQuery = z.strictObject({
  period: periodSpec.nullable(),
  survey: z.enum([...surveys, 'other']).nullable(),
  band: z.enum(allBands).nullable(),
  commented: z.boolean(),
  search: z.string().max(200),
  sort: z.enum(answerSorts),
  descending: z.boolean(),
});

const customerSet = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({
    kind: z.literal('figure'),
    scope,
    metric: z.string().max(64),
    part: z.enum(['numerator', 'denominator']),
    group: attributeValueInput.optional(),
  }),
  z.strictObject({ kind: z.literal('joinedAndLeft'), scope }),
  z.strictObject({ kind: z.literal('risk'), part: z.enum(riskParts), asOf: isoDay.nullable() }),
  ...segmentSets,
  renewalSet,
  revenueSetInput(scope),
  feedbackSetInput(scope),
  z.strictObject({ kind: z.literal('basket'), part: z.enum(basketParts), ...basketRule }),
  cohortSetInput(periodSpec, baseSpec),
  lifeSetInput(scope),
]);

const customerQuery = z.strictObject({
  set: customerSet,
  search: z.string().max(200),
  sort: customerColumn,
  descending: z.boolean(),
  /** Of the set, only those who are in this one too. */
  filter: customerFilter.optional(),
});

/** Of what a query means, only these, by id. */
const chosen = z.array(rowId).max(5_000_000).readonly();

const reportRequest = z.strictObject({
  template: z.enum(templateIds),
  scope,
  language,
  paper: z.enum(papers),
  orientation: z.enum(orientations),
  sections: z.array(z.enum(sectionIds)).min(1).max(sectionIds.length).readonly().nullable(),
  customer: rowId.nullable(),
  remarks: z.string().max(4000),
  name: z.string().min(1).max(120).nullable(),
});

/** What a sheet of a workbook holds under its header. */
const mostRows = 1_048_575;

/** A table that the page has on screen, to be saved as CSV or as a workbook: text cells, numbers in plain digits. */
const tableExport = z.strictObject({
  name: z.string().min(1).max(120),
  headers: z.array(z.string().max(500)).max(500),
  rows: z.array(z.array(z.string().max(5000)).max(500)).max(mostRows),
  kind: z.enum(['csv', 'xlsx']),
});

const png = z
  .string()
  .max(100_000_000)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** A chart as a file of its own; a PNG in base 64. */
const picture = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('svg'), content: z.string().startsWith('<?xml').max(50_000_000) }),
  z.strictObject({ kind: z.literal('png'), content: png }),
]);

/** Every channel there is. The preload builds the bridge from these names; main must answer each. */
export const channels = {
  // the application
  'app.state': channel<AppState>()(nothing),
  'app.setLanguage': channel<AppState>()(z.strictObject({ language })),
  'app.setTheme': channel<AppState>()(z.strictObject({ theme: z.enum(['system', 'light', 'dark']) })),
  'app.cancel': channel<void>()(z.strictObject({ taskId })),
  // files: dialogs run in main; the page gets tokens. Null: the person cancelled.
  'files.chooseLedgers': channel<readonly FileToken[]>()(nothing),
  /** Every ledger file in a folder and the folders in it, by name. */
  'files.chooseLedgerFolder': channel<readonly FileToken[]>()(nothing),
  'files.chooseBook': channel<FileToken | null>()(nothing),
  'files.chooseNewBook': channel<FileToken | null>()(
    z.strictObject({ suggestedName: z.string().min(1).max(120) }),
  ),
  'files.saveTable': channel<{ name: string } | null>()(tableExport),
  'files.savePicture': channel<{ name: string } | null>()(
    z.strictObject({ name: z.string().min(1).max(120), picture }),
  ),
  'files.copyPicture': channel<void>()(z.strictObject({ png })),
  // the book
  'book.create': channel<BookSummary>()(z.strictObject({ token, settings: settingsPatch })),
  'book.open': channel<BookSummary>()(z.strictObject({ token })),
  'book.openRecent': channel<BookSummary>()(z.strictObject({ id: z.string().max(64) })),
  'book.forgetRecent': channel<AppState>()(z.strictObject({ id: z.string().max(64) })),
  'book.openSample': channel<BookSummary>()(z.strictObject({ taskId })),
  'book.close': channel<void>()(nothing),
  'book.updateSettings': channel<BookSummary>()(settingsPatch),
  // import
  'import.inspect': channel<ImportInspection>()(z.strictObject({ token, decisions })),
  /** `currency`: of the book that the rows go into, where it is still to be made. */
  'import.stage': channel<ImportPlan>()(
    z.strictObject({ token, taskId, decisions, currency: currencyCode.optional() }),
  ),
  'import.commit': channel<ImportRecord>()(z.strictObject({ planId: z.string().max(64), taskId })),
  'import.discard': channel<void>()(z.strictObject({ planId: z.string().max(64) })),
  'import.stageAll': channel<BatchPlan>()(
    z.strictObject({
      files: z.array(z.strictObject({ token, decisions })).min(1).max(1000),
      taskId,
      currency: currencyCode.optional(),
    }),
  ),
  'import.commitAll': channel<readonly ImportRecord[]>()(
    z.strictObject({ batchId: z.string().max(64), taskId }),
  ),
  // data
  'data.imports': channel<readonly ImportRecord[]>()(nothing),
  'data.import': channel<ImportDetail>()(z.strictObject({ importId: rowId })),
  'data.undoPreview': channel<UndoPreview>()(z.strictObject({ importId: rowId })),
  'data.undoImport': channel<BookSummary>()(z.strictObject({ importId: rowId, taskId })),
  'data.setAside': channel<SetAsidePage>()(
    z.strictObject({
      importId: rowId,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
  ),
  'data.correctSetAside': channel<CorrectionResult>()(
    z.strictObject({ id: rowId, cells: z.array(z.string().max(32767)).max(16384) }),
  ),
  'data.retrySetAside': channel<RetryResult>()(z.strictObject({ importId: rowId.nullable(), taskId })),
  'data.exportSetAside': channel<{ name: string } | null>()(z.strictObject({ importId: rowId, language })),
  /** The whole book as CSV tables, in a new folder within one that is chosen. */
  'data.exportTables': channel<{ name: string; rows: number } | null>()(z.strictObject({ taskId, language })),
  'data.sameCustomers': channel<readonly SameProposal[]>()(nothing),
  'data.mergeCustomers': channel<BookSummary>()(z.strictObject({ from: rowId, into: rowId })),
  'data.keepApart': channel<BookSummary>()(z.strictObject({ left: rowId, right: rowId })),
  'data.merges': channel<readonly MergeRecord[]>()(nothing),
  'data.undoMerge': channel<BookSummary>()(z.strictObject({ id: rowId })),
  'data.rates': channel<RatesView>()(nothing),
  'data.setRate': channel<RatesView>()(
    z.strictObject({ currency: currencyCode, fromDay: isoDay.nullable(), rate: z.string().regex(rateForm) }),
  ),
  'data.deleteRate': channel<RatesView>()(z.strictObject({ id: rowId })),
  'data.quality': channel<readonly QualityCheck[]>()(nothing),
  'data.templates': channel<readonly TemplateView[]>()(nothing),
  'data.saveTemplate': channel<readonly TemplateView[]>()(
    z.strictObject({ name: z.string().trim().min(1).max(120), importId: rowId }),
  ),
  'data.deleteTemplate': channel<readonly TemplateView[]>()(z.strictObject({ id: rowId })),
  // figures
  'figures.overview': channel<Overview>()(z.strictObject({ scope })),
  /** Figures by metric id, in that order. */
  'figures.figures': channel<readonly Figure[]>()(z.strictObject({ scope, only: metricIds })),
  /** The same with what they were a period and a year before, and their course. */
  'figures.tiles': channel<readonly Tile[]>()(z.strictObject({ scope, only: metricIds })),
  /** Roll-forward, trend, split and concentration of revenue. */
  'figures.revenue': channel<RevenueView>()(z.strictObject({ scope })),
  'figures.attributes': channel<readonly AttributeView[]>()(nothing),
  'figures.cohorts': channel<CohortTable>()(cohortsInput(baseSpec)),
  /** The same with the values of an attribute for rows. */
  'figures.attributeCohorts': channel<AttributeCohortTable>()(
    cohortsInput(baseSpec).omit({ limit: true }).extend({ by: attributeId }),
  ),
  'figures.survival': channel<SurvivalView>()(
    z.strictObject({
      scope,
      by: attributeId.optional(),
      watchedFrom: isoDay.optional(),
      leaveOutTruncated: z.boolean().optional(),
    }),
  ),
  /** Figures of one period for each value of an attribute. */
  'figures.grouped': channel<GroupedFigures>()(z.strictObject({ scope, only: metricIds, by: attributeId })),
  // baskets
  'baskets.rules': channel<BasketTable>()(
    z.strictObject({
      minSupport: share.optional(),
      minConfidence: share,
      maxItems: z.number().int().min(2).max(4),
      period: periodSpec.optional(),
    }),
  ),
  'baskets.rule': channel<BasketRuleDetail>()(
    z.strictObject({
      ...basketRule,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(100),
    }),
  ),
  'baskets.offers': channel<CustomerOffers>()(z.strictObject({ customerId: rowId })),
  // feedback
  'feedback.overview': channel<FeedbackView>()(z.strictObject({ scope })),
  'feedback.groups': channel<SurveyGroups>()(
    z.strictObject({ scope, survey: z.enum(surveys), attribute: z.string().min(1).max(300) }),
  ),
  'feedback.answers': channel<AnswerPage>()(
    z.strictObject({
      query: answerQuery,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
  ),
  'feedback.export': channel<{ name: string } | null>()(z.strictObject({ query: answerQuery, language })),
  // renewals
  'renewals.table': channel<RenewalTable>()(renewalQuestion),
  // customers
  'customers.list': channel<CustomerPage>()(
    z.strictObject({
      query: customerQuery,
      /** What is shown of each besides. */
      columns: furtherColumnList.optional(),
      only: chosen.optional(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(5000),
    }),
  ),
  /** The ids of a run of the list, in its order: `to` is within. */
  'customers.ids': channel<readonly number[]>()(
    z.strictObject({ query: customerQuery, from: z.number().int().min(0), to: z.number().int().min(0) }),
  ),
  'customers.filterOptions': channel<FilterOptions>()(nothing),
  'customers.detail': channel<CustomerDetail>()(z.strictObject({ id: z.number().int().positive() })),
  'customers.profile': channel<CustomerProfile>()(z.strictObject({ id: rowId })),
  /** What needs doing, as the book now stands. */
  'risk.today': channel<TodayList>()(nothing),
  'customers.export': channel<{ name: string } | null>()(
    z.strictObject({
      query: customerQuery,
      columns: customerColumnList.optional(),
      only: chosen.optional(),
      language,
    }),
  ),
  // segments
  'segments.overview': channel<SegmentsView>()(z.strictObject({ scope })),
  'segments.saved': channel<readonly SavedSegmentRow[]>()(z.strictObject({ scope })),
  'segments.save': channel<BookSummary>()(
    z.strictObject({ name: segmentName, filter: customerFilter, replaces: segmentName.nullable() }),
  ),
  'segments.rename': channel<BookSummary>()(z.strictObject({ name: segmentName, to: segmentName })),
  'segments.delete': channel<BookSummary>()(z.strictObject({ name: segmentName })),
  // reports
  /** What can be made of the open book, and why the rest cannot. */
  'report.offer': channel<ReportOffer>()(nothing),
  /** What the hidden page that lays out a report sets; the key is in its address. */
  'report.document': channel<PrintJob>()(z.strictObject({ key: taskId })),
  /** The preview: the very bytes that saving writes. */
  'report.pdf': channel<Uint8Array>()(z.strictObject({ request: reportRequest, taskId })),
  'report.save': channel<{ name: string } | null>()(
    z.strictObject({ request: reportRequest, taskId, format: z.enum(['pdf', 'xlsx', 'csv']) }),
  ),
  /** A picture for the head of reports, as a data URL; null: the dialog was closed. */
  'report.chooseLogo': channel<string | null>()(nothing),
  'report.print': channel<{ printed: boolean }>()(z.strictObject({ request: reportRequest, taskId })),
} as const;

export type Channels = typeof channels;
export type ChannelName = keyof Channels;
export type ChannelInput<Name extends ChannelName> =
  Channels[Name] extends Channel<infer Input, infer _> ? Input : never;
export type ChannelOutput<Name extends ChannelName> =
  Channels[Name] extends Channel<infer _, infer Output> ? Output : never;

/** What the page sends to be told of: progress, menu commands, files opened with the app, a changed book. */
export interface BridgeEvents {
  progress: Progress;
  menu: { readonly command: MenuCommand };
  filesOpened: { readonly files: readonly FileToken[] };
}

export type MenuCommand =
  | 'newBook'
  | 'openBook'
  | 'closeBook'
  | 'importFile'
  | 'openSample'
  | 'savePdf'
  | 'print'
  | 'settings'
  | 'goTo'
  | 'help'
  | 'back'
  | 'forward';

export type Envelope<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: FaultBody };
