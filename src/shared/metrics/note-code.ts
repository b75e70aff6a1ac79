/**
 * Every note beside a figure and every reason why there is none. Each is worded in every language
 * (`shared/words`, namespace `note`); a code that is not listed here does not compile.
 */
export const noteCodes = [
  // beside a figure
  'smallBase',
  'incomplete',
  'leftTruncated',
  'anonymousLeftOut',
  'loyalOrders',
  'everyAnswerCounts',
  'answersSuperseded',
  'answersOffScale',
  'answersOfOtherSurveys',
  'answersAlike',
  'topTwoOfScale',
  'scaleUpTo',
  'scaleUnknown',
  'otherScalesLeftOut',
  'renewalsPending',
  'graceDays',
  'contractsWithoutValue',
  // the ledger has nothing to say about the period
  'ledgerEmpty',
  'noContracts',
  'noFeedback',
  'beforeLedger',
  'afterData',
  'notFromLedger',
  // the formula cannot be reckoned
  'noOpeningCustomers',
  'noClosingCustomers',
  'noPreviousBuyers',
  'noBuyers',
  'noOrders',
  'noAnswers',
  'nobodyAsked',
  'noContractsDue',
  'noContractsDecided',
  'noContractsRenewed',
  'noContractValue',
  'noMonths',
  'noChurn',
  'nobodyWon',
  'nobodySaved',
  'nothingSpent',
  'noCustomerValue',
  'negativeRevenue',
  'outOfRange',
  // the numbers typed into the calculator
  'inputsContradict',
  'inputMissing',
  'inputNegative',
  'inputNotWhole',
  'inputNotShare',
] as const;

export type NoteCode = (typeof noteCodes)[number];
