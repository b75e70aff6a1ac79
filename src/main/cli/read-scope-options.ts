import { Fault } from '@shared/base/fault';
import type { Scope } from '@shared/contract/views';
import { baseText, parseBase, type BookSettings } from '@shared/model/settings';
import type { Options } from './read-options';

/** `--period P [--base B]`; without a base the book's setting counts. */
export function readScopeOptions(options: Options, settings: BookSettings): Scope {
  return { period: options.required('period'), base: readBaseOption(options, settings) };
}

function readBaseOption(options: Options, settings: BookSettings): string {
  const text = options.value('base');
  if (text === undefined) return baseText(settings.base);
  const base = parseBase(text);
  if (base === null) throw new Fault('usage', 'base.invalid', { base: text });
  return baseText(base);
}
