import { parseArgs } from 'node:util';
import { Fault } from '@shared/base/fault';

/** `later`: named in the documentation of the headless commands, but not part of this version. */
export type OptionKind = 'value' | 'required' | 'list' | 'flag' | 'later';

export interface Options {
  readonly positionals: readonly string[];
  readonly value: (name: string) => string | undefined;
  readonly required: (name: string) => string;
  readonly list: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
}

interface ArgumentToken {
  readonly kind: string;
  readonly name?: string;
  readonly rawName?: string;
  readonly value?: string | undefined;
}

/** Reads the arguments of one command; whatever it does not know is refused by name. */
export function readOptions(
  command: string,
  args: readonly string[],
  kinds: Readonly<Record<string, OptionKind>>,
): Options {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: isFlag(kind) ? 'boolean' : 'string' } as const,
    ]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const flags = new Set<string>();
  for (const token of tokens as readonly ArgumentToken[]) {
    if (token.kind === 'option') takeOption(command, token, kinds, values, flags);
  }
  for (const [name, kind] of Object.entries(kinds)) {
    if (kind === 'required' && !values.has(name))
      throw usage('optionMissing', { command, option: `--${name}` });
  }
  return {
    positionals,
    value: (name) => values.get(name)?.[0],
    required: (name) => values.get(name)?.[0] ?? '',
    list: (name) => values.get(name) ?? [],
    flag: (name) => flags.has(name),
  };
}

function takeOption(
  command: string,
  { name = '', rawName = '', value }: ArgumentToken,
  kinds: Readonly<Record<string, OptionKind>>,
  values: Map<string, string[]>,
  flags: Set<string>,
): void {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  const option = rawName;
  if (kind === undefined) throw usage('optionUnknown', { command, option });
  if (kind === 'later') throw usage('optionLater', { option });
  if (isFlag(kind)) {
    if (value !== undefined) throw usage('valueUnwanted', { option });
    flags.add(name);
    return;
  }
  if (value === undefined || value === '') throw usage('valueMissing', { option });
  const known = values.get(name) ?? [];
  if (kind !== 'list' && known.length > 0) throw usage('optionRepeated', { option });
  values.set(name, [...known, value]);
}

function isFlag(kind: OptionKind): boolean {
  return kind === 'flag';
}

export function usage(code: string, params: Record<string, string | number> = {}): Fault {
  return new Fault('usage', `cli.${code}`, params);
}

/** One of a few words, or the fault that lists them. */
export function oneOf<Word extends string>(option: string, text: string, allowed: readonly Word[]): Word {
  const word = allowed.find((candidate) => candidate === text);
  if (word === undefined) throw usage('valueInvalid', { option, value: text, allowed: allowed.join(', ') });
  return word;
}

export function refuseArguments(command: string, { positionals }: Options): void {
  const [argument] = positionals;
  if (argument !== undefined) throw usage('argumentUnwanted', { command, argument });
}
