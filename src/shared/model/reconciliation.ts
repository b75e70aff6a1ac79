/** Rows and money of one file, which foot: read = imported + duplicate + set aside. Money in minor units. */
export interface Reconciliation {
  readonly rowsRead: number;
  readonly rowsImported: number;
  readonly rowsDuplicate: number;
  readonly rowsSetAside: number;
  readonly amountRead: number;
  readonly amountImported: number;
  readonly amountDuplicate: number;
  readonly amountSetAside: number;
  /** Rows set aside whose amount cannot be read; like rows that total others, they stand in no sum. */
  readonly rowsWithoutAmount: number;
}

/** Whether nothing was lost and nothing doubled: what was read is all accounted for, in rows and in money. */
export function reconciles(of: Reconciliation): boolean {
  return (
    of.rowsRead === of.rowsImported + of.rowsDuplicate + of.rowsSetAside &&
    of.amountRead === of.amountImported + of.amountDuplicate + of.amountSetAside
  );
}

/** The reconciliations of several files as one. */
export function sumReconciliations(all: readonly Reconciliation[]): Reconciliation {
  const sum = (of: (one: Reconciliation) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    rowsRead: sum((one) => one.rowsRead),
    rowsImported: sum((one) => one.rowsImported),
    rowsDuplicate: sum((one) => one.rowsDuplicate),
    rowsSetAside: sum((one) => one.rowsSetAside),
    amountRead: sum((one) => one.amountRead),
    amountImported: sum((one) => one.amountImported),
    amountDuplicate: sum((one) => one.amountDuplicate),
    amountSetAside: sum((one) => one.amountSetAside),
    rowsWithoutAmount: sum((one) => one.rowsWithoutAmount),
  };
}
