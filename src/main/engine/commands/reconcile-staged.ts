import { assert } from '@shared/base/assert';
import type { StagedLines } from '@shared/ledger/staged-lines';
import { minorUnits } from '@shared/model/money';
import { reconciles, type Reconciliation } from '@shared/model/reconciliation';
import type { StagedSales } from '@main/import';

/**
 * Where every row and every minor unit of a file goes. What was read is counted by the reader and everything
 * else from the lines themselves, so that the two sides can disagree, and then do not pass.
 */
export function reconcileStaged({ lines, info }: StagedSales, duplicates: Uint8Array): Reconciliation {
  const counted = countLines(lines, duplicates);
  const reconciliation: Reconciliation = {
    rowsRead: info.rowsRead,
    ...counted,
    rowsSetAside: lines.setAside.length,
    amountRead: minorUnits(info.amountRead),
    amountSetAside: minorUnits(lines.setAsideAmount),
    rowsWithoutAmount: lines.setAsideWithoutAmount,
  };
  assert(reconciles(reconciliation), `rows and money of ${info.fileName} do not add up`);
  return reconciliation;
}

type Counted = Pick<Reconciliation, 'rowsImported' | 'rowsDuplicate' | 'amountImported' | 'amountDuplicate'>;

function countLines(lines: StagedLines, duplicates: Uint8Array): Counted {
  let rowsDuplicate = 0;
  let amountDuplicate = 0;
  let amountImported = 0;
  for (let line = 0; line < lines.lineCount; line += 1) {
    const amount = lines.amounts[line] ?? Number.NaN;
    if (duplicates[line] === 1) {
      rowsDuplicate += 1;
      amountDuplicate += amount;
    } else {
      amountImported += amount;
    }
  }
  return {
    rowsImported: lines.lineCount - rowsDuplicate,
    rowsDuplicate,
    amountImported: minorUnits(amountImported),
    amountDuplicate: minorUnits(amountDuplicate),
  };
}
