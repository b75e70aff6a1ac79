/** Where the pages of a document lie under each other, in px from the top. */
export interface PagePlaces {
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  readonly total: number;
}

/** Px around and between pages. */
export const pageGap = 20;

export function pagePlaces(pages: readonly { readonly height: number }[], scale: number): PagePlaces {
  const heights = pages.map(({ height }) => Math.floor(height * scale));
  const tops: number[] = [];
  let top = pageGap;
  for (const height of heights) {
    tops.push(top);
    top += height + pageGap;
  }
  return { tops, heights, total: top };
}

/** The pages, from 1, that are in view or one beyond it: all others are not drawn. */
export function pagesInView({ tops, heights }: PagePlaces, top: number, room: number): readonly number[] {
  const first = tops.findIndex((place, index) => place + (heights[index] ?? 0) > top);
  if (first === -1) return tops.length === 0 ? [] : [tops.length];
  const last = tops.findLastIndex((place) => place < top + room);
  const from = Math.max(first - 1, 0);
  const to = Math.min(Math.max(last, first) + 1, tops.length - 1);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index + 1);
}

/** The page of which most is in view; of several the first. */
export function mostInView({ tops, heights }: PagePlaces, top: number, room: number): number {
  let most = 1;
  let largest = -1;
  for (const [index, place] of tops.entries()) {
    const shown = Math.min(place + (heights[index] ?? 0), top + room) - Math.max(place, top);
    if (shown <= largest) continue;
    largest = shown;
    most = index + 1;
  }
  return most;
}
