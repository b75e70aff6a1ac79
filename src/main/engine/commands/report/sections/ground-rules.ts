import type { DefinitionEntry } from '@shared/contract/report-document';
import { monthName } from '@shared/format/day';
import { bookExtent } from '@shared/metrics/extent';
import { isoDay } from '@shared/model/day';
import { needsNothing } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';

const rules = ['order', 'first', 'asOf', 'complete'] as const;

/** The settings of the book and the rules that hold for every figure. */
export const groundRules: ReportSectionSource = {
  id: 'groundRules',
  metrics: [],
  unavailable: needsNothing,
  blocks: (ground) => [
    {
      kind: 'definitions',
      entries: [
        {
          id: 'settings',
          title: ground.words('report:definitions.settings'),
          value: '',
          paragraphs: [],
          facts: settingFacts(ground),
        },
        {
          id: 'rules',
          title: ground.words('report:definitions.rules'),
          value: '',
          paragraphs: rules.map((rule) => ground.words(`report:definitions.rule.${rule}`)),
          facts: [],
        },
      ],
    },
  ],
};

function settingFacts({ facts, request, words, format }: ReportGround): DefinitionEntry['facts'] {
  const { settings } = facts;
  const name = (setting: string) => words(`report:definitions.setting.${setting}`);
  const { dataThrough } = bookExtent(facts.extents);
  const through = settings.dataThrough === null ? 'fromLedger' : 'bySetting';
  const texts: readonly (readonly [string, string])[] = [
    ['base', format.base(request.scope.base)],
    [
      'dataThrough',
      dataThrough === null
        ? words('common:figure.none')
        : words(`report:definitions.setting.${through}`, { day: format.day(isoDay(dataThrough)) }),
    ],
    ['loyalOrders', format.count(settings.loyalOrders)],
    ['zeroOrders', name(settings.zeroOrdersCount ? 'zeroOrdersCount' : 'zeroOrdersDoNot')],
    ['grossMargin', settings.grossMargin === null ? name('noMargin') : format.percent(settings.grossMargin)],
    [
      'discountRate',
      settings.discountRate === null ? name('noDiscount') : format.percent(settings.discountRate),
    ],
    ['lifespan', name(`lifespanMethod.${settings.lifespanMethod}`)],
    ['refunds', name(settings.revenueDating)],
    ['fiscalYear', monthName(settings.fiscalYearStart, request.language)],
    ['weekStart', name(settings.weekStart)],
    ['currency', settings.currency],
  ];
  return texts.map(([setting, text]) => ({ name: name(setting), text }));
}
