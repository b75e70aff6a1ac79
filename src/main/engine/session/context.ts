import type { Session } from './session';

/** What every command is given besides its input. */
export interface EngineContext {
  readonly session: Session;
  /** The clock of the machine: only for saying when something was done, never for figures. */
  readonly now: () => Date;
}
