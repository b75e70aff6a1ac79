/** Everything that a verification can find wrong with a book; each is worded in every language (`cli:finding.<code>`). */
export const findingCodes = [
  'database',
  'missingReference',
  'idleCustomer',
  'mergesInCircle',
  'importRows',
  'importAmounts',
  'importMonthsSum',
  'importMonth',
  'setAside',
  'replacedLine',
  'conversion',
  'linesMissing',
  'amountsMissing',
  'rollForward',
  'keptAndLost',
  'opening',
  'revenueRollForward',
  'netRevenue',
  'revenueOpening',
  'inconsistent',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** One thing that does not hold in a book. */
export interface Finding {
  readonly code: FindingCode;
  /** Names, ids and counts. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Money of the book, in minor units. */
  readonly amounts: Readonly<Record<string, number>>;
}

export function finding(
  code: FindingCode,
  params: Finding['params'] = {},
  amounts: Finding['amounts'] = {},
): Finding {
  return { code, params, amounts };
}
