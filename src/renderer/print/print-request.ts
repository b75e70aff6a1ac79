import { channels, type ChannelInput } from '@shared/contract/channels';

export type PrintRequest = ChannelInput<'report.document'>;

/** What the address asks to be printed (`#` and the request as JSON), or null where it asks for nothing known. */
export function parsePrintRequest(hash: string): PrintRequest | null {
  try {
    const asked = channels['report.document'].input.safeParse(JSON.parse(decodeURIComponent(hash.slice(1))));
    return asked.success ? asked.data : null;
  } catch {
    return null;
  }
}
