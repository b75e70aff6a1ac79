import { addDays, civilFromDay, dayFromCivil, daysInMonth, type Day } from '@shared/model/day';

/** How long a term runs. */
export interface TermLength {
  readonly months: number;
  readonly days: number;
}

/** Longer terms are slips of the pen. */
const MAX_MONTHS = 1200;
const MAX_DAYS = 36_600;

type Unit = 'year' | 'quarter' | 'month' | 'week' | 'day';

const unitWords: Readonly<Record<Unit, string>> = {
  year: 'y yr yrs year years annual annually yearly 年 г год года годов лет',
  quarter: 'quarter quarters qtr qtrs 季 季度 个季度 個季度 квартал квартала кварталов кв',
  month: 'm mo mos mon mth mths month months monthly 月 个月 個月 мес месяц месяца месяцев',
  week: 'w wk wks week weeks 周 週 星期 нед неделя недели недель',
  day: 'd day days 天 日 дн день дня дней',
};
const units: ReadonlyMap<string, Unit> = new Map(
  Object.entries(unitWords).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit as Unit])),
);

const lengths: Readonly<Record<Unit, { readonly months: number; readonly days: number }>> = {
  year: { months: 12, days: 0 },
  quarter: { months: 3, days: 0 },
  month: { months: 1, days: 0 },
  week: { months: 0, days: 7 },
  day: { months: 0, days: 1 },
};

const numberWords: ReadonlyMap<string, number> = new Map(
  'one:1 two:2 three:3 four:4 five:5 six:6 半:0.5 一:1 二:2 两:2 兩:2 三:3 四:4 五:5 六:6 七:7 八:8 九:9 十:10 один:1 два:2 две:2 три:3 четыре:4 пять:5'
    .split(' ')
    .map((pair) => {
      const [word = '', number = ''] = pair.split(':');
      return [word, Number(number)];
    }),
);

const isoTerm = /^p(?=\d)(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?$/;
const part =
  /(\d+(?:[.,]\d+)?|[a-zа-я]+(?=\s)|[半一二两兩三四五六七八九十])?[\s-]*([a-zа-я]+|个?月|個月|个?季度?|個季度?|[年季周週天日]|星期)\.?\s*/gu;

/**
 * The length of a term as it is written: `12 months`, `1 year 6 months`, `1年`, `12个月`, `12 мес.`, `P1Y`, or a bare
 * number under a header that names the unit. Null: not a length.
 *
 * @example parseTermLength('1年6个月', 'Term') // => { months: 18, days: 0 }
 */
export function parseTermLength(text: string, header: string): TermLength | null {
  const plain = text.normalize('NFKC').trim().toLowerCase().replaceAll('ё', 'е');
  const iso = isoTerm.exec(plain);
  if (iso) {
    const [years = 0, months = 0, weeks = 0, days = 0] = iso.slice(1).map((digits) => Number(digits ?? 0));
    return checked({ months: years * 12 + months, days: weeks * 7 + days });
  }
  if (/^\d+(?:[.,]\d+)?$/.test(plain)) {
    const unit = unitOfHeader(header);
    return unit === null ? null : checked(scaled(lengths[unit], decimal(plain)));
  }
  return checked(sumOfParts(plain));
}

/** The last day of a term: start + months − 1 day, the day of the month kept where the month has it. */
export function lastDayOfTerm(start: Day, { months, days }: TermLength): Day {
  const { year, month, date } = civilFromDay(start);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const found = dayFromCivil(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
  return addDays(found ?? start, days - 1);
}

function sumOfParts(text: string): TermLength | null {
  let months = 0;
  let days = 0;
  let end = 0;
  for (const found of text.matchAll(part)) {
    if (found.index !== end) return null;
    end += found[0].length;
    const unit = units.get(found[2] ?? '');
    const number = found[1] === undefined ? 1 : (numberWords.get(found[1]) ?? decimal(found[1]));
    if (unit === undefined || Number.isNaN(number)) return null;
    const length = scaled(lengths[unit], number);
    months += length.months;
    days += length.days;
  }
  return end > 0 && end === text.length ? { months, days } : null;
}

function unitOfHeader(header: string): Unit | null {
  const plain = header.normalize('NFKC').toLowerCase();
  if (/month|月|мес/u.test(plain)) return 'month';
  if (/year|年|лет|год/u.test(plain)) return 'year';
  return /\bdays?\b|天|дн(?:ей|и|я)?(?:$|[^а-я])/u.test(plain) ? 'day' : null;
}

function scaled({ months, days }: TermLength, number: number): TermLength {
  return { months: months * number, days: days * number };
}

function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}

function checked(length: TermLength | null): TermLength | null {
  if (length === null || !Number.isInteger(length.months) || !Number.isInteger(length.days)) return null;
  if (length.months > MAX_MONTHS || length.days > MAX_DAYS || length.months + length.days === 0) return null;
  return length;
}
