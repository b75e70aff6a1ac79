import type { CSSProperties } from 'react';
import type { Column } from './column';

/** The tracks of a table's columns: each as wide as its width says, and never narrower than the longest word of its head. */
export function columnTracks<Row>(columns: readonly Column<Row>[]): CSSProperties {
  const tracks: Record<`--${string}`, string> = {
    '--columns': columns.map(({ header, width }) => track(header, width)).join(' '),
  };
  return tracks;
}

/** Room for the padding of a cell and the arrow of its order. */
const besidesWord = 32;

function track(header: string, width: string): string {
  const match = /^minmax\((\d+)px, (.+)\)$/.exec(width);
  if (match?.[1] === undefined || match[2] === undefined) return width;
  const least = Math.max(Number(match[1]), Math.ceil(longestWord(header)) + besidesWord);
  return `minmax(${least}px, ${match[2]})`;
}

/** In px of the head's size; a head breaks at spaces, after hyphens and between ideographs. */
function longestWord(header: string): number {
  const words = header.split(/[\s/]+|(?<=-)|(?=[\u3000-\u9fff\uff00-\uffef])/u);
  return Math.max(0, ...words.map(wordWidth));
}

function wordWidth(word: string): number {
  let width = 0;
  for (const sign of word)
    width += /[\u3000-\uffef]/u.test(sign) ? 12 : /[\u0400-\u04ff]/u.test(sign) ? 7.2 : 6.4;
  return width;
}
