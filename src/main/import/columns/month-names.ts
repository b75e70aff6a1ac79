/** Month names as dates have them, full and short; those of a language in the order of the year. */
const names = [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  'янв фев мар апр май июн июл авг сен окт ноя дек',
  'янв февр март апр мая июн июл авг сент окт нояб дек',
];

const months = new Map(
  names.flatMap((row) => row.split(' ').map((name, index) => [name, index + 1] as const)),
);
months.set('sept', 9);

const numbered = /^(\d{1,2})月$/;

/**
 * The month of a name in lower case, or null where it is none. Chinese names are numbers: `1月`.
 *
 * @example monthOfName('янв') // => 1
 */
export function monthOfName(name: string): number | null {
  const number = numbered.exec(name)?.[1];
  return number === undefined ? (months.get(name) ?? null) : Number(number);
}
