const plainText = /^[ -~]*$/;
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const spaces = /[\s\u180e]+/g;
const dashes = /[\u2010-\u2015\u2212\u207b\ufe58\ufe63]/g;
const fullWidth = /[\uff01-\uff5e]/g;
const apostrophes = /[\u2018\u2019\u02bc\u2032]/g;

/**
 * A written date or number in plain characters: full-width forms as their halves, any space as one blank, any dash
 * as a hyphen, any apostrophe straight, marks of direction left out. No compatibility normalisation: that would
 * turn the footnote in `100²` into a digit.
 *
 * @example halfWidth('−１２３，４５') // => '-123,45'
 */
export function halfWidth(text: string): string {
  if (plainText.test(text)) return text.trim();
  return text
    .replace(invisible, '')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(spaces, ' ')
    .replace(dashes, '-')
    .replace(apostrophes, "'")
    .trim();
}
