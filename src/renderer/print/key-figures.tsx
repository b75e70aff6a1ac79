import type { Figure } from '@shared/metrics/figure';
import type { Tile } from '@shared/contract/views';
import { parsePeriod, periodText, previousPeriod, yearEarlier } from '@shared/model/period';
import { basisText, changeText, valueText } from '@shared/format/figure-texts';
import { noteText } from '@shared/format/note-text';
import { usePaper } from './paper-context';

/** The main figures, what each was worked from, and how it stood one period and one year before. */
export function KeyFigures() {
  const { report, t } = usePaper();
  const { overview } = report;
  const { previous, earlier } = useComparedPeriods();
  const undetermined = overview.tiles.filter(({ figure }) => figure.value === null);
  return (
    <section className="key-figures">
      <h2>{t('report:figures.title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('report:figures.figure')}</th>
            <th scope="col" className="number">
              {t('report:figures.value')}
            </th>
            <th scope="col" className="basis">
              {t('report:figures.basis')}
            </th>
            <ComparedHead title={t('report:figures.previous')} period={previous} />
            <ComparedHead title={t('report:figures.yearEarlier')} period={earlier} />
          </tr>
        </thead>
        <tbody>
          {overview.tiles.map((tile) => (
            <FigureRow key={tile.figure.id} tile={tile} />
          ))}
        </tbody>
      </table>
      {undetermined.map(({ figure }) => (
        <Undetermined key={figure.id} figure={figure} />
      ))}
    </section>
  );
}

function ComparedHead({ title, period }: { title: string; period: string }) {
  const { t } = usePaper();
  return (
    <>
      <th scope="col" className="number compared">
        {title}
        <span className="more">{period}</span>
      </th>
      <th scope="col" className="number">
        {t('report:figures.change')}
      </th>
    </>
  );
}

function FigureRow({ tile }: { tile: Tile }) {
  const paper = usePaper();
  const { t } = paper;
  const { figure, previous } = tile;
  const compared = [previous, tile.yearEarlier];
  return (
    <tr>
      <th scope="row">{t(`metric:${figure.id}.name`)}</th>
      <td className="number value">
        {valueText(figure, paper)}
        {!figure.complete && <span className="mark">*</span>}
      </td>
      <td className="basis">{basisText(figure, paper)}</td>
      {compared.map((other, index) => (
        <ComparedCells key={index} figure={figure} other={other} />
      ))}
    </tr>
  );
}

function ComparedCells({ figure, other }: { figure: Figure; other: Figure | null }) {
  const paper = usePaper();
  const value = other === null || other.value === null ? null : paper.format.value(other.value, other.unit);
  return (
    <>
      <td className="number compared">
        {value ?? paper.t('common:figure.none')}
        {other?.complete === false && <span className="mark">*</span>}
      </td>
      <td className="number">{changeText(figure, other, paper)}</td>
    </>
  );
}

function Undetermined({ figure }: { figure: Figure }) {
  const { t, format } = usePaper();
  const { reason } = figure;
  if (reason === null) return null;
  return (
    <p className="small">
      {t('report:figures.notDeterminableNote', {
        name: t(`metric:${figure.id}.name`),
        reason: noteText(reason, t, format),
      })}
    </p>
  );
}

function useComparedPeriods(): { previous: string; earlier: string } {
  const { report, format } = usePaper();
  const { settings } = report.book;
  const period = parsePeriod(report.overview.scope.period, settings);
  if (period === null) return { previous: '', earlier: '' };
  return {
    previous: format.periodShort(periodText(previousPeriod(period), settings)),
    earlier: format.periodShort(periodText(yearEarlier(period), settings)),
  };
}
