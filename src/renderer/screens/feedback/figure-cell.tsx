import { useTranslation } from 'react-i18next';
import type { Figure } from '@shared/metrics/figure';
import { useFormat } from '../../format/use-format';
import { useNoteText } from '../../i18n/note-text';

/** A value in a table, a dagger where few stand behind it, a dash with the reason where there is none. */
export function FigureCell({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const note = useNoteText();
  const { value, unit, reason, notes } = figure;
  if (value === null)
    return <span title={reason === null ? undefined : note(reason)}>{t('common:figure.none')}</span>;
  const small = notes.find(({ code }) => code === 'smallBase');
  return (
    <span title={small === undefined ? undefined : note(small)}>
      {small === undefined ? '' : '† '}
      {format.value(value, unit)}
    </span>
  );
}
