const totalWords = new Set(
  (
    'total totals grandtotal subtotal sum overalltotal totalamount balance ' +
    '合计 总计 小计 总额 共计 累计 本页合计 本月合计 合計 總計 小計 總額 共計 累計 總和 ' +
    'итого всего подытог итогопостраница общийитог'
  ).split(' '),
);

/** Words that a total's label begins with before it says of what: `Total for March`, `Итого по складу`, `合计：`. */
const totalBeginning =
  /^(?:(?:grand\s+|sub-?\s?)?totals?|итого|всего|合计|总计|小计|合計|總計|小計)(?=[\s::,，.(（]|$)/iu;

/** Whether a cell is the label of a total. Only rows without a date are asked: `Total Fitness Ltd` may buy things. */
export function isTotalLabel(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return false;
  return totalBeginning.test(plain) || totalWords.has(plain.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
}
