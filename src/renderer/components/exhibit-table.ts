import type { ReactNode } from 'react';

/** A table of the numbers behind a chart: what is shown, and the plain text that is exported. */
export interface ExhibitTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly ExhibitCell[])[];
}

export interface ExhibitCell {
  readonly shown: ReactNode;
  /** Plain digits or text, for the exported file. */
  readonly plain: string;
}
