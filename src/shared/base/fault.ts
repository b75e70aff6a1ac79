/**
 * A failure that a person is told about: a stable code, and the values that its sentence names.
 * The sentence itself lives in `shared/words` (key `fault.<code>`) in every language.
 */
export type FaultKind = 'usage' | 'unreadable' | 'book' | 'cancelled' | 'conflict' | 'internal';

export interface FaultBody {
  readonly kind: FaultKind;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Thrown inside a process; crosses every border as its `FaultBody`. */
export class Fault extends Error {
  readonly body: FaultBody;

  constructor(kind: FaultKind, code: string, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'Fault';
    this.body = { kind, code, params };
  }
}

/** What a caught error is told as: a fault as itself, anything else as an error of the program. */
export function faultBodyOf(error: unknown): FaultBody {
  if (error instanceof Fault) return error.body;
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'internal', code: 'engine.failed', params: { detail } };
}

/** Exit code of the headless commands for each kind of fault (`docs/headless.md`). */
export const exitCodes: Record<FaultKind, number> = {
  usage: 2,
  unreadable: 3,
  book: 4,
  cancelled: 2,
  conflict: 2,
  internal: 2,
};
