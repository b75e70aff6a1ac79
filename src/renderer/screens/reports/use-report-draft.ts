import { useLocalStorage } from '@mantine/hooks';
import type { Paper, ReportOffer } from '@shared/contract/report-document';
import type { BookSummary } from '@shared/contract/views';
import { useRemembered } from '../../shell/remembered';
import { newDraft, type ReportDraft } from './report-draft';

/** What is being chosen, found again when one comes back to the screen; the paper also the next time. */
export function useReportDraft(
  book: BookSummary,
  offer: ReportOffer,
): [ReportDraft, (draft: ReportDraft) => void] {
  const [paper, setPaper] = useLocalStorage<Paper>({
    key: 'report-paper',
    defaultValue: 'A4',
    getInitialValueInEffect: false,
  });
  const [remembered, remember] = useRemembered<ReportDraft | null>(`report-draft ${book.path}`, null);
  const possible = offer.templates.filter(({ unavailable }) => unavailable === null);
  const isPossible = possible.some(({ id }) => id === remembered?.template);
  const draft =
    remembered !== null && isPossible ? remembered : newDraft(possible[0]?.id ?? 'retention-summary', paper);
  const setDraft = (next: ReportDraft) => {
    if (next.paper !== draft.paper) setPaper(next.paper);
    remember(next);
  };
  return [draft, setDraft];
}
