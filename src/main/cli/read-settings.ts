import { Fault } from '@shared/base/fault';
import { settingsPatch } from '@shared/contract/channels';
import { baseText, defaultSettings, parseBase, type BookSettings } from '@shared/model/settings';
import { usage } from './read-options';

/** `--set KEY=VALUE …` as a map; the last of equal keys counts. */
export function readAssignments(texts: readonly string[]): Map<string, string> {
  const assignments = new Map<string, string>();
  for (const text of texts) {
    const at = text.indexOf('=');
    if (at < 1) throw usage('setForm', { text });
    assignments.set(text.slice(0, at).trim(), text.slice(at + 1).trim());
  }
  return assignments;
}

/** Settings as their words on the command line; `window=90` is short for `base=window:90`. */
export function readSettings(assignments: ReadonlyMap<string, string>): Partial<BookSettings> {
  const settings: Record<string, unknown> = {};
  for (const [key, value] of assignments) {
    const name = key === 'window' ? 'base' : key;
    if (!Object.hasOwn(defaultSettings, name)) throw unknownSetting(key);
    const read = readValue(name, key === 'window' ? `window:${value}` : value);
    if (read === undefined || !settingsPatch.safeParse({ [name]: read }).success) throw invalid(key, value);
    settings[name] = read;
  }
  return settingsPatch.parse(settings);
}

/** The settings as JSON and `--set` have them: what is a list or a table is its JSON there. */
export function settingTexts(settings: BookSettings): Record<string, unknown> {
  return { ...settings, base: baseText(settings.base) };
}

/** Undefined stands for "no such value": the validator refuses it with the rest. */
function readValue(name: string, text: string): unknown {
  const isNone = text === 'none' || text === 'null';
  switch (name) {
    case 'base':
      return parseBase(text) ?? false;
    case 'currency':
      return text.toUpperCase();
    case 'zeroOrdersCount':
      return text === 'true' ? true : text === 'false' ? false : null;
    case 'fiscalYearStart':
    case 'graceDays':
    case 'satisfactionScale':
    case 'loyalOrders':
      return /^\d{1,4}$/.test(text) ? Number(text) : null;
    case 'discountRate':
    case 'grossMargin':
      if (isNone) return null;
      return /^\d(\.\d{1,12})?$/.test(text) ? Number(text) : false;
    case 'dataThrough':
      return isNone ? null : text;
    case 'costs':
    case 'targets':
    case 'benchmarks':
    case 'savedSegments':
    case 'health':
      return readJson(text);
    default:
      return text;
  }
}

/** Undefined where the text is no JSON. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unknownSetting(key: string): Fault {
  const known = [...Object.keys(defaultSettings), 'window'].join(', ');
  return new Fault('usage', 'settings.unknown', { key, known });
}

function invalid(key: string, value: string): Fault {
  return new Fault('usage', 'settings.invalid', { key, value });
}
