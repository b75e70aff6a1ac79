import type { Delimiter } from '@shared/model/import-decisions';

const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;

/**
 * Makes a line feed of every carriage return that ends a record on its own, as old exports and files put together
 * from several have them; those within quoted cells belong to the cell. The text begins with a record.
 */
export function withLineFeeds(text: string, delimiter: Delimiter): string {
  if (!hasLoneReturn(text)) return text;
  return text.includes('"') ? outsideQuotes(text, delimiter) : text.replace(/\r(?!\n)/g, '\n');
}

function hasLoneReturn(text: string): boolean {
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== LINE_FEED) return true;
  }
  return false;
}

/** Only a quote at the start of a cell opens one, as papaparse reads them. */
function outsideQuotes(text: string, delimiter: Delimiter): string {
  const delimiterCode = delimiter.charCodeAt(0);
  const parts: string[] = [];
  let from = 0;
  let isQuoted = false;
  let isCellStart = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isQuoted) {
      if (code !== QUOTE) continue;
      if (text.charCodeAt(at + 1) === QUOTE) at += 1;
      else isQuoted = false;
      continue;
    }
    isQuoted = code === QUOTE && isCellStart;
    const isLone = code === RETURN && text.charCodeAt(at + 1) !== LINE_FEED;
    if (isLone) {
      parts.push(text.slice(from, at), '\n');
      from = at + 1;
    }
    isCellStart = isLone || code === delimiterCode || code === LINE_FEED;
  }
  return parts.join('') + text.slice(from);
}
