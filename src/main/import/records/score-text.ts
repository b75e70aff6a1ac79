/** A score as written, and the highest one of its scale where the cell names it. */
export interface WrittenScore {
  /** Decimals in plain digits with a point. */
  readonly score: string;
  readonly scale: string;
}

const number = String.raw`(-?\d{1,6}(?:[.,]\d{1,6})?)`;
const withScale = new RegExp(String.raw`^${number}\s*(?:\/|из|of|out of|满分|滿分)\s*(\d{1,6})$`, 'u');
/** `10 - Extremely likely`, `4分`, `5 stars`: the number, then what it is called. */
const withWords = new RegExp(
  String.raw`^${number}\s*(?:分|星|级|級|балл(?:а|ов)?|звезд[аы]?|points?|stars?|[-–—:=(]\s*\p{L}.*)$`,
  'u',
);
const alone = new RegExp(String.raw`^${number}$`, 'u');

/** Reads a score exactly, from its digits; null where the cell is none, or could be a thousand as well as a decimal. */
export function parseScore(text: string): WrittenScore | null {
  const plain = text.normalize('NFKC').trim().toLowerCase().replaceAll('ё', 'е').replace('−', '-');
  const [, score, scale = ''] = withScale.exec(plain) ?? withWords.exec(plain) ?? alone.exec(plain) ?? [];
  if (score === undefined || /^-?\d{1,3},\d{3}$/.test(score)) return null;
  return { score: tidy(score.replace(',', '.')), scale: tidy(scale) };
}

/** Whether a score lies on its survey's scale: 0 to 10 in whole steps for NPS, else from 0 to the highest. */
export function isOnScale(score: string, surveyKind: string, scale: string): boolean {
  if (surveyKind === 'NPS') return /^(?:\d|10)(?:\.0+)?$/.test(score);
  return scale === '' || (!score.startsWith('-') && Number(score) <= Number(scale));
}

/** Without needless zeros in front. */
function tidy(digits: string): string {
  return digits.replace(/^(-?)0+(?=\d)/, '$1');
}
