import type { AnswerPage, AnswerQuery } from '@shared/contract/feedback-views';
import type { EngineContext } from '../session/context';
import { answerRow, queryFeedback } from './feedback-query';

export interface ListFeedbackInput {
  readonly query: AnswerQuery;
  readonly offset: number;
  readonly limit: number;
}

/** A page of the answers that a query means, in its order. */
export function listFeedback(
  { session }: EngineContext,
  { query, offset, limit }: ListFeedbackInput,
): AnswerPage {
  const open = session.current();
  const found = queryFeedback(open, query);
  return {
    total: found.length,
    withComment: found.reduce((count, { comment }) => count + (comment === '' ? 0 : 1), 0),
    rows: found.slice(offset, offset + limit).map((answer) => answerRow(open, answer, query)),
  };
}
