import type { Language } from '@shared/contract/views';

/** Where a headless command speaks: results on standard output, everything else on standard error. */
export interface Console {
  /** Settles when the text is written, so that a process may end after it. */
  readonly print: (text: string) => Promise<void>;
  readonly say: (text: string) => void;
  /** Progress is for someone watching; a log file gets none. */
  readonly showsProgress: boolean;
  /** Language of tables and sentences. JSON is the same in every language. */
  readonly language: Language;
}
