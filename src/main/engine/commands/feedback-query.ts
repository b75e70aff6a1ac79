import type { AnswerQuery, AnswerRow, AnswerStanding } from '@shared/contract/feedback-views';
import { isoDay } from '@shared/model/day';
import type { FeedbackAnswer } from '@shared/model/records';
import { bandOf, isOnScale, surveyOf, surveys, type Survey } from '@shared/model/survey';
import { surveyAnswers } from '@shared/metrics/survey-facts';
import type { OpenBook } from '../session/open-book';
import { readPeriod } from './read-scope';

/** The answers that a query means, in its order. Kept until the book changes or another query comes. */
export function queryFeedback(open: OpenBook, query: AnswerQuery): readonly FeedbackAnswer[] {
  const last = open.remember<{ key: string; found: readonly FeedbackAnswer[] }>(
    'last feedback query',
    () => ({
      key: '',
      found: [],
    }),
  );
  const key = JSON.stringify(query);
  if (last.key !== key) {
    last.found = sorted(open, searched(open, query), query);
    last.key = key;
  }
  return last.found;
}

/** An answer as a list shows it. */
export function answerRow(open: OpenBook, answer: FeedbackAnswer, { period }: AnswerQuery): AnswerRow {
  const { ids, codes, names } = open.names();
  const survey = surveyOf(answer);
  const { satisfactionScale } = open.settings;
  const name = names[answer.customer] ?? '';
  const code = codes[answer.customer] ?? '';
  const standing = standingOf(open, answer, period);
  const isBanded = survey !== null && standing !== 'offScale';
  return {
    id: answer.id,
    day: isoDay(answer.day),
    customerId: ids[answer.customer] ?? 0,
    customerCode: code === '' ? name : code,
    customerName: name,
    surveyKind: answer.surveyKind,
    score: answer.score,
    scale: answer.scale,
    band: isBanded ? bandOf(answer, survey, satisfactionScale) : null,
    standing,
    comment: answer.comment,
    channel: answer.channel,
    fileName: answer.fileName,
    sheet: answer.sheet,
    row: answer.row,
  };
}

function standingOf(open: OpenBook, answer: FeedbackAnswer, period: string | null): AnswerStanding {
  const survey = surveyOf(answer);
  if (survey === null) return 'otherSurvey';
  if (!isOnScale(answer, survey, open.settings.satisfactionScale)) return 'offScale';
  return period === null || countedIn(open, period).has(answer.id) ? 'counted' : 'superseded';
}

/** By id, the answers that the figures of a period count. */
function countedIn(open: OpenBook, period: string): ReadonlySet<number> {
  return open.remember(`counted feedback ${period}`, () => {
    const facts = open.facts().of(readPeriod(open, period));
    return new Set(surveys.flatMap((survey) => surveyAnswers(facts, survey).counted.map(({ id }) => id)));
  });
}

function searched(open: OpenBook, query: AnswerQuery): readonly FeedbackAnswer[] {
  const { satisfactionScale } = open.settings;
  const period = query.period === null ? null : readPeriod(open, query.period);
  const wanted = searchable(query.search.trim());
  const bandIn = (answer: FeedbackAnswer, survey: Survey | null) =>
    survey !== null && isOnScale(answer, survey, satisfactionScale)
      ? bandOf(answer, survey, satisfactionScale)
      : null;
  return open.records().feedback.filter((answer) => {
    if (period !== null && (answer.day < period.start || answer.day >= period.end)) return false;
    if (query.commented && answer.comment === '') return false;
    const survey = surveyOf(answer);
    if (query.survey !== null && (survey ?? 'other') !== query.survey) return false;
    if (query.band !== null && bandIn(answer, survey) !== query.band) return false;
    return wanted === '' || searchText(open, answer).includes(wanted);
  });
}

/** Answers stand by day, then as in the book; whatever they are ordered by, equal ones keep that order. */
function sorted(
  open: OpenBook,
  answers: readonly FeedbackAnswer[],
  { sort, descending }: AnswerQuery,
): readonly FeedbackAnswer[] {
  const direction = descending ? -1 : 1;
  const { compare } = new Intl.Collator('en', { numeric: true });
  const { names } = open.names();
  const difference = (left: FeedbackAnswer, right: FeedbackAnswer): number => {
    switch (sort) {
      case 'day':
        return left.day - right.day || left.id - right.id;
      case 'customer':
        return compare(names[left.customer] ?? '', names[right.customer] ?? '');
      case 'survey':
        return compare(left.surveyKind, right.surveyKind);
      case 'score':
        return left.score - right.score;
      case 'comment':
        return compare(left.comment, right.comment);
      case 'channel':
        return compare(left.channel, right.channel);
    }
  };
  return [...answers].sort((left, right) => direction * difference(left, right));
}

function searchText(open: OpenBook, { customer, comment, channel }: FeedbackAnswer): string {
  const { codes, names } = open.names();
  return searchable([codes[customer] ?? '', names[customer] ?? '', comment, channel].join('\n'));
}

/** Case and full-width forms make no difference to a search. */
function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
