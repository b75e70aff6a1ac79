/**
 * A text without what writers and programs differ in: full-width and half-width forms, case, ё for е, characters
 * that cannot be seen, and runs of blanks. Never with a locale: the same text is the same key everywhere.
 */
export function plainText(text: string): string {
  // Most texts are ASCII, and normalising costs more than all the rest.
  if (isAscii(text)) return withoutBlanks(text.toLowerCase());
  const visible = text.normalize('NFKC').replace(invisible, '');
  return withoutBlanks(visible.toLowerCase().replaceAll('ё', 'е'));
}

function withoutBlanks(text: string): string {
  return blanks.test(text) ? text.trim().replace(/\s+/gu, ' ') : text;
}

/** A blank at an end, two in a row, or one that is no space. */
const blanks = /^\s|\s\s|[^\S ]|\s$/u;

/** Format characters: byte order marks, joiners, directions, soft hyphens. */
const invisible = /\p{Cf}+/gu;

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 0x7f) return false;
  }
  return true;
}
