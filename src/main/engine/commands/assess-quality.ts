import type { QualityCheck } from '@shared/contract/views';
import { civilFromDay, dayNumber } from '@shared/model/day';
import { countQuality, readInvoiceNumbers } from '@main/storage';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import { findLoneCredits } from './lone-credits';
import { proposedPairs } from './same-customers';

/** What the data-quality panel counts: everything that the figures have to be read with. */
export function assessQuality({ session }: EngineContext, _input?: undefined): readonly QualityCheck[] {
  const open = session.current();
  return open.remember('quality', () => {
    const counts = countQuality(open.book.database);
    return [
      { code: 'setAside', ...counts.setAside },
      { code: 'possibleSame', ...possibleSame(open) },
      { code: 'anonymous', ...counts.anonymous },
      { code: 'customersWithoutName', ...counts.customersWithoutName },
      { code: 'withoutInvoice', ...counts.withoutInvoice },
      { code: 'creditsWithoutInvoice', ...creditsWithoutInvoice(open) },
      { code: 'monthsWithoutLines', ...monthsWithoutLines(open) },
      { code: 'futureDates', ...counts.futureDates },
      { code: 'totalsDiffer', ...counts.totalsDiffer },
      { code: 'converted', ...counts.converted },
      { code: 'rounded', ...counts.rounded },
      { code: 'replaced', ...counts.replaced },
    ] satisfies QualityCheck[];
  });
}

type Counted = Omit<QualityCheck, 'code'>;

const samplesShown = 5;

function possibleSame(open: OpenBook): Counted {
  const pairs = proposedPairs(open);
  const { ids, names } = open.names();
  const nameOf = new Map(Array.from(ids, (id, index) => [id, names[index] ?? '']));
  const samples = pairs
    .slice(0, samplesShown)
    .map(({ left, right }) => `${nameOf.get(left) ?? ''} – ${nameOf.get(right) ?? ''}`);
  return { count: pairs.length, of: null, amount: null, samples };
}

function creditsWithoutInvoice(open: OpenBook): Counted {
  const { columns } = open.facts().index;
  const { credits, lone } = findLoneCredits(columns);
  const invoices = lone.map((line) => columns.creditedInvoices[line] || (columns.invoices[line] ?? 0));
  const numbers = readInvoiceNumbers(open.book.database, invoices.slice(0, 1000));
  const named = [...new Set(invoices.flatMap((invoice) => numbers.get(invoice) ?? []))];
  return {
    count: lone.length,
    of: credits,
    amount: lone.reduce((sum, line) => sum + (columns.amounts[line] ?? 0), 0),
    samples: named.slice(0, samplesShown),
  };
}

/** Between the first line and the last. */
function monthsWithoutLines(open: OpenBook): Counted {
  const present = new Set(Array.from(new Set(open.facts().index.columns.days), monthOf));
  if (present.size === 0) return { count: 0, of: 0, amount: null, samples: [] };
  const months = [...present];
  const first = months.reduce((one, other) => Math.min(one, other));
  const last = months.reduce((one, other) => Math.max(one, other));
  const missing = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (month) => !present.has(month),
  );
  return {
    count: missing.length,
    of: last - first + 1,
    amount: null,
    samples: missing.slice(0, samplesShown).map(monthText),
  };
}

/** Months since year 0, so that they can be counted through. */
function monthOf(day: number): number {
  const { year, month } = civilFromDay(dayNumber(day));
  return year * 12 + month - 1;
}

function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
