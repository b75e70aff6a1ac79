import type { DecisionFault } from '@shared/contract/views';

/** The words of each question that a file can leave open. */
export const questionTitle = {
  'date.orderUnknown': 'import:question.dateOrder.title',
  'date.yearsUnknown': 'import:question.shortYears.title',
  'amount.markUnknown': 'import:question.decimalMark.title',
  'file.encodingUnknown': 'import:question.encoding.title',
} as const satisfies Readonly<Record<DecisionFault, string>>;
