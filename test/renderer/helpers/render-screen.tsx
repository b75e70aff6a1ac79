import { cleanup, render, type RenderResult } from '@testing-library/react';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { AppState, Language } from '@shared/contract/views';
import { createI18n } from '@renderer/i18n/create-i18n';
import { createQueryClient, useAppState } from '@renderer/queries';
import { PendingFilesProvider } from '@renderer/shell/pending-files';
import { ScopeProvider } from '@renderer/shell/scope-context';
import { createFakeBridge, madeState, type FakeHandlers } from '../fake/fake-bridge';

afterEach(cleanup);

// A DOM that lays nothing out has no heights; long tables draw only the rows that have room.
for (const [size, pixels] of Object.entries({ offsetHeight: 600, offsetWidth: 1000 }))
  Object.defineProperty(HTMLElement.prototype, size, { configurable: true, get: () => pixels });

interface RenderOptions {
  readonly language?: Language;
  readonly state?: Partial<AppState>;
  readonly answers?: Partial<FakeHandlers>;
  readonly path?: string;
}

interface RenderedScreen extends RenderResult {
  /** Where the screen has led to. */
  readonly location: () => string;
}

/** A screen as the window shows it, over made answers: real words, real queries, real routes. */
export function renderScreen(screen: ReactNode, options: RenderOptions = {}): RenderedScreen {
  const { language = 'en', state = {}, answers = {}, path = '/' } = options;
  Object.assign(window, { staybook: createFakeBridge({ ...madeState, language, ...state }, answers) });
  const memory = memoryLocation({ path, record: true });
  const view = render(
    <QueryClientProvider client={createQueryClient()}>
      <I18nextProvider i18n={createI18n(language)}>
        <MantineProvider env="test">
          <Router hook={memory.hook}>
            <Placed>{screen}</Placed>
          </Router>
          <Notifications />
        </MantineProvider>
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return { ...view, location: () => memory.history.at(-1) ?? path };
}

/** Screens are shown once the state of the app is known. */
function Placed({ children }: { children: ReactNode }) {
  const state = useAppState().data;
  if (state === undefined) return null;
  return (
    <ScopeProvider book={state.book}>
      <PendingFilesProvider>{children}</PendingFilesProvider>
    </ScopeProvider>
  );
}
