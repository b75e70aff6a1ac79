import type { DecimalMark } from '@shared/model/import-decisions';

/** In the order in which they are offered. */
export const offeredMarks: readonly DecimalMark[] = ['point', 'comma'];

/**
 * A written number under a decimal mark in plain digits with a point, or null where it cannot be read so. For
 * showing a person what an answer means; the import itself reads amounts by its own rules.
 */
export function readNumberSample(sample: string, mark: DecimalMark): `${number}` | null {
  const [decimalMark, groupMark] = mark === 'point' ? ['.', ','] : [',', '.'];
  const text = sample.normalize('NFKC').replace(/[\s'’]/g, '');
  const number = /[\d.,]*\d/.exec(text)?.[0] ?? '';
  const [whole = '', decimals = '', ...more] = number.split(decimalMark);
  if (number === '' || more.length > 0 || decimals.includes(groupMark)) return null;
  const [first = '', ...groups] = whole.split(groupMark);
  if (groups.length > 0 && !(/^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group))))
    return null;
  const sign = /^[-−(]|[-−]$/.test(text) ? '-' : '';
  return `${sign}${first + groups.join('') || '0'}${decimals && `.${decimals}`}` as `${number}`;
}
