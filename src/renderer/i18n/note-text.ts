import { useTranslation } from 'react-i18next';
import { noteText, type WordedNote } from '@shared/format/note-text';
import { useFormat } from '../format/use-format';

/** A note beside a figure or an import, or the reason why there is no figure, as a sentence. */
export function useNoteText(): (note: WordedNote) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (note) => noteText(note, t, format);
}
