import { noteText } from '@shared/format/note-text';
import { sentenceSpace } from '@shared/format/sentence-space';
import type { Figure } from '@shared/metrics/figure';
import type { ReportInput } from './report-input';

/** Why there is no figure, and what must be known beside it. */
export function figureRemark(
  { reason, notes }: Figure,
  { words, format, document }: Pick<ReportInput, 'words' | 'format' | 'document'>,
): string {
  const none = reason === null ? [] : [{ code: reason.code, params: reason.params }];
  return [...none, ...notes]
    .map((note) => noteText(note, words, format))
    .join(sentenceSpace(document.language));
}
