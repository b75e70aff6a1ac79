import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages, type AppState, type Theme } from '@shared/contract/views';
import { SettingRow } from './setting-row';
import { useSaving } from './use-saving';

const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** What holds for the application, whichever book is open. */
export function ApplicationSettings({ state }: { state: AppState }) {
  const { t } = useTranslation();
  const { saveLanguage, saveTheme } = useSaving();
  const language = t('settings:language.label');
  const theme = t('settings:theme.label');
  return (
    <>
      <SettingRow label={language} hint={t('settings:language.hint')}>
        {({ labelId }) => (
          <Select
            aria-labelledby={labelId}
            data={languages.map((each) => ({ value: each, label: t(`common:language.${each}`) }))}
            value={state.language}
            data-testid="language"
            onChange={(chosen) => {
              const next = languages.find((each) => each === chosen);
              if (next !== undefined && next !== state.language) void saveLanguage(language, state, next);
            }}
          />
        )}
      </SettingRow>
      <SettingRow label={theme} hint={t('settings:theme.hint')}>
        {({ labelId }) => (
          <SegmentedControl
            aria-labelledby={labelId}
            data={themes.map((each) => ({ value: each, label: t(`settings:theme.${each}`) }))}
            value={state.theme}
            onChange={(chosen) => {
              const next = themes.find((each) => each === chosen);
              if (next !== undefined) void saveTheme(theme, state, next);
            }}
          />
        )}
      </SettingRow>
    </>
  );
}
