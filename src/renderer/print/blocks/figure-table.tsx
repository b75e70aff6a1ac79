import type { ComparedFigure, FiguresBlock } from '@shared/contract/report-document';
import { basisText, changeText, valueText } from '@shared/format/figure-texts';
import { noteText } from '@shared/format/note-text';
import type { Figure } from '@shared/metrics/figure';
import { usePaper } from '../paper-context';

interface FigureTableProps {
  block: FiguresBlock;
  /** Printed over it; empty where the section says it already. */
  title: string;
}

/** Figures, what each was worked from, and how it stood one period and one year before. */
export function FigureTable({ block, title }: FigureTableProps) {
  const { t, format } = usePaper();
  const { id, rows, previousPeriod, earlierPeriod } = block;
  return (
    <div className="table-block together key-figures" data-table={id}>
      {title !== '' && <h2>{title}</h2>}
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
            <ComparedHead title={t('report:figures.previous')} period={previousPeriod} />
            <ComparedHead title={t('report:figures.yearEarlier')} period={earlierPeriod} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FigureRow key={row.figure.id} row={row} />
          ))}
        </tbody>
      </table>
      {rows.map(
        ({ figure: { id: metric, reason } }) =>
          reason !== null && (
            <p key={metric} className="small">
              {t('report:figures.notDeterminableNote', {
                name: t(`metric:${metric}.name`),
                reason: noteText(reason, t, format),
              })}
            </p>
          ),
      )}
    </div>
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

function FigureRow({ row }: { row: ComparedFigure }) {
  const paper = usePaper();
  const { t } = paper;
  const { figure, previous, yearEarlier } = row;
  return (
    <tr>
      <th scope="row">{t(`metric:${figure.id}.name`)}</th>
      <td className="number value">
        {valueText(figure, paper)}
        {!figure.complete && <span className="mark">*</span>}
      </td>
      <td className="basis">{basisText(figure, paper)}</td>
      {[previous, yearEarlier].map((other, index) => (
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
