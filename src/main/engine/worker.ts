import { createEngine } from './index';
import { createMessageLoop } from './message-loop';
import type { FromWorker, ToWorker } from './worker-messages';

/** The part of Electron's `process.parentPort` that is used; the engine knows no Electron, its types included. */
interface ParentPort {
  readonly on: (event: 'message', listener: (event: { readonly data: ToWorker }) => void) => void;
  readonly postMessage: (message: FromWorker) => void;
}

/** The engine's process: everything that reads ledgers, holds the book and computes. */
process.title = 'staybook-engine';
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
const engine = createEngine({ now: () => new Date() });
const receive = createMessageLoop(engine, parentPort.postMessage.bind(parentPort), (error) =>
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
);
parentPort.on('message', ({ data }) => receive(data));
