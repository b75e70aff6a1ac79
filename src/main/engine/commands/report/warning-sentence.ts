import type { WarningView } from '@shared/contract/risk-views';
import { warningValues } from '@shared/contract/warning-text';
import type { ReportGround } from './section';

/** A warning as its sentence, numbers as in tables. */
export function warningSentence(
  warning: WarningView,
  { words, format }: Pick<ReportGround, 'words' | 'format'>,
): string {
  return words(
    `risk:warning.${warning.code}`,
    warningValues(warning, {
      number: (value) => format.number(value, 1),
      money: (minor) => format.money(minor),
      share: (ratio) => format.percent(ratio, 0),
      day: format.day,
    }),
  );
}
