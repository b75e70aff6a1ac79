const weekdays = [
  String.raw`(?:mon|tue|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thur?s?|fri|sat|sun`,
  'понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс',
];
const weekday = new RegExp(String.raw`[(\[]?(?<!\p{L})(?:${weekdays.join('|')})(?!\p{L})\.?[)\]]?,?`, 'u');
const chineseWeekday = /[([]?(?:星期|礼拜|禮拜|周|週)[一二三四五六日天][)\]]?|[([][一二三四五六日][)\]]/;

const half = String.raw`[ap]\.?\s?m\b\.?`;
const chineseHalf = '上午|下午|中午|凌晨|清晨|早上|晚上|傍晚|午前|午後|午后';
const zoneName =
  'z|utc|gmt|msk|мск|cst|cdt|est|edt|mst|mdt|pst|pdt|cet|cest|eet|eest|wet|bst|ist|jst|hkt|sgt';
const zone = String.raw`(?:\s*(?:(?:${zoneName})(?!\p{L})|[+-]\d{2}(?::?\d{2})?(?!\d)|\([^)]*\)))*`;
const clock = String.raw`(?:[01]?\d|2[0-4]):[0-5]\d(?::(?:[0-5]\d|60))?(?:[.,]\d{1,9})?`;
const hour = String.raw`(?:0?\d|1[0-2])\s?${half}`;
const chineseClock = String.raw`(?:[01]?\d|2[0-4])[时時点點](?:[0-5]?\d分(?:[0-5]?\d秒)?|整|半)?`;
const time = new RegExp(
  String.raw`(?:(?:^|[\st,:日号號])(?:в\s)?(?:(?:${half}|${chineseHalf})\s?)?|(?:${chineseHalf})\s?)(?:${clock}(?:\s?${half})?${zone}|${hour}|${chineseClock})(?![\p{L}\d:])`,
  'u',
);
const compactTime =
  /^(\d{8})(?:t|\s)?([01]\d|2[0-4])[0-5]\d(?:[0-5]\d(?:[.,]\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})?$/;

const hasName = /[\p{L}([]/u;

/**
 * A written date without what stands beside it: a time of day with or without its zone, a weekday. Both are read
 * past: the date counts as written, wherever the writer was. Text in half-width lower case.
 *
 * @example bareDate('fri, 5 jan 2024 23:59:59 +0800') // => '5 jan 2024'
 */
export function bareDate(text: string): string {
  const compact = compactTime.exec(text)?.[1];
  if (compact !== undefined) return compact;
  let rest = text;
  if (rest.includes(':') || hasName.test(rest)) {
    rest = rest.replace(time, (found) => (/^[日号號]/.test(found) ? `${found[0]} ` : ' '));
    rest = rest.replace(weekday, ' ').replace(chineseWeekday, ' ');
  }
  return rest.replace(/\s+/g, ' ').replace(/^[\s,]+|[\s,]+$/g, '');
}
