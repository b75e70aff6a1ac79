const totalWords = new Set(
  (
    'total totals grandtotal subtotal sum overalltotal totalamount balance pagetotal ' +
    '合计 总计 小计 总额 共计 累计 本页合计 本页小计 本月合计 本月小计 本年累计 本期合计 ' +
    '合計 總計 小計 總額 共計 累計 總和 本頁合計 本頁小計 本月合計 本月小計 本年累計 本期合計 ' +
    'итого всего подытог промежуточныйитог итогопостранице итогостраница итогпостранице общийитог всегопостранице ' +
    'итогозамесяц итогозапериод оборотызапериод сальдонаначало сальдонаконец'
  ).split(' '),
);

/** Words that a total's label begins with before it says of what: `Total for March`, `Итого по складу`, `合计：`. */
const totalBeginning =
  /^(?:(?:grand\s+|sub-?\s?)?totals?|итого|всего|подытог|обороты за период|сальдо на (?:начало|конец)|(?:本[页頁月期年])?(?:合计|总计|小计|合計|總計|小計|累计|累計))(?=[\s::,，.(（]|$)/iu;

/** Whether a cell is the label of a total. Only rows without a date are asked: `Total Fitness Ltd` may buy things. */
export function isTotalLabel(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return false;
  return totalBeginning.test(plain) || isTotalWord(plain);
}

/** Whether a cell says nothing but that it labels a total. */
export function isTotalWord(text: string): boolean {
  return totalWords.has(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
}
