import type { Language } from '@shared/contract/views';
import type { RankedCustomer, WarningView } from '@shared/contract/risk-views';
import { warningValues } from '@shared/contract/warning-text';
import { currencyDecimals, decimalText } from '@shared/model/money';
import type { CommandOutput } from '@main/engine';
import { wordsIn } from '@main/words/words';
import { withBookForReading } from '../open-for-reading';
import { printResult } from '../print-result';
import { readOptions, refuseArguments } from '../read-options';
import { textTable } from '../text-table';
import type { Command } from './command';

const kinds = { book: 'required', 'as-of': 'value', json: 'flag', 'password-file': 'later' } as const;

type RiskList = CommandOutput<'computeRisk'>;
type Money = (amount: number) => string;

/** `risk --book BOOK [--as-of DAY]`: health with its workings, warnings with reasons, next expected orders. */
export const riskCommand: Command = async (args, context) => {
  const options = readOptions('risk', args, kinds);
  refuseArguments('risk', options);
  return withBookForReading(context, options.required('book'), async ({ settings }) => {
    const list = await context.engine.run('computeRisk', { asOf: options.value('as-of') });
    const money: Money = (amount) => decimalText(amount, currencyDecimals(settings.currency));
    await printResult(context.console, options.flag('json'), riskJson(list, money), () =>
      riskText(list, money, context.console.language),
    );
    return 0;
  });
};

function riskJson(list: RiskList, money: Money): object {
  const { asOf, dataThrough, rules, bookCycle, otherKinds, customers } = list;
  return {
    asOf,
    dataThrough,
    complete: isComplete(list),
    ...(dataThrough === null ? { reason: wordsIn('en')('cli:empty.risk') } : {}),
    rules,
    bookCycle,
    otherKinds,
    customers: customers.map(({ code, name, ...risk }) => ({
      id: code,
      name,
      health: risk.score,
      ...(risk.score === null ? { reason: wordsIn('en')('risk:noScore') } : {}),
      band: risk.band,
      parts: risk.parts,
      warnings: risk.warnings.map((warning) => warningJson(warning, money)),
      nextOrder: risk.nextOrder,
      revenueAtStake: risk.atStake === null ? null : money(risk.atStake.amount),
    })),
  };
}

/** JSON speaks English, whoever runs it. */
function warningJson(warning: WarningView, money: Money): object {
  const reason = warningSentence(warning, money, 'en');
  if (warning.code !== 'fallingSpend') return { ...warning, reason };
  return { ...warning, now: money(warning.now), before: money(warning.before), reason };
}

function warningSentence(warning: WarningView, money: Money, language: Language): string {
  const print = {
    number: String,
    money,
    share: (ratio: number) => `${Math.round(ratio * 100)} %`,
    day: (isoDay: string) => isoDay,
  };
  return wordsIn(language)(`risk:warning.${warning.code}`, warningValues(warning, print));
}

function riskText(list: RiskList, money: Money, language: Language): string {
  const words = wordsIn(language);
  const { asOf, dataThrough, bookCycle, otherKinds, customers } = list;
  if (asOf === null || dataThrough === null) return `${words('cli:empty.risk')}\n`;
  const cycle =
    bookCycle.days === null
      ? words('risk:cli.noCycle')
      : words('risk:cli.cycle', { days: bookCycle.days, count: bookCycle.customers });
  const kindsText = otherKinds.map(({ kind, rows }) => `${kind} (${rows})`).join(', ');
  const said = kindsText === '' ? '' : `${words('risk:cli.otherKinds', { kinds: kindsText })}\n`;
  const table = textTable(
    [
      { header: words('cli:members.id'), align: 'left' },
      { header: words('cli:members.name'), align: 'left' },
      { header: words('risk:cli.health'), align: 'left' },
      { header: words('risk:cli.nextOrder'), align: 'left' },
      { header: words('risk:cli.atStake'), align: 'right' },
      { header: words('risk:cli.warnings'), align: 'left' },
    ],
    customers.map((customer) => [
      customer.code,
      customer.name,
      healthText(customer, words),
      customer.nextOrder?.day ?? '-',
      customer.atStake === null ? '-' : money(customer.atStake.amount),
      customer.warnings.map((warning) => warningSentence(warning, money, language)).join('; '),
    ]),
  );
  const beyond = isComplete(list) ? '' : `${words('risk:cli.beyond', { day: dataThrough })}\n`;
  return `${words('risk:cli.head', { asOf, cycle })}\n${beyond}${said}\n${table}`;
}

/** What happened after the data end is not known. */
function isComplete({ asOf, dataThrough }: RiskList): boolean {
  return asOf !== null && dataThrough !== null && asOf <= dataThrough;
}

function healthText({ score, band }: RankedCustomer, words: ReturnType<typeof wordsIn>): string {
  return score === null || band === null ? '-' : `${score} ${words(`risk:band.${band}`)}`;
}
