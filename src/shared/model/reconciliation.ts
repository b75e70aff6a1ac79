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
  /** Rows set aside whose amount cannot be read; they stand in no sum. */
  readonly rowsWithoutAmount: number;
}
