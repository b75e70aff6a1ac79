/** How one of several lines is drawn in black: its dashes, its marker, its width. */
export interface PaperLine {
  readonly dashes: string;
  /** The names that Victory has for shapes. */
  readonly symbol: 'circle' | 'square' | 'triangleUp' | 'diamond' | 'triangleDown' | 'plus' | 'cross';
  readonly width: number;
}

// Short dashes are left to what is open. The two lists have no common length: they pair differently on every round.
const dashes = ['none', '7 2.5', '10 2 2 2', '4 2.5', '13 3'] as const;
const symbols = ['circle', 'square', 'triangleUp', 'diamond', 'triangleDown', 'plus', 'cross'] as const;

export function paperLine(place: number): PaperLine {
  return {
    dashes: dashes[place % dashes.length] ?? 'none',
    symbol: symbols[place % symbols.length] ?? 'circle',
    width: place === 0 ? 1.4 : 1,
  };
}
