import type { BasketRule, BasketTable } from '@shared/contract/basket-views';
import { wordsIn } from '@main/words/words';
import type { Console } from '../console';
import { withBookForReading } from '../open-for-reading';
import { printResult } from '../print-result';
import { oneOf, readOptions, refuseArguments, usage } from '../read-options';
import { textTable } from '../text-table';
import type { Command } from './command';

const kinds = {
  book: 'required',
  'min-support': 'value',
  'min-confidence': 'value',
  'max-items': 'value',
  period: 'value',
  json: 'flag',
  'password-file': 'later',
} as const;

/** `baskets --book BOOK [--min-support X]`: what is bought together, as association rules. */
export const basketsCommand: Command = async (args, context) => {
  const options = readOptions('baskets', args, kinds);
  refuseArguments('baskets', options);
  const minSupport = readShare('--min-support', options.value('min-support'));
  const minConfidence = readShare('--min-confidence', options.value('min-confidence'));
  const items = options.value('max-items');
  const maxItems =
    items === undefined ? undefined : Number(oneOf('--max-items', items, ['2', '3', '4'] as const));
  const period = options.value('period');
  return withBookForReading(context, options.required('book'), async () => {
    const table = await context.engine.run('computeBaskets', { minSupport, minConfidence, maxItems, period });
    const { language } = context.console;
    await printResult(context.console, options.flag('json'), basketsJson(table), () =>
      basketsText(table, language),
    );
    return 0;
  });
};

function readShare(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const share = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (share >= 0 && share <= 1) return share;
  throw usage('valueInvalid', { option, value: text, allowed: '0 … 1 (0.01)' });
}

/** JSON speaks English, whoever runs it. */
function basketsJson(table: BasketTable): object {
  const labels = new Map(table.products.map(({ id, label }) => [id, label]));
  const codes = new Map(table.products.map(({ id, code }) => [id, code]));
  const named = (ids: readonly number[], by: ReadonlyMap<number, string>) =>
    ids.map((id) => by.get(id) ?? '');
  return {
    period: table.span,
    baskets: table.baskets,
    tillBaskets: table.tillBaskets,
    minSupport: table.minSupport,
    minCount: table.minCount,
    minConfidence: table.minConfidence,
    maxItems: table.maxItems,
    ...(table.baskets === 0 && { reason: wordsIn('en')('cli:baskets.none') }),
    rules: table.rules.map((rule) => ({
      antecedent: named(rule.antecedent, labels),
      consequent: named([rule.consequent], labels),
      antecedentCodes: named(rule.antecedent, codes),
      consequentCodes: named([rule.consequent], codes),
      support: rule.support,
      confidence: rule.confidence,
      lift: rule.lift,
      leverage: rule.leverage,
      conviction: rule.conviction,
      // Null has its reason: a rule without exception has no conviction.
      ...(rule.conviction === null && { reason: 'noException' }),
      count: rule.both,
      antecedentCount: rule.withAntecedent,
      consequentCount: rule.withConsequent,
    })),
    lines: table.lines,
    notes: basketNotes(table, 'en'),
  };
}

/** How the minimum support came about, and the lines that are in no basket. */
function basketNotes(table: BasketTable, language: Console['language']): readonly string[] {
  const words = wordsIn(language);
  const share = percent(table.minSupport);
  const leftOut = (['withoutProduct', 'credited', 'noPurchase', 'unknownOrder'] as const)
    .filter((kind) => table.lines[kind] > 0)
    .map((kind) => words(`baskets:notes.${kind}`, { count: table.lines[kind] }));
  if (table.baskets === 0) return [words('cli:baskets.none'), ...leftOut];
  const support = {
    asked: [],
    proposed: [words('baskets:notes.proposed')],
    raised: [words('baskets:notes.raised', { share })],
  };
  return [...support[table.supportBy], ...leftOut];
}

function basketsText(table: BasketTable, language: Console['language']): string {
  const words = wordsIn(language);
  const labels = new Map(table.products.map(({ id, label }) => [id, label]));
  const notes = basketNotes(table, language).map((note) => `${note}\n`);
  if (table.baskets === 0) return notes.join('');
  const head = words('cli:baskets.head', {
    baskets: table.baskets,
    support: percent(table.minSupport),
    count: table.minCount,
    confidence: percent(table.minConfidence),
  });
  const names = (ids: readonly number[]) => ids.map((id) => labels.get(id) ?? '').join(' + ');
  const right = (key: string) => ({ header: words(`cli:baskets.${key}`), align: 'right' as const });
  const columns = [
    { header: words('cli:baskets.antecedent'), align: 'left' as const },
    { header: words('cli:baskets.consequent'), align: 'left' as const },
    ...['count', 'support', 'confidence', 'lift', 'leverage', 'conviction'].map(right),
  ];
  const rows = table.rules.map((rule) => [
    names(rule.antecedent),
    names([rule.consequent]),
    ...measures(rule),
  ]);
  return [`${head}\n\n`, textTable(columns, rows), '\n', ...notes].join('');
}

function measures(rule: BasketRule): readonly string[] {
  const { both, support, confidence, lift, leverage, conviction } = rule;
  const shares = [support, confidence].map((share) => percent(share));
  return [
    String(both),
    ...shares,
    lift.toFixed(3),
    leverage.toFixed(4),
    conviction === null ? '-' : conviction.toFixed(3),
  ];
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(share * 100).toFixed(2)} %`;
}
