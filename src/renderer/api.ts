import type { FaultBody } from '@shared/base/fault';
import type { Bridge } from '@shared/contract/bridge';
import type {
  BridgeEvents,
  ChannelInput,
  ChannelName,
  ChannelOutput,
  Envelope,
} from '@shared/contract/channels';
import type { FileToken } from '@shared/contract/views';

declare global {
  interface Window {
    readonly staybook: Bridge;
  }
}

/** A refusal from the other side of the bridge; its sentence is `fault:<body.code>`. */
export class BridgeError extends Error {
  readonly body: FaultBody;

  constructor(body: FaultBody) {
    super(body.code);
    this.name = 'BridgeError';
    this.body = body;
  }
}

type Input<Name extends ChannelName> =
  undefined extends ChannelInput<Name> ? [input?: undefined] : [input: ChannelInput<Name>];

/** Asks main for something. The only place of the page that touches the bridge. */
export async function call<Name extends ChannelName>(
  channel: Name,
  ...[input]: Input<Name>
): Promise<ChannelOutput<Name>> {
  // One typed function a channel: the compiler cannot see that this name's function takes this name's input.
  const ask = window.staybook[channel] as (
    asked: ChannelInput<Name> | undefined,
  ) => Promise<Envelope<ChannelOutput<Name>>>;
  return opened(await ask(input));
}

/** Hands files that a person dropped on the window to main, for tokens. */
export async function dropFiles(files: readonly File[]): Promise<readonly FileToken[]> {
  return opened(await window.staybook.dropFiles(files));
}

/** Listens to main; answers the function that ends it. */
export function listen<Name extends keyof BridgeEvents>(
  name: Name,
  listener: (event: BridgeEvents[Name]) => void,
): () => void {
  return window.staybook.on(name, listener);
}

/** An id for work that reports progress and can be cancelled. */
export function newTaskId(): string {
  return crypto.randomUUID();
}

function opened<Value>(envelope: Envelope<Value>): Value {
  if (!envelope.ok) throw new BridgeError(envelope.error);
  return envelope.value;
}
