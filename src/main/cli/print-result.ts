import type { Console } from './console';

/** The one document of `--json`, or what people read instead. */
export function printResult(
  console: Console,
  isJson: boolean,
  json: unknown,
  text: () => string,
): Promise<void> {
  return console.print(isJson ? `${JSON.stringify(json, null, 2)}\n` : text());
}
