import type { SegmentRow, SegmentsView } from '@shared/contract/segment-views';
import type { Scope } from '@shared/contract/views';
import { isoDay } from '@shared/model/day';
import { rfmGrid, summarizeSegments } from '@shared/ledger/segment-summaries';
import { wilsonInterval } from '@shared/stats/wilson-interval';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import { movementsBetween, readSegmentSpan, rfmAsOf, tiersAsOf, type SegmentSpan } from './open-segments';
import { segmentRetention } from './segment-members';

/** The segments of the book at both ends of a period: scores, cut points, tiers, who was kept, who moved where. */
export function describeSegments(
  { session }: EngineContext,
  { scope }: { readonly scope: Scope },
): SegmentsView {
  const open = session.current();
  const span = readSegmentSpan(open, scope);
  const { facts, period, coverage, opening, closing, complete } = span;
  const { dataThrough } = facts.extents.sales;
  const table = rfmAsOf(open, closing);
  const periodFacts = facts.of(period);
  const segments = segmentRows(open, span);
  const { places, counts } = movementsBetween(open, opening, closing);
  const inSegments = segments.reduce((sum, row) => sum + row.opening, 0);
  const isDetermined = periodFacts.coverage === 'covered';
  return {
    scope,
    coverage,
    dataThrough: dataThrough === null ? null : isoDay(dataThrough),
    opening: isoDay(opening),
    closing: isoDay(closing),
    complete,
    customers: table.count,
    cutPoints: table.cutPoints,
    fewerScores: table.fewerScores,
    grid: rfmGrid(table),
    segments,
    retentionCoverage: periodFacts.coverage,
    leftTruncated: periodFacts.leftTruncated,
    openingOutside: isDetermined ? periodFacts.standing.opening.count - inSegments : 0,
    tiersToDate: tiersAsOf(open, null, closing).tiers,
    tiersOfPeriod: tiersAsOf(open, period.start, closing).tiers,
    movements: { places, counts },
  };
}

function segmentRows(open: OpenBook, span: SegmentSpan): readonly SegmentRow[] {
  const retained = new Map(
    segmentRetention(open, span).map(({ segment, opening, kept }) => [
      segment,
      { opening: opening.length, kept: kept.length },
    ]),
  );
  return summarizeSegments(rfmAsOf(open, span.closing)).map((summary) => {
    const { opening, kept } = retained.get(summary.segment) ?? { opening: 0, kept: 0 };
    return {
      ...summary,
      opening,
      kept,
      retention: opening === 0 ? null : kept / opening,
      interval: wilsonInterval(kept, opening),
    };
  });
}
