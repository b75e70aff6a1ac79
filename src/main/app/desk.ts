import { app, BrowserWindow, dialog, nativeTheme } from 'electron';
import { faultBodyOf } from '@shared/base/fault';
import type { BridgeEvents, MenuCommand } from '@shared/contract/channels';
import type { AppState, BookSummary } from '@shared/contract/views';
import { faultSentence } from '@main/words/words';
import { showMenu } from './menu';
import type { PreferenceStore } from './preferences';
import { rememberBook } from './recent-books';

/** What is on the desk: the open book, the language and theme, and the window that shows them. */
export interface Desk {
  readonly state: () => AppState;
  readonly preferences: PreferenceStore;
  /** Takes note of the book that the engine now holds (null: none). */
  readonly setBook: (book: BookSummary | null) => Promise<void>;
  /** Puts language and theme into effect where the system shows them. */
  readonly refresh: () => void;
  /** Tells a person why something that the system asked for failed: there is no page that waits for the answer. */
  readonly tell: (error: unknown) => void;
  /** Sends an event to every page. */
  readonly send: <Name extends keyof BridgeEvents>(name: Name, event: BridgeEvents[Name]) => void;
}

export function createDesk(preferences: PreferenceStore, now: () => Date): Desk {
  let book: BookSummary | null = null;

  const send = <Name extends keyof BridgeEvents>(name: Name, event: BridgeEvents[Name]): void => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(`event:${name}`, event);
  };
  const refresh = (): void => {
    const { language, theme } = preferences.current();
    nativeTheme.themeSource = theme;
    showMenu({
      language,
      hasBook: book !== null,
      devTools: !app.isPackaged,
      send: (command: MenuCommand) => send('menu', { command }),
    });
  };
  return {
    preferences,
    send,
    refresh,
    tell: (error) => {
      const message = faultSentence(faultBodyOf(error), preferences.current().language);
      void dialog.showMessageBox({ type: 'error', message });
    },
    state: () => {
      const { language, theme, recentBooks } = preferences.current();
      return { version: app.getVersion(), platform: process.platform, language, theme, recentBooks, book };
    },
    setBook: async (opened) => {
      const isAnother = opened !== null && opened.path !== book?.path;
      book = opened;
      refresh();
      if (!isAnother || opened.isSample) return;
      app.addRecentDocument(opened.path);
      const { recentBooks } = preferences.current();
      const { path, name } = opened;
      const remembered = rememberBook(recentBooks, { path, name, openedAt: now().toISOString() });
      await preferences.change({ recentBooks: remembered });
    },
  };
}
