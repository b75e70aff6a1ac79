import type { ScoreCount } from '../ledger/score-counts';
import type { BandRetention } from '../metrics/band-retention';
import type { Figure } from '../metrics/figure';
import type { Scope } from '../metrics/overview';
import type { PeriodView } from '../metrics/period-view';
import type { SurveyGroup } from '../metrics/survey-groups';
import type { Band, Survey } from '../model/survey';

export type { ScoreCount } from '../ledger/score-counts';
export type { BandPart, BandRetention } from '../metrics/band-retention';
export type { SurveyGroup } from '../metrics/survey-groups';
export type { Band, Survey } from '../model/survey';

/** A survey's figure of one period. */
export interface SurveyPoint extends PeriodView {
  readonly figure: Figure;
}

/** Answers of a period in one band, and the customers they are of. */
export interface BandCount {
  readonly band: Band;
  readonly answers: number;
  readonly customers: number;
}

/** Everything the Feedback screen shows of one survey. */
export interface SurveyView {
  readonly survey: Survey;
  readonly figure: Figure;
  /** The periods that feedback reaches, up to the one asked for, oldest first. */
  readonly trend: readonly SurveyPoint[];
  readonly bands: readonly BandCount[];
  readonly scores: readonly ScoreCount[];
  /** None for surveys without bands. */
  readonly retention: readonly BandRetention[];
}

export interface FeedbackView {
  readonly scope: Scope;
  readonly period: PeriodView;
  /** The surveys that the book has answers of. */
  readonly surveys: readonly SurveyView[];
  /** Answers in the period, and in the book, of whatever survey. */
  readonly periodAnswers: number;
  readonly bookAnswers: number;
}

/** An answer as the list of answers shows it. Days are ISO text. */
export interface AnswerRow {
  readonly id: number;
  readonly day: string;
  readonly customerId: number;
  /** The number of the customer, or the name where there is none. */
  readonly customerCode: string;
  readonly customerName: string;
  /** As the file has it where it is none of the known surveys. */
  readonly surveyKind: string;
  readonly score: number;
  readonly scale: number | null;
  readonly band: Band | null;
  /** Whether the figures of its period count it. */
  readonly standing: AnswerStanding;
  readonly comment: string;
  readonly channel: string;
  readonly fileName: string;
  readonly sheet: string | null;
  readonly row: number;
}

/** `superseded`: the customer answered again in the period; the others are in no figure at all. */
export type AnswerStanding = 'counted' | 'superseded' | 'offScale' | 'otherSurvey';

export interface AnswerPage {
  readonly total: number;
  /** How many of them say something in words. */
  readonly withComment: number;
  readonly rows: readonly AnswerRow[];
}

export const answerSorts = ['day', 'customer', 'survey', 'score', 'comment', 'channel'] as const;
export type AnswerSort = (typeof answerSorts)[number];

/** The columns of the list as a file, in their order. */
export const feedbackColumns = [
  'day',
  'customerCode',
  'customer',
  'survey',
  'score',
  'scale',
  'band',
  'comment',
  'channel',
  'file',
  'sheet',
  'row',
] as const;

/** Which answers a list shows. */
export interface AnswerQuery {
  /** Null: of the whole book. */
  readonly period: string | null;
  /** `other`: of none of the known surveys; null: of all. */
  readonly survey: Survey | 'other' | null;
  readonly band: Band | null;
  /** Only those with a comment. */
  readonly commented: boolean;
  /** In comment, customer and channel. */
  readonly search: string;
  readonly sort: AnswerSort;
  readonly descending: boolean;
}

export interface SurveyGroups {
  readonly attribute: string;
  readonly groups: readonly SurveyGroup[];
}
