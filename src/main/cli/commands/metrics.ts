import type { Figure } from '@shared/metrics/figure';
import { findMetric } from '@shared/metrics/catalogue';
import { isMoneyFraction } from '@shared/metrics/figure-fraction';
import { formulaText, substitutedText } from '@shared/metrics/formula-text';
import { formatMoney } from '@shared/format/number';
import { currencyDecimals, decimalText } from '@shared/model/money';
import type { Figures } from '@main/engine';
import { wordsIn } from '@main/words/words';
import type { GroupedFigures } from '@shared/contract/cohort-views';
import type { Language } from '@shared/contract/views';
import { noteSentence } from '../note-sentence';
import { withBookForReading } from '../open-for-reading';
import { printResult } from '../print-result';
import { readOptions, refuseArguments, usage } from '../read-options';
import { readScopeOptions } from '../read-scope-options';
import { cutWords, scopeHead } from '../scope-words';
import { textTable } from '../text-table';
import type { Command } from './command';

const kinds = {
  book: 'required',
  period: 'required',
  base: 'value',
  only: 'value',
  by: 'value',
  json: 'flag',
  'password-file': 'later',
} as const;

/** `metrics --book BOOK --period P`: every metric of the catalogue, or those of `--only`; `--by`: by an attribute. */
export const metricsCommand: Command = async (args, context) => {
  const options = readOptions('metrics', args, kinds);
  refuseArguments('metrics', options);
  const only = options
    .value('only')
    ?.split(',')
    .map((id) => id.trim());
  if (only?.includes('') === true) throw usage('valueMissing', { option: '--only' });
  const path = options.required('book');
  return withBookForReading(context, path, async ({ settings }) => {
    const scope = readScopeOptions(options, settings);
    const result = await context.engine.run('computeFigures', { scope, only });
    const by = options.value('by');
    const grouped = by === undefined ? null : await context.engine.run('computeGrouped', { scope, only, by });
    const json = {
      ...metricsJson(path, result, settings.currency),
      ...groupsJson(grouped, settings.currency),
    };
    await printResult(context.console, options.flag('json'), json, () => {
      const table = metricsTable(result, settings.currency, context.console.language);
      const groups = groupsTable(grouped, by, settings.currency, context.console.language);
      return groups === null ? table : `${table}\n${groups}`;
    });
    return 0;
  });
};

function metricsJson(book: string, result: Figures, currency: string): object {
  const { start, end, base, dataThrough, figures } = result;
  return {
    book,
    period: { start, end },
    base,
    dataThrough,
    metrics: Object.fromEntries(figures.map((figure) => [figure.id, figureJson(figure, currency)])),
  };
}

function groupsJson(grouped: GroupedFigures | null, currency: string): object {
  if (grouped === null) return {};
  return {
    groups: grouped.groups.map(({ key, figures }) => ({
      key,
      metrics: Object.fromEntries(figures.map((figure) => [figure.id, figureJson(figure, currency)])),
    })),
  };
}

function groupsTable(
  grouped: GroupedFigures | null,
  by: string | undefined,
  currency: string,
  language: Language,
): string | null {
  if (grouped === null || by === undefined) return null;
  const words = wordsIn(language);
  const columns = [
    { header: cutWords(by, words), align: 'left' as const },
    { header: words('cli:metrics.figure'), align: 'left' as const },
    { header: words('cli:metrics.value'), align: 'right' as const },
  ];
  const rows = grouped.groups.flatMap(({ key, figures }) =>
    figures.map((figure) => [key ?? words('cohort:unknownValue'), ...figureRow(figure, currency, language)]),
  );
  return textTable(columns, rows);
}

/** JSON speaks English, whoever runs it. */
export function figureJson(figure: Figure, currency: string): object {
  const decimals = currencyDecimals(currency);
  const money = (value: number | null) => (value === null ? null : decimalText(value, decimals));
  const printed = (value: number | null) => (figure.unit === 'money' ? money(value) : value);
  const ofMoney = isMoneyFraction(figure);
  return {
    value: printed(figure.value),
    unit: figure.unit,
    // What a figure of money is divided from is money too; what it is divided by is a count.
    numerator: ofMoney ? money(figure.numerator) : printed(figure.numerator),
    denominator: ofMoney ? money(figure.denominator) : figure.denominator,
    complete: figure.complete,
    ...formulaOf(figure, decimals),
    interval: figure.interval,
    notes: figure.notes.map((note) => noteSentence(note, 'en', currency)),
    ...(figure.reason === null
      ? {}
      : { reason: noteSentence(figure.reason, 'en', currency), reasonCode: figure.reason.code }),
  };
}

function formulaOf(figure: Figure, decimals: number): { formula: string | null; substituted: string | null } {
  const form = findMetric(figure.id)?.forms.find(({ id }) => id === figure.form);
  if (form === undefined) return { formula: null, substituted: null };
  const substituted = figure.value === null ? null : substitutedText(form, figure.inputs, decimals);
  return { formula: formulaText(form), substituted };
}

function metricsTable(result: Figures, currency: string, language: Language): string {
  const words = wordsIn(language);
  const decimals = currencyDecimals(currency);
  const notes: string[] = [];
  const rows = result.figures.map((figure) => [
    ...figureRow(figure, currency, language),
    noteNumbers(
      figure.notes.map((note) => noteSentence(note, language, currency)),
      notes,
    ),
    figure.reason === null
      ? (formulaOf(figure, decimals).substituted ?? '')
      : noteSentence(figure.reason, language, currency),
  ]);
  const head = scopeHead(result, words);
  const table = textTable(
    [
      { header: words('cli:metrics.figure'), align: 'left' },
      { header: words('cli:metrics.value'), align: 'right' },
      { header: words('cli:metrics.notes'), align: 'left' },
      { header: words('cli:metrics.how'), align: 'left' },
    ],
    rows,
  );
  const below = notes.map((note, place) => `${place + 1}) ${note}\n`).join('');
  return `${head}\n\n${table}${below === '' ? '' : `\n${below}`}`;
}

/** What must be known beside a figure stands below the table, each sentence once, by its number. */
function noteNumbers(sentences: readonly string[], notes: string[]): string {
  const numbers = sentences.map((sentence) => {
    const place = notes.indexOf(sentence);
    return place < 0 ? notes.push(sentence) : place + 1;
  });
  return [...new Set(numbers)].sort((a, b) => a - b).join(', ');
}

/** Its name and what it comes to. */
export function figureRow(figure: Figure, currency: string, language: Language): [string, string] {
  return [wordsIn(language)(`metric:${figure.id}.name`), figureText(figure, currency, language)];
}

function figureText({ value, unit }: Figure, currency: string, language: Language): string {
  if (value === null) return '-';
  if (unit === 'money') return formatMoney(value, currency, language);
  if (unit === 'ratio') return `${(value * 100).toFixed(1)} %`;
  const number = Number.isSafeInteger(value) ? String(value) : value.toFixed(2);
  return unit === 'days' || unit === 'months'
    ? wordsIn(language)(`common:unit.${unit}`, { count: value, number })
    : number;
}
