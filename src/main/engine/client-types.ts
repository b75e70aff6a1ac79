/** What the app knows of the engine: the shape of its messages and commands. Types only; the rest is another process. */
export type { CommandInput, CommandName, CommandOutput } from './index';
export type { FromWorker, ToWorker } from './worker-messages';
