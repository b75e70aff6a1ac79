import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { Fault, faultBodyOf } from '@shared/base/fault';
import { channelNames } from '@shared/contract/channel-names';
import {
  channels,
  type ChannelInput,
  type ChannelName,
  type ChannelOutput,
  type Envelope,
} from '@shared/contract/channels';

/** One function for every channel of the contract: a channel without one does not compile. */
export type Handlers = {
  readonly [Name in ChannelName]: (
    input: ChannelInput<Name>,
  ) => ChannelOutput<Name> | Promise<ChannelOutput<Name>>;
};

type Answer = (event: IpcMainInvokeEvent, input: unknown) => Promise<Envelope<unknown>>;

export function registerHandlers(
  handlers: Handlers,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
): void {
  for (const name of channelNames) {
    const handler = handlers[name] as (input: unknown) => unknown;
    handle(name, channels[name].input, handler, isTrusted);
  }
}

/** Answers a channel: the sender and the input are checked before anything runs, every outcome is an envelope. */
export function handle<Input>(
  name: string,
  schema: z.ZodType<Input>,
  handler: (input: Input) => unknown,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
): void {
  ipcMain.handle(name, answering(name, schema, handler, isTrusted));
}

export function answering<Input>(
  name: string,
  schema: z.ZodType<Input>,
  handler: (input: Input) => unknown,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
): Answer {
  return async (event, input) => {
    try {
      if (!isTrusted(event)) throw new Fault('usage', 'request.foreign', { channel: name });
      const parsed = schema.safeParse(input);
      if (!parsed.success) throw new Fault('usage', 'request.invalid', { channel: name });
      return { ok: true, value: await handler(parsed.data) };
    } catch (error) {
      return { ok: false, error: faultBodyOf(error) };
    }
  };
}
