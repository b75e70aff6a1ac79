import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { Fault } from '@shared/base/fault';
import { zipFault } from './zip-archive';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Called with local names: some writers prefix every element (`x:row`). */
export interface XmlHandlers {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** Bytes that may pass without a tag: more is a cell of a size no spreadsheet makes. */
const MAX_SILENT_BYTES = 8 * 1024 * 1024;

/**
 * Feeds one XML part of a workbook to its handlers; yields after each chunk, so that the reader can pass rows on.
 * Entities that a document type defines are unknown to saxes and end the reading, which is what bombs deserve.
 */
export async function* readXml(
  chunks: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
): AsyncGenerator<number, void, undefined> {
  const decoder = new StringDecoder('utf8');
  let silentBytes = 0;
  const parser = parserFor(handlers, () => {
    silentBytes = 0;
  });
  try {
    for await (const chunk of chunks) {
      silentBytes += chunk.length;
      parser.write(decoder.write(chunk));
      if (silentBytes > MAX_SILENT_BYTES)
        throw new Fault('unreadable', 'file.cellTooLarge', { limit: MAX_SILENT_BYTES });
      yield chunk.length;
    }
    parser.write(decoder.end()).close();
  } catch (error) {
    throw error instanceof XmlError ? new Fault('unreadable', 'file.brokenXml') : zipFault(error);
  }
}

/** Reads a small part whole. */
export async function readWholeXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of readXml(chunks, handlers));
}

/** What later versions add to a part, in elements of the same local names: Excel 2013 has a second `workbookPr`. */
const EXTENSIONS = 'extLst';

class XmlError extends Error {}

function parserFor(handlers: XmlHandlers, onTag: () => void): SaxesParser {
  const parser = new SaxesParser({ position: false });
  let extensionDepth = 0;
  const passText = (text: string): void => {
    if (extensionDepth === 0) handlers.text(text);
  };
  parser.on('opentag', (tag) => {
    onTag();
    const name = localName(tag.name);
    if (name === EXTENSIONS) extensionDepth += 1;
    if (extensionDepth === 0) handlers.open(name, tag.attributes as XmlAttributes);
  });
  parser.on('text', passText);
  parser.on('cdata', passText);
  parser.on('closetag', (tag) => {
    onTag();
    const name = localName(tag.name);
    if (extensionDepth === 0) handlers.close(name);
    if (name === EXTENSIONS) extensionDepth -= 1;
  });
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  return parser;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** An attribute by its local name (`r:id` and `id` of the strict form alike). */
export function attribute(attributes: XmlAttributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const prefixed = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return prefixed === undefined ? undefined : attributes[prefixed];
}
