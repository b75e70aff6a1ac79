import { useTranslation } from 'react-i18next';
import type { ChannelInput } from '@shared/contract/channels';
import type { AppState, BookSummary } from '@shared/contract/views';
import { call } from '../../api';
import { useUndoNotice } from '../../components/use-undo-notice';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import { useStateUpdates } from '../../queries';

export type SettingsPatch = ChannelInput<'book.updateSettings'>;

export interface Saving {
  /** Saves a definition of the book and offers to take it back. */
  readonly saveBook: (setting: string, book: BookSummary, patch: SettingsPatch) => Promise<void>;
  readonly saveLanguage: (setting: string, state: AppState, language: AppState['language']) => Promise<void>;
  readonly saveTheme: (setting: string, state: AppState, theme: AppState['theme']) => Promise<void>;
}

/** Every change is saved at once, said, and can be undone from where it is said. */
export function useSaving(): Saving {
  const { setState, bookChanged } = useStateUpdates();
  const change = useUndoableChange();
  const putBook = async (patch: SettingsPatch) => {
    await call('book.updateSettings', patch);
    await bookChanged();
  };
  const putLanguage = async (language: AppState['language']) => {
    setState(await call('app.setLanguage', { language }));
  };
  const putTheme = async (theme: AppState['theme']) => {
    setState(await call('app.setTheme', { theme }));
  };
  return {
    saveBook: (setting, book, patch) =>
      change(
        setting,
        () => putBook(patch),
        () => putBook(former(book, patch)),
      ),
    saveLanguage: (setting, state, language) =>
      change(
        setting,
        () => putLanguage(language),
        () => putLanguage(state.language),
      ),
    saveTheme: (setting, state, theme) =>
      change(
        setting,
        () => putTheme(theme),
        () => putTheme(state.theme),
      ),
  };
}

/** What the settings that a patch touches were before it. */
export function former({ settings }: BookSummary, patch: SettingsPatch): SettingsPatch {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => name in patch));
}

type Step = () => Promise<void>;

function useUndoableChange(): (setting: string, apply: Step, undo: Step) => Promise<void> {
  const { i18n } = useTranslation();
  const tell = useFaultNotice();
  const tellUndoable = useUndoNotice();
  return async (setting, apply, undo) => {
    try {
      await apply();
    } catch (error) {
      tell(error);
      return;
    }
    tellUndoable({
      done: i18n.t('settings:saved', { setting }),
      undo,
      undone: i18n.t('settings:undone', { setting }),
    });
  };
}
