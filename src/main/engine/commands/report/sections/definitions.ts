import type { DefinitionEntry } from '@shared/contract/report-document';
import type { Language } from '@shared/contract/views';
import { formOfFigure, valueText } from '@shared/format/figure-texts';
import { namedFormula, numberedFormula } from '@shared/format/formula';
import type { Format } from '@shared/format/format';
import { noteText } from '@shared/format/note-text';
import { sentenceSpace } from '@shared/format/sentence-space';
import type { Translate } from '@shared/format/translate';
import type { Figure } from '@shared/metrics/figure';
import { measureFigure } from '@shared/metrics/measure-figure';
import { needsNothing } from '../needs';
import type { ReportSectionSource } from '../section';

/** What every figure of the report means, how it was reckoned and from which numbers. */
export const definitions: ReportSectionSource = {
  id: 'definitions',
  metrics: [],
  startsPage: true,
  unavailable: needsNothing,
  blocks: ({ metrics, current, words, format }) => [
    { kind: 'text', role: 'plain', text: words('report:definitions.lead') },
    {
      kind: 'definitions',
      entries: metrics.map((metric) => definitionEntry(measureFigure(metric, current), words, format)),
    },
  ],
};

export function definitionEntry(figure: Figure, words: Translate, format: Format): DefinitionEntry {
  const printed = { t: words, format };
  return {
    id: figure.id,
    title: words(`metric:${figure.id}.name`),
    value: valueText(figure, printed),
    paragraphs: [words(`metric:${figure.id}.definition`)],
    facts: [
      ...formulaFacts(figure, words, format),
      ...reasonFacts(figure, words, format),
      ...intervalFacts(figure, words, format),
      ...noteFacts(figure, words, format, format.language),
    ],
  };
}

type Facts = DefinitionEntry['facts'];

function formulaFacts(figure: Figure, words: Translate, format: Format): Facts {
  const form = formOfFigure(figure);
  // A count that is read off the ledger has no formula to show: its definition says it all.
  if (form === null || form.inputs.length < 2) return [];
  const formula = namedFormula(form, (input) => words(`metric:input.${input}`));
  const named = { name: words('report:definitions.formula'), text: formula };
  if (Object.keys(figure.inputs).length === 0) return [named];
  const numbers = `${numberedFormula(form, figure.inputs, format)} = ${valueText(figure, { t: words, format })}`;
  return [named, { name: words('report:definitions.numbers'), text: numbers }];
}

function reasonFacts({ reason }: Figure, words: Translate, format: Format): Facts {
  if (reason === null) return [];
  return [{ name: words('report:figures.notDeterminable'), text: noteText(reason, words, format) }];
}

function intervalFacts(figure: Figure, words: Translate, format: Format): Facts {
  const { interval, unit } = figure;
  if (interval === null) return [];
  const isWilson = formOfFigure(figure)?.proportion === true;
  const text = words(isWilson ? 'report:definitions.intervalOf' : 'report:definitions.intervalPlain', {
    low: format.value(interval[0], unit),
    high: format.value(interval[1], unit),
  });
  return [{ name: words('report:definitions.interval'), text }];
}

function noteFacts({ notes }: Figure, words: Translate, format: Format, language: Language): Facts {
  if (notes.length === 0) return [];
  const text = notes.map((note) => noteText(note, words, format)).join(sentenceSpace(language));
  return [{ name: words('report:definitions.notes'), text }];
}
