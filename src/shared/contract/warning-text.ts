import type { WarningView } from './risk-views';

/** How the values of a sentence are printed where it is read. */
export interface Printing {
  readonly number: (value: number) => string;
  readonly money: (minor: number) => string;
  readonly share: (ratio: number) => string;
  readonly day: (isoDay: string) => string;
}

/** The values that the sentence of a warning (`risk:warning.<code>`) names. */
export function warningValues(warning: WarningView, print: Printing): Record<string, string | number> {
  switch (warning.code) {
    case 'overdue':
      return { count: warning.days, cycle: print.number(warning.cycleDays) };
    case 'fallingSpend':
      return { ...fall(warning, print), before: print.money(warning.before), now: print.money(warning.now) };
    case 'fallingFrequency':
      return fall(warning, print);
    case 'logInDrop':
      return { ...fall(warning, print), through: print.day(warning.throughDay) };
    case 'lowScore':
      return {
        score: print.number(warning.score),
        scale: print.number(warning.scale),
        day: print.day(warning.day),
      };
    case 'complaint':
      return { count: warning.count, day: print.day(warning.day) };
    case 'contractEnding':
      return { count: warning.days };
  }
}

interface Fall {
  readonly now: number;
  readonly before: number;
  readonly spanDays: number;
}

function fall({ now, before, spanDays }: Fall, print: Printing): Record<string, string> {
  return {
    span: print.number(spanDays),
    share: print.share((before - now) / before),
    before: print.number(before),
    now: print.number(now),
  };
}
