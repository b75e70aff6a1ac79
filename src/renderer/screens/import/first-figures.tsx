import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Section } from '../../components/page';
import { StatTile, StatTiles } from '../../components/stat-tile';
import { useFormat } from '../../format/use-format';
import { useBook, useOverview } from '../../queries';
import { explanationPath } from '../../shell/routes';
import { useScope } from '../../shell/scope-context';

/** The first row of the overview: what the import was for, without another step. */
const shownTiles = 4;

/** The first figures of the book, as the overview opens with them. Nothing while the book has no sale. */
export function FirstFigures() {
  const book = useBook();
  return book === null || book.dataThrough === null ? null : <Figures />;
}

function Figures() {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const { scope } = useScope();
  const overview = useOverview(scope).data;
  if (overview === undefined) return null;
  return (
    <Section
      title={t('import:done.firstFigures')}
      lead={`${format.period(overview.scope.period)} · ${format.base(overview.scope.base)}`}
      testId="first-figures"
    >
      <StatTiles>
        {overview.tiles.slice(0, shownTiles).map((tile) => (
          <StatTile
            key={tile.figure.id}
            tile={tile}
            open={false}
            onOpen={(id) => navigate(explanationPath(id))}
          />
        ))}
      </StatTiles>
    </Section>
  );
}
