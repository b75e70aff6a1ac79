import { commands } from './commands';
import type { EngineContext } from './session/context';
import { createSession } from './session/session';
import { silentTask, type Task } from './session/task';

export type { Figures } from './commands/compute-figures';
export type { VerifyCheck } from './commands/verify-book';
export { startTask, type Task, type TaskProgress } from './session/task';

/** The commands by name; what each takes and answers is read off its function. */
export type EngineCommands = typeof commands;
export type CommandName = keyof EngineCommands;
export type CommandInput<Name extends CommandName> = EngineCommands[Name] extends (
  context: EngineContext,
  ...rest: infer Rest
) => unknown
  ? Rest extends readonly [infer Input, ...unknown[]]
    ? Input
    : undefined
  : never;
export type CommandOutput<Name extends CommandName> = Awaited<ReturnType<EngineCommands[Name]>>;

/** One engine: at most one open book, and the commands on it. */
export interface Engine {
  readonly run: <Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
    task?: Task,
  ) => Promise<CommandOutput<Name>>;
}

/** @param now the machine's clock: only for saying when something was done, never for figures */
export function createEngine({ now }: { readonly now: () => Date }): Engine {
  const context: EngineContext = { session: createSession(), now };
  return {
    run: <Name extends CommandName>(name: Name, input: CommandInput<Name>, task: Task = silentTask) =>
      context.session.settled().then(() => commandOf(name)(context, input, task)),
  };
}

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

type Command<Name extends CommandName> = (
  context: EngineContext,
  input: CommandInput<Name>,
  task: Task,
) => PromiseLike<CommandOutput<Name>>;

/**
 * TypeScript cannot follow that the function of a name takes the input of the same name; and that some answer
 * at once is no matter to `then`.
 */
function commandOf<Name extends CommandName>(name: Name): Command<Name> {
  return commands[name] as unknown as Command<Name>;
}
