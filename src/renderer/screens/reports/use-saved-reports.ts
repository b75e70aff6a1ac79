import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SavedReport } from '@shared/contract/report-document';
import type { BookSummary } from '@shared/contract/views';
import { call } from '../../api';
import { useUndoNotice } from '../../components/use-undo-notice';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import { useLatestBook } from '../../queries';

export interface SavedReports {
  readonly saved: readonly SavedReport[];
  /** Under its name, in place of the one of that name. Answers whether it was kept. */
  readonly keep: (report: SavedReport) => Promise<boolean>;
  readonly rename: (name: string, to: string) => Promise<boolean>;
  readonly remove: (name: string) => Promise<boolean>;
}

/** The book's saved reports: every change is saved at once; a deletion can be taken back from where it is said. */
export function useSavedReports(book: BookSummary): SavedReports {
  const { i18n } = useTranslation();
  const client = useQueryClient();
  const latest = useLatestBook();
  const tell = useFaultNotice();
  const tellUndoable = useUndoNotice();
  const now = () => latest()?.settings.savedReports ?? [];
  // No figure hangs on them: what is shown stays good.
  const put = async (savedReports: readonly SavedReport[]) => {
    await call('book.updateSettings', { savedReports });
    await client.invalidateQueries({ queryKey: ['app.state'] });
  };
  const attempt = async (change: () => Promise<void>) => {
    try {
      await change();
      return true;
    } catch (error) {
      tell(error);
      return false;
    }
  };
  return {
    saved: book.settings.savedReports,
    keep: (report) => attempt(() => put(replaced(now(), report.name, report))),
    rename: (name, to) =>
      attempt(() => put(now().map((each) => (each.name === name ? { ...each, name: to } : each)))),
    remove: (name) =>
      attempt(async () => {
        const before = now();
        const deleted = before.find((each) => each.name === name);
        await put(before.filter((each) => each.name !== name));
        if (deleted === undefined) return;
        tellUndoable({
          done: i18n.t('report:screen.kept.deleted', { name }),
          undo: () => put(replaced(now(), name, deleted)),
          undone: i18n.t('report:screen.kept.undone', { name }),
        });
      }),
  };
}

function replaced(
  reports: readonly SavedReport[],
  name: string,
  report: SavedReport,
): readonly SavedReport[] {
  return [...reports.filter((each) => each.name !== name), report].toSorted((left, right) =>
    left.name.localeCompare(right.name),
  );
}
