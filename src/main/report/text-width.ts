/** Hanzi, kana and full-width signs take the room of two letters. */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g;

/**
 * How many letters a text takes the room of.
 *
 * @example textWidth('abc') // => 3
 * @example textWidth('客户') // => 4
 */
export function textWidth(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}
