import { basename } from 'node:path';
import type { BookSummary } from '@shared/contract/views';
import { proposeWindow } from '@shared/ledger/proposed-window';
import { bookExtent } from '@shared/metrics/extent';
import { isoDay } from '@shared/model/day';
import { countAnonymous, countSetAside, readImports } from '@main/storage';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';

/** The open book as the screens know it. */
export function summarizeBook({ session }: EngineContext): BookSummary {
  return summaryOf(session.current());
}

export function summaryOf(open: OpenBook): BookSummary {
  return open.remember('summary', () => {
    const { database, path } = open.book;
    const { index, extents, purchases, records } = open.facts();
    // A book without a sales ledger has the span of what it does hold.
    const extent = bookExtent({ ...extents, customers: extents.sales });
    const anonymous = countAnonymous(database);
    const setAsideCount = countSetAside(database);
    return {
      name: basename(path, '.staybook'),
      path,
      isSample: open.isSample,
      settings: open.settings,
      lineCount: index.columns.lineCount,
      customerCount: index.customerCount,
      importCount: readImports(database).length,
      setAsideCount,
      contractCount: records.contracts.length,
      feedbackCount: records.feedback.length,
      interactionCount: records.interactions.length,
      firstDay: extent.firstDay === null ? null : isoDay(extent.firstDay),
      dataThrough: extent.dataThrough === null ? null : isoDay(extent.dataThrough),
      dataQuality: {
        anonymousLines: anonymous.lines,
        anonymousAmount: anonymous.amount,
        setAsideRows: setAsideCount,
      },
      proposedWindow: proposeWindow(purchases),
    };
  });
}
