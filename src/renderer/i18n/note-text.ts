import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Note } from '@shared/metrics/figure';
import { useFormat, type Format } from '../format/use-format';

/** A note beside a figure, or the reason why there is none, as a sentence: `note:<code>`, its values printed as in tables. */
export function useNoteText(): (note: Note) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (note) => noteText(note, t, format);
}

/** The same for a document that has a language of its own. */
export function noteText({ code, params }: Note, t: TFunction, format: Format): string {
  const printed: Record<string, string | number> = { ...params };
  const { amount, day, input } = params;
  if (typeof amount === 'number') printed['amount'] = format.money(amount);
  if (typeof day === 'string') printed['day'] = format.day(day);
  if (typeof input === 'string') printed['input'] = t(`metric:input.${input}`);
  return t(`note:${code}`, printed);
}
