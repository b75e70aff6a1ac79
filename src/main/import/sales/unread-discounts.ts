import type { AmountSource } from '../columns/line-amounts';
import { headerKey } from '../matching/header-names';
import { roughNumber } from '../matching/cell-contents';
import type { ImportNote } from '../readers/table-reader';
import type { SheetColumns } from '../sheet/sheet-columns';

const discountHeader = /discount|折扣|優惠|优惠|скидк/u;

/**
 * Says where lines are reckoned as quantity × price beside a column of discounts: the discounts are kept with the
 * lines and not taken off, because whether they are percents, per unit or per line is nothing a header tells.
 */
export function unreadDiscounts(columns: SheetColumns, source: AmountSource): readonly ImportNote[] {
  if (source.kind === 'amount') return [];
  return columns.attributes().flatMap(({ header, values }): ImportNote[] => {
    if (!discountHeader.test(headerKey(header))) return [];
    const isUsed = values.values.some((value) => (roughNumber(value) ?? 0) !== 0);
    return isUsed ? [{ code: 'import.discountsNotTaken', params: { column: header } }] : [];
  });
}
