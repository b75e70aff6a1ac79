/** Which side of an account an amount stands on. */
export type Side = 'credit' | 'debit';

/** What stands around the digits of an amount, and what is left of it. */
export interface TakenMarks {
  readonly rest: string;
  /** Signs, parentheses and sides: more than one contradict or repeat each other. */
  readonly signs: number;
  readonly negative: boolean;
  readonly side: Side | null;
  /** Currencies, as written. */
  readonly marks: readonly string[];
  readonly isPercent: boolean;
}

const sides: Readonly<Record<string, Side>> = {
  cr: 'credit',
  credit: 'credit',
  贷: 'credit',
  贷方: 'credit',
  貸: 'credit',
  貸方: 'credit',
  кт: 'credit',
  кредит: 'credit',
  dr: 'debit',
  debit: 'debit',
  借: 'debit',
  借方: 'debit',
  дт: 'debit',
  дебет: 'debit',
};

/** Written without a space to the currency beside it: 贷￥. */
const chineseSide = /[贷貸借]方?/;

/** A point belongs to the word before it (`руб. 5`), unless digits follow: `руб.5` may be five or a half. */
const leading = /^(?:[^\d\s.,()'+\-%]+(?:\.(?!\d))?\s?)+/;
const trailing = /[^\d\s.,()'+\-%][^\d,()'+\-%]*$/;

/** Takes everything but the digits and their separators off both ends of a text in half-width characters. */
export function takeMarks(text: string): TakenMarks {
  const taken = { rest: text, signs: 0, negative: false, side: null as Side | null, isPercent: false };
  const marks: string[] = [];
  const takeWord = (word: string): void => {
    const words = word
      .replace(chineseSide, ' $& ')
      .split(' ')
      .filter((part) => part !== '');
    const others = words.filter((part) => {
      const side = sides[part.toLowerCase().replace(/\.$/, '')];
      if (side === undefined) return true;
      taken.signs += 1;
      taken.side = side;
      taken.negative = side === 'credit';
      return false;
    });
    if (others.length > 0) marks.push(others.join(' '));
  };
  for (;;) {
    const { rest } = taken;
    if (/^\(.*\)$/.test(rest)) {
      take(rest.slice(1, -1), true);
      continue;
    }
    const sign = /^[-+]/.exec(rest)?.[0];
    const word = leading.exec(rest)?.[0];
    if (sign !== undefined) take(rest.slice(1), sign === '-');
    else if (rest.endsWith('-')) take(rest.slice(0, -1), true);
    else if (rest.endsWith('%') && !taken.isPercent) {
      taken.isPercent = true;
      taken.rest = rest.slice(0, -1).trim();
    } else if (word !== undefined) {
      const after = rest.slice(word.length);
      if (/\p{L}$/u.test(word) && /^[.,]/.test(after)) break;
      takeWord(word);
      taken.rest = after.trim();
    } else {
      const behind = trailing.exec(rest)?.[0];
      if (behind === undefined) break;
      takeWord(behind);
      taken.rest = rest.slice(0, rest.length - behind.length).trim();
    }
  }
  return { ...taken, marks };

  function take(rest: string, negative: boolean): void {
    taken.rest = rest.trim();
    taken.signs += 1;
    taken.negative = negative;
  }
}
