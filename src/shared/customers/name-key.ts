import { chineseForms, cyrillicLookalikes, wordForms, type LegalForm } from './legal-forms';
import { plainText } from './plain-text';

/** A customer's name in the forms that are compared. */
export interface NameKey {
  /** The name with its legal form in one writing: equal keys are the same name. */
  readonly name: string;
  /** The same without the form: equal ones may be the same customer, but need not. */
  readonly bare: string;
  /** The name says that it is a company's, not a person's. */
  readonly isCompany: boolean;
}

/** What a name is compared by. A name that consists of signs alone is compared as it stands. */
export function nameKey(raw: string): NameKey {
  const plain = plainText(raw);
  const words = wordsOf(plain);
  if (words === '') return { name: plain, bare: plain, isCompany: false };
  return han.test(words) ? chineseKey(words) : wordKey(words);
}

/** The plain text as words between single spaces, without quotes, dashes, brackets and stops. */
function wordsOf(plain: string): string {
  if (/^[a-z0-9 ]*$/.test(plain)) return plain;
  let text = /(?:^|[^a-z0-9а-я])[^ -/]\./.test(plain) ? plain.replace(initials, '$1') : plain;
  if (/['’‘ʼ`]/.test(text)) text = text.replace(apostrophes, '');
  text = text.replace(familiar.test(text) ? familiarSeparators : separators, ' ');
  if (text.includes('&')) text = text.replace(/ ?& ?/g, ' & ');
  text = text.trim();
  if (han.test(text)) return text.replace(blanksAtHan, '');
  return cyrillic.test(text) && /[a-z]/.test(text) ? text.split(' ').map(unmixed).join(' ') : text;
}

const han = /\p{Script=Han}/u;
const cyrillic = /[а-я]|\p{Script=Cyrillic}/u;
/** L.L.C. is LLC, and И. И. is И.И.: stops behind single letters part nothing. */
const initials = /(?<![\p{L}\p{N}])(\p{L})\. ?(?=\p{L}(?:[^\p{L}\p{N}]|$))/gu;
/** O'Brien and O’Brien are OBrien; between other letters they are quotes. */
const apostrophes = /(?<=\p{Script=Latin})['’‘ʼ`](?=\p{Script=Latin})/gu;
/** Everything but letters, digits, marks and the signs that tell names apart: C++ is not C, 50% not 50. */
const separators = /(?:[^\p{L}\p{N}\p{M}\p{S}&#@%]|[−`®©])+/gu;
/** English and Russian texts, which are most, in a third of the time. */
const familiar = /^[\x20-\x7eа-я«»“”„–—]*$/;
const familiarSeparators = /[^a-z0-9а-я$+<=>^|~&#@%]+/g;
/** 腾讯 科技 is 腾讯科技; words of other scripts keep their blanks. */
const blanksAtHan = /(?<=\p{Script=Han}) +| +(?=\p{Script=Han})/gu;

/** A word of both scripts is a slip of the keyboard: its Latin letters stand for the Cyrillic ones they look like. */
function unmixed(word: string): string {
  const latin = word.match(/[a-z]/g);
  if (latin === null || !cyrillic.test(word)) return word;
  if (latin.some((letter) => lookalikes[letter] === undefined)) return word;
  return word.replace(/[a-z]/g, (letter) => lookalikes[letter] ?? letter);
}

/** By their capitals, since names are mostly written with them. */
const lookalikes: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

function chineseKey(words: string): NameKey {
  let name = words;
  for (const { canonical, writings } of chineseForms) {
    for (const writing of writings) if (writing !== canonical) name = name.replaceAll(writing, canonical);
  }
  const form = chineseForms.find(({ canonical }) => name.endsWith(canonical) && name !== canonical);
  if (form === undefined) return { name, bare: name, isCompany: name.includes('公司') };
  return { name, bare: name.slice(0, -form.canonical.length), isCompany: true };
}

interface FoundForm {
  readonly rest: string;
  readonly form: LegalForm;
}

function wordKey(words: string): NameKey {
  const found = formBehind(words) ?? formBefore(words);
  if (found === null) return { name: words, bare: withoutAccents(words), isCompany: false };
  const { rest, form } = found;
  return {
    name: `${rest} ${form.canonical}`,
    bare: withoutAccents(rest),
    isCompany: form.isPerson !== true,
  };
}

const formOfWriting = new Map(
  wordForms.flatMap((form) => form.writings.map((writing) => [writing, form] as const)),
);
/** How many words the writings have that end, or begin, with a word: the most first. */
const countsBehind = wordCounts((words) => words.at(-1) ?? '');
const countsBefore = wordCounts((words) => words[0] ?? '');

function wordCounts(wordOf: (words: readonly string[]) => string): ReadonlyMap<string, readonly number[]> {
  const counts = new Map<string, number[]>([...cyrillicLookalikes.keys()].map((word) => [word, [1]]));
  for (const writing of formOfWriting.keys()) {
    const words = writing.split(' ');
    const word = wordOf(words);
    counts.set(
      word,
      [...new Set([...(counts.get(word) ?? []), words.length])].sort((a, b) => b - a),
    );
  }
  return counts;
}

/** A name that is nothing but a form is a name. */
function formBehind(words: string): FoundForm | null {
  for (const count of countsBehind.get(words.slice(words.lastIndexOf(' ') + 1)) ?? []) {
    let cut = words.length;
    for (let space = 0; space < count && cut > 0; space += 1) cut = words.lastIndexOf(' ', cut - 1);
    if (cut <= 0) continue;
    const rest = words.slice(0, cut);
    const writing = words.slice(cut + 1);
    // Digits before a name are a slip for its form; behind it they are a number.
    const form = formOfWriting.get(/^\d+$/.test(writing) ? writing : meantForm(writing, rest));
    if (form) return { rest, form };
  }
  return null;
}

function formBefore(words: string): FoundForm | null {
  const end = words.indexOf(' ');
  for (const count of (end > 0 && countsBefore.get(words.slice(0, end))) || []) {
    let cut = -1;
    for (let space = 0; space < count && (space === 0 || cut > 0); space += 1)
      cut = words.indexOf(' ', cut + 1);
    if (cut <= 0) continue;
    const rest = words.slice(cut + 1);
    const form = formOfWriting.get(meantForm(words.slice(0, cut), rest));
    if (form?.place === 'either') return { rest, form };
  }
  return null;
}

function meantForm(writing: string, rest: string): string {
  const meant = cyrillicLookalikes.get(writing);
  return meant !== undefined && cyrillic.test(rest) ? meant : writing;
}

/** For proposals only: Café may be Cafe. Of Latin letters alone, since й is no и. */
function withoutAccents(text: string): string {
  if (!/[\u00c0-\u024f]/.test(text)) return text;
  return text.replace(/[\u00c0-\u024f]+/g, (letters) => letters.normalize('NFD').replace(/\p{M}/gu, ''));
}
