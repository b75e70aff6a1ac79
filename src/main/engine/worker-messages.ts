import type { FaultBody } from '@shared/base/fault';
import type { Progress } from '@shared/contract/views';

/** What the main process sends to the engine's process. */
export type ToWorker =
  | { readonly kind: 'run'; readonly id: number; readonly command: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: number };

/** What comes back. `value` is what the command answers, as structured clone gives it. */
export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: false; readonly error: FaultBody }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Omit<Progress, 'taskId'> };
