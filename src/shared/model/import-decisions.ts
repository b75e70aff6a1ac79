import type { FieldMapping, RecordKind } from './record-kind';

/** The encodings a text file may be in, by the names that `data.md` and the headless commands use. */
export const textEncodings = [
  'UTF-8',
  'UTF-16LE',
  'UTF-16BE',
  'GB18030',
  'Big5',
  'Windows-1251',
  'Windows-1252',
  'Shift-JIS',
] as const;
/** GB18030 holds GBK and GB2312 within it. */
export type TextEncoding = (typeof textEncodings)[number];

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Which character parts whole units from decimals. */
export const decimalMarks = ['point', 'comma'] as const;
export type DecimalMark = (typeof decimalMarks)[number];

/** What a year of two digits means: 24 is 2024 (70..99: 19..), or year 24 of the Republic of China (1935). */
export const shortYears = ['century', 'roc'] as const;
export type ShortYears = (typeof shortYears)[number];

/**
 * What a person (or a mapping file, a template, an earlier import of the same shape) has settled about a file.
 * Whatever is left out is found in the file; what cannot be found is asked, never guessed.
 */
export interface ImportDecisions {
  readonly kind?: RecordKind | undefined;
  readonly sheet?: string | undefined;
  /** Row number, as a spreadsheet shows it. */
  readonly headerRow?: number | undefined;
  readonly encoding?: TextEncoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  readonly mapping?: FieldMapping | undefined;
  readonly dateOrder?: DateOrder | undefined;
  readonly decimalMark?: DecimalMark | undefined;
  readonly shortYears?: ShortYears | undefined;
  /** The lines of an invoice that the book has otherwise than the file are replaced by the file's. */
  readonly replaceInvoices?: boolean | undefined;
}

/**
 * Faults that a decision settles: headless they stop the import with a sentence that names the option, in the
 * window they become a question. Kind `usage`; params always hold `column` (header) and `samples` (texts).
 */
export const decisionOfFault = {
  'date.orderUnknown': 'dateOrder',
  'date.yearsUnknown': 'shortYears',
  'amount.markUnknown': 'decimalMark',
  'file.encodingUnknown': 'encoding',
} as const satisfies Readonly<Record<string, keyof ImportDecisions>>;
export type DecisionFault = keyof typeof decisionOfFault;
