import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import { useBook } from '../../queries';
import { useScope } from '../../shell/scope-context';

/** Where a picture's numbers come from: book, period, base and as of when. Without a book, the app alone. */
export function usePictureSource(): string {
  const { t } = useTranslation();
  const format = useFormat();
  const { scope } = useScope();
  const book = useBook();
  if (book === null) return 'Staybook';
  const through =
    book.dataThrough === null ? [] : [t('overview:dataThrough', { day: format.day(book.dataThrough) })];
  return [book.name, format.period(scope.period), format.base(scope.base), ...through, 'Staybook'].join(
    ' · ',
  );
}
