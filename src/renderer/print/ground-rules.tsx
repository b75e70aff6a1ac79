import { monthName } from '@shared/format/day';
import { Entry } from './definitions';
import { usePaper } from './paper-context';

const rules = ['order', 'first', 'asOf', 'complete'] as const;

/** The settings of the book and the rules that hold for every figure. */
export function GroundRules() {
  const { t } = usePaper();
  return (
    <section className="ground-rules">
      <h2>{t('report:definitions.settings')}</h2>
      <dl>
        {useSettingTexts().map(([name, text]) => (
          <Entry key={name} name={name} text={text} />
        ))}
      </dl>
      <h2>{t('report:definitions.rules')}</h2>
      {rules.map((rule) => (
        <p key={rule}>{t(`report:definitions.rule.${rule}`)}</p>
      ))}
    </section>
  );
}

function useSettingTexts(): readonly (readonly [string, string])[] {
  const { report, t, format } = usePaper();
  const { settings } = report.book;
  const { overview } = report;
  const name = (setting: string) => t(`report:definitions.setting.${setting}`);
  const through = settings.dataThrough === null ? 'fromLedger' : 'bySetting';
  return [
    [name('base'), format.base(overview.scope.base)],
    [
      name('dataThrough'),
      t(`report:definitions.setting.${through}`, { day: format.day(overview.dataThrough) }),
    ],
    [name('loyalOrders'), format.count(settings.loyalOrders)],
    [name('zeroOrders'), name(settings.zeroOrdersCount ? 'zeroOrdersCount' : 'zeroOrdersDoNot')],
    [
      name('grossMargin'),
      settings.grossMargin === null ? name('noMargin') : format.percent(settings.grossMargin),
    ],
    [
      name('discountRate'),
      settings.discountRate === null ? name('noDiscount') : format.percent(settings.discountRate),
    ],
    [name('lifespan'), name(`lifespanMethod.${settings.lifespanMethod}`)],
    [name('refunds'), name(settings.revenueDating)],
    [name('fiscalYear'), monthName(settings.fiscalYearStart, report.language)],
    [name('weekStart'), name(settings.weekStart)],
    [name('currency'), settings.currency],
  ];
}
