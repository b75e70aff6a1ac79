import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormat, type Format } from '../format/use-format';

/** Values that an import tells as their digits, exactly. */
const decimalParams = ['stated', 'read', 'rate'] as const;

interface WordedNote {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A note beside a figure or an import, or the reason why there is no figure, as a sentence: `note:<code>`, its values printed as in tables. */
export function useNoteText(): (note: WordedNote) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (note) => noteText(note, t, format);
}

/** The same for a document that has a language of its own. */
export function noteText({ code, params }: WordedNote, t: TFunction, format: Format): string {
  const printed: Record<string, string | number> = { ...params };
  const { amount, day, input } = params;
  if (typeof amount === 'number') printed['amount'] = format.money(amount);
  if (typeof day === 'string') printed['day'] = format.day(day);
  if (typeof input === 'string') printed['input'] = t(`metric:input.${input}`);
  for (const name of decimalParams) {
    const value = params[name];
    if (typeof value === 'string') printed[name] = format.decimal(value);
  }
  return t(`note:${code}`, printed);
}
