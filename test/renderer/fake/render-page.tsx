import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { AppState, Language } from '@shared/contract/views';
import { App } from '@renderer/app';
import { createI18n } from '@renderer/i18n/create-i18n';
import { createQueryClient } from '@renderer/queries';
import { theme } from '@renderer/styles/theme';
import { createFakeBridge, madeState, type FakeHandlers } from './fake-bridge';
import './layout';

interface Options {
  readonly state?: Partial<AppState>;
  readonly answers?: Partial<FakeHandlers>;
}

function installBridge({ state, answers }: Options): AppState {
  Object.assign(window, { staybook: createFakeBridge(state, answers) });
  return { ...madeState, ...state };
}

/** One part of the page, with everything around it that parts rely on. */
export function renderPart(part: ReactNode, options: Options & { language?: Language } = {}): RenderResult {
  const language = options.language ?? 'en';
  const state = installBridge({ ...options, state: { ...options.state, language } });
  const client = createQueryClient();
  client.setQueryData(['app.state'], state);
  return render(
    <QueryClientProvider client={client}>
      <I18nextProvider i18n={createI18n(language)}>
        <MantineProvider theme={theme} env="test">
          {part}
        </MantineProvider>
      </I18nextProvider>
    </QueryClientProvider>,
  );
}

/** The whole app at an address. */
export function renderApp(path: string, options: Options = {}): RenderResult & { user: UserEvent } {
  installBridge(options);
  window.location.hash = `#${path}`;
  return { ...render(<App />), user: userEvent.setup() };
}
