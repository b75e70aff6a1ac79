import { Fault } from '@shared/base/fault';
import type { Progress } from '@shared/contract/views';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  FromWorker,
  ToWorker,
} from '@main/engine/client-types';
import { withTimeLimit } from './time-limit';

/** The engine as the app sees it: commands that go to another process and come back. */
export interface EngineClient {
  readonly run: <Name extends CommandName>(
    command: Name,
    input: CommandInput<Name>,
    taskId?: string,
  ) => Promise<CommandOutput<Name>>;
  /** Asks the task to stop; its command then fails as cancelled. */
  readonly cancel: (taskId: string) => void;
  /** Closes the book, so that its lock is given back, and ends the process; also when it does not answer. */
  readonly stop: () => Promise<void>;
}

interface Pending {
  readonly taskId: string | null;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Fault) => void;
}

/** The engine's process, as far as the client needs to know it. */
export interface EngineProcess {
  readonly send: (message: ToWorker) => void;
  readonly onMessage: (listener: (message: FromWorker) => void) => void;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}

export interface EngineClientOptions {
  /** Starts the process. */
  readonly start: () => EngineProcess;
  readonly onProgress: (progress: Progress) => void;
}

/** Long enough for an import that is being saved to get there. */
const longestClosing = 15_000;

/**
 * Starts the engine's process when it is first needed, and anew when it has died: what was pending then fails
 * with `engine.stopped`, and the book that was open is opened again before the next command.
 */
export function createEngineClient({ start, onProgress }: EngineClientOptions): EngineClient {
  const pending = new Map<number, Pending>();
  let child: EngineProcess | null = null;
  let nextId = 1;
  let openPath: string | null = null;
  let reopening: Promise<unknown> = Promise.resolve();

  const failAll = (): void => {
    for (const { reject } of pending.values()) reject(new Fault('internal', 'engine.stopped'));
    pending.clear();
  };

  const launch = (): EngineProcess => {
    const started = start();
    started.onMessage((message) => receive(message, pending, onProgress));
    started.onExit(() => {
      if (child !== started) return;
      child = null;
      failAll();
    });
    return started;
  };

  const post = (target: EngineProcess, command: string, input: unknown, taskId: string | null) =>
    new Promise<unknown>((resolve, reject) => {
      const id = nextId;
      nextId += 1;
      pending.set(id, { taskId, resolve, reject });
      target.send({ kind: 'run', id, command, input });
    });

  const ready = async (command: string): Promise<EngineProcess> => {
    if (child === null) {
      child = launch();
      const replacesBook = command === 'openBook' || command === 'createBook' || command === 'openSample';
      if (openPath !== null && !replacesBook) {
        // A book that cannot be opened again is not open, and the next command says so.
        reopening = post(child, 'openBook', { path: openPath }, null).catch(() => {
          openPath = null;
        });
      }
    }
    const target = child;
    await reopening;
    if (child !== target) throw new Fault('internal', 'engine.stopped');
    return target;
  };

  return {
    run: async (command, input, taskId) => {
      const target = await ready(command);
      const value = (await post(target, command, input, taskId ?? null)) as CommandOutput<typeof command>;
      openPath = pathAfter(command, input, openPath);
      return value;
    },
    cancel: (taskId) => {
      for (const [id, task] of pending) {
        if (task.taskId === taskId) child?.send({ kind: 'cancel', id });
      }
    },
    stop: async () => {
      const stopping = child;
      if (stopping === null) return;
      const late = (): Fault => new Fault('internal', 'engine.stopped');
      await withTimeLimit(post(stopping, 'closeBook', undefined, null), longestClosing, late).catch(
        () => undefined,
      );
      openPath = null;
      stopping.kill();
    },
  };
}

function receive(
  message: FromWorker,
  pending: Map<number, Pending>,
  onProgress: (progress: Progress) => void,
): void {
  const request = pending.get(message.id);
  if (request === undefined) return;
  if (message.kind === 'progress') {
    if (request.taskId !== null) onProgress({ ...message.progress, taskId: request.taskId });
    return;
  }
  pending.delete(message.id);
  if (message.ok) request.resolve(message.value);
  else request.reject(faultOf(message.error));
}

function faultOf({ kind, code, params }: Fault['body']): Fault {
  return new Fault(kind, code, params);
}

/** Which book a fresh engine would have to open again after this command. */
function pathAfter(command: CommandName, input: unknown, openPath: string | null): string | null {
  switch (command) {
    case 'openBook':
    case 'createBook':
    case 'openSample':
      return (input as { readonly path: string }).path;
    case 'closeBook':
      return null;
    default:
      return openPath;
  }
}
