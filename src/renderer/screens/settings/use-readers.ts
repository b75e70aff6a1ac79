import { useTranslation } from 'react-i18next';
import { failure, success, type Result } from '@shared/base/result';
import { parseIsoDay } from '@shared/model/day';
import { parseNumber } from '../../format/parse-number';
import { useFormat } from '../../format/use-format';

export interface Readers {
  readonly whole: (from: number, to: number) => (text: string) => Result<number, string>;
  /** A share typed in percent, or nothing. */
  readonly share: (text: string) => Result<number | null, string>;
  /** An ISO day, or nothing. */
  readonly day: (text: string) => Result<string | null, string>;
}

/** How the fields of the settings read what is typed, and say what is wrong with it. */
export function useReaders(): Readers {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    whole: (from, to) => (text) => {
      const read = parseNumber(text, 'count', format.language, 0);
      if (read.ok && read.value >= from && read.value <= to) return read;
      return failure(t('settings:wholeBetween', { from: format.count(from), to: format.count(to) }));
    },
    share: (text) => {
      if (text.trim() === '') return success(null);
      const read = parseNumber(text, 'ratio', format.language, 0);
      return read.ok && read.value >= 0 && read.value <= 1 ? read : failure(t('settings:margin.wrong'));
    },
    day: (text) => {
      if (text.trim() === '') return success(null);
      return parseIsoDay(text.trim()) === null
        ? failure(t('settings:dataThrough.wrong'))
        : success(text.trim());
    },
  };
}
