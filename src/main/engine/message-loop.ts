import { Fault, faultBodyOf } from '@shared/base/fault';
import { isCommandName, type Engine, type CommandInput } from './index';
import { startTask } from './session/task';
import type { FromWorker, ToWorker } from './worker-messages';

/**
 * Answers messages with commands: every `run` gets exactly one answer, whatever happens, and a `cancel` reaches
 * the task it names at its next breath.
 */
export function createMessageLoop(
  engine: Engine,
  send: (message: FromWorker) => void,
  logUnexpected: (error: unknown) => void,
): (message: ToWorker) => void {
  const cancels = new Map<number, () => void>();

  const run = async (id: number, command: string, input: unknown): Promise<void> => {
    const { task, cancel } = startTask((progress) => send({ kind: 'progress', id, progress }));
    cancels.set(id, cancel);
    try {
      if (!isCommandName(command)) throw new Error(`no such command: ${command}`);
      const value = await engine.run(command, input as CommandInput<typeof command>, task);
      send({ kind: 'answer', id, ok: true, value });
    } catch (error) {
      if (!(error instanceof Fault)) logUnexpected(error);
      send({ kind: 'answer', id, ok: false, error: faultBodyOf(error) });
    } finally {
      cancels.delete(id);
    }
  };
  return (message) => {
    if (message.kind === 'cancel') cancels.get(message.id)?.();
    else void run(message.id, message.command, message.input);
  };
}
