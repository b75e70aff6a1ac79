import { plainText } from './plain-text';

/** What an e-mail address is compared by; '' for what is none. Of several in a cell, the first. */
export function emailKey(raw: string): string {
  if (raw === '') return '';
  return address.exec(plainText(raw))?.[0] ?? '';
}

const address = /[^\s<>()[\],;:"'|/]+@[^\s<>()[\],;:"'|/@]+\.[^\s<>()[\],;:"'|/@.]+/u;

/**
 * What a telephone number is compared by: its digits as they are dialled within the country, for mainland China,
 * Taiwan and Russia with Kazakhstan; with `+` and the country's number for the others, where that is given.
 * '' for what cannot be a number. Of several in a cell, the first.
 */
export function phoneKey(raw: string): string {
  if (raw === '') return '';
  const plain = plainText(raw).split(extension)[0] ?? '';
  const first = plain.split(/[,;、|/]/u).find((part) => digitsOf(part).length >= shortest) ?? plain;
  const digits = digitsOf(first);
  if (digits.length < shortest || /^(.)\1*$/.test(digits)) return '';
  const isAbroad = /^\D*\+/u.test(first) || (digits.startsWith('00') && digits.length >= 11);
  return isAbroad ? domestic(digits.replace(/^00/, ''), '+') : domestic(digits, '');
}

/** Shorter ones are extensions, or numbers within a town that another town has too. */
const shortest = 7;

const extension = /ext|доб|вн|转|轉|分机|分機|#|x/u;

function domestic(digits: string, sign: string): string {
  const isRussian = sign === '+' ? /^7[3-9]\d{9}$/ : /^[78][3-9]\d{9}$/;
  if (isRussian.test(digits)) return `8${digits.slice(1)}`;
  const chinese = /^86(0?)(1[3-9]\d{9})$/.exec(digits);
  if (chinese) return chinese[2] ?? '';
  if (sign === '+' && /^860?[1-9]\d{8,10}$/.test(digits)) return `0${digits.slice(2).replace(/^0/, '')}`;
  const taiwanese = /^8860?([2-9]\d{7,8})$/.exec(digits);
  if (taiwanese && (sign === '+' || /^9\d{8}$/.test(taiwanese[1] ?? ''))) return `0${taiwanese[1]}`;
  return sign + digits;
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, '');
}
