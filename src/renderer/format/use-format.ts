import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '@shared/contract/views';
import { createFormat, type Format } from '@shared/format/format';
import { defaultSettings, type BookSettings } from '@shared/model/settings';
import { useBook } from '../queries';

// What the hook gives has its type there; the page finds both here.
export type { Format } from '@shared/format/format';

/** Settings that hold for a part of the page instead of the open book's: those of a book that is still to be made. */
export const FormatSettings = createContext<BookSettings | null>(null);

export function useFormat(): Format {
  const { t, i18n } = useTranslation();
  const planned = useContext(FormatSettings);
  const kept = useBook()?.settings ?? defaultSettings;
  const settings = planned ?? kept;
  return useMemo(() => createFormat(i18n.language as Language, settings, t), [i18n.language, settings, t]);
}
