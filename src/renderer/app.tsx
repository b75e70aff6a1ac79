import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { Router } from 'wouter';
import { createI18n } from './i18n/create-i18n';
import { createQueryClient, useAppState } from './queries';
import { usePageLocation } from './shell/page-location';
import { Pages } from './shell/pages';
import { styleNonce } from './styles/style-nonce';
import { cssVariables, theme } from './styles/theme';

/** Addresses live behind the `#`, so that one file serves them all and back and forward are the browser's own. */
const hashRouting = { hook: usePageLocation };

export function App() {
  const [client] = useState(createQueryClient);
  const [i18n] = useState(() => createI18n('en'));
  return (
    <QueryClientProvider client={client}>
      <I18nextProvider i18n={i18n}>
        <Themed>
          <Router {...hashRouting}>
            <Pages />
          </Router>
          <Notifications position="bottom-right" autoClose={6000} transitionDuration={120} />
        </Themed>
      </I18nextProvider>
    </QueryClientProvider>
  );
}

/** The page in the language and theme that main keeps; `system` follows the desktop. */
function Themed({ children }: { children: ReactNode }) {
  const state = useAppState().data;
  const { i18n } = useTranslation();
  const desktop = useColorScheme('light', { getInitialValueInEffect: false });
  const chosen = state?.theme ?? 'system';
  const language = state?.language;
  useEffect(() => {
    if (language === undefined) return;
    document.documentElement.lang = language;
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [language, i18n]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={chosen === 'system' ? desktop : chosen}
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  );
}
