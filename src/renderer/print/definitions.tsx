import type { Figure } from '@shared/metrics/figure';
import { namedFormula, numberedFormula } from '@shared/format/formula';
import { noteText } from '@shared/format/note-text';
import { formOfFigure, valueText } from '@shared/format/figure-texts';
import { usePaper } from './paper-context';
import { sentenceSpace } from './sentence-space';

/** What every printed figure means, how it was reckoned and from which numbers. */
export function Definitions() {
  const { report, t } = usePaper();
  return (
    <section className="definitions">
      <h1>{t('report:definitions.title')}</h1>
      <p className="lead">{t('report:definitions.lead')}</p>
      {report.figures.map((figure) => (
        <Definition key={figure.id} figure={figure} />
      ))}
    </section>
  );
}

function Definition({ figure }: { figure: Figure }) {
  const paper = usePaper();
  const { report, t, format } = paper;
  const form = formOfFigure(figure);
  const nameOf = (input: string) => t(`metric:input.${input}`);
  const { interval, reason, notes } = figure;
  // A count that is read off the ledger has no formula to show: its definition says it all.
  const reckoned = form !== null && form.inputs.length > 1;
  return (
    <article className="definition" data-figure={figure.id}>
      <h2>
        <span>{t(`metric:${figure.id}.name`)}</span>
        <span className="value">{valueText(figure, paper)}</span>
      </h2>
      <p>{t(`metric:${figure.id}.definition`)}</p>
      <dl>
        {reckoned && <Entry name={t('report:definitions.formula')} text={namedFormula(form, nameOf)} />}
        {reckoned && Object.keys(figure.inputs).length > 0 && (
          <Entry
            name={t('report:definitions.numbers')}
            text={`${numberedFormula(form, figure.inputs, format)} = ${valueText(figure, paper)}`}
          />
        )}
        {reason !== null && (
          <Entry name={t('report:figures.notDeterminable')} text={noteText(reason, t, format)} />
        )}
        {interval !== null && (
          <Entry
            name={t('report:definitions.interval')}
            text={t(
              form?.proportion === true
                ? 'report:definitions.intervalOf'
                : 'report:definitions.intervalPlain',
              {
                low: format.value(interval[0], figure.unit),
                high: format.value(interval[1], figure.unit),
              },
            )}
          />
        )}
        {notes.length > 0 && (
          <Entry
            name={t('report:definitions.notes')}
            text={notes.map((note) => noteText(note, t, format)).join(sentenceSpace(report.language))}
          />
        )}
      </dl>
    </article>
  );
}

export function Entry({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
