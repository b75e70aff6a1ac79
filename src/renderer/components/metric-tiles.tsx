import { useTiles } from '../queries';
import { useExplained } from '../shell/page-location';
import { useScope } from '../shell/scope-context';
import { ErrorState } from './error-state';
import { Loading } from './loading';
import { StatTile, StatTiles } from './stat-tile';

/** Figures of the window's scope as tiles, in the order given; each opens its explanation. */
export function MetricTiles({ metrics }: { metrics: readonly string[] }) {
  const { scope } = useScope();
  const tiles = useTiles(scope, metrics);
  const explained = useExplained();
  if (tiles.isError) return <ErrorState error={tiles.error} onRetry={() => void tiles.refetch()} />;
  if (tiles.data === undefined) return <Loading bars={[120]} />;
  return (
    <StatTiles>
      {tiles.data.map((tile) => (
        <StatTile
          key={tile.figure.id}
          tile={tile}
          open={tile.figure.id === explained.metric}
          onOpen={explained.explain}
        />
      ))}
    </StatTiles>
  );
}
