import type { BridgeEvents, ChannelInput, ChannelName, ChannelOutput, Envelope } from './channels';
import type { FileToken } from './views';

/** What the preload puts on the page as `window.staybook`: one function a channel, nothing more general. */
export type Bridge = {
  readonly [Name in ChannelName]: (input: ChannelInput<Name>) => Promise<Envelope<ChannelOutput<Name>>>;
} & {
  /** Hands files that a person dropped on the window to main; made-up `File` objects have no path and give none. */
  readonly dropFiles: (files: readonly unknown[]) => Promise<Envelope<readonly FileToken[]>>;
  /** Answers a function that ends the subscription. */
  readonly on: <Name extends keyof BridgeEvents>(
    name: Name,
    listener: (event: BridgeEvents[Name]) => void,
  ) => () => void;
};
