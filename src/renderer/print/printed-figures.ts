import type { Overview } from '@shared/contract/views';
import type { Figure } from '@shared/metrics/figure';

/** What the page prints besides its tiles: the lines of the roll-forward, and the figures that tiles are made of. */
const besidesTiles: ReadonlySet<string> = new Set([
  'openingCustomers',
  'newCustomers',
  'reactivatedCustomers',
  'lostCustomers',
  'closingCustomers',
  'buyingCustomers',
  'orderCount',
  'averageLifespan',
]);

/** The figures that stand on the one page, in the order of the catalogue: these and no others are defined behind it. */
export function printedFigures({ figures, tiles }: Overview): readonly Figure[] {
  const onTiles = new Set(tiles.map(({ figure }) => figure.id));
  return figures.filter(({ id }) => onTiles.has(id) || besidesTiles.has(id));
}
