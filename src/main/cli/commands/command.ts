import type { Engine } from '@main/engine';
import type { ReportRequest } from '@shared/contract/report-document';
import type { Console } from '../console';

/** Prints one report; only inside Electron, where pages can be laid out. */
export type PrintReport = (job: ReportJob) => Promise<void>;

export interface ReportJob {
  readonly book: string;
  readonly request: ReportRequest;
  /** Absolute path of the PDF. */
  readonly out: string;
}

export interface CommandContext {
  readonly engine: Engine;
  readonly console: Console;
  /** Absolute path of a file that the user named. */
  readonly resolve: (path: string) => string;
  /** Null on plain Node. */
  readonly printReport: PrintReport | null;
  /** Runs the same command inside the app; answers its exit code. */
  readonly runInApp: (args: readonly string[]) => Promise<number>;
}

/** A headless command: its arguments to its exit code. Faults are thrown and worded by the caller. */
export type Command = (args: readonly string[], context: CommandContext) => Promise<number>;
