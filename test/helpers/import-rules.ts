import { posix } from 'node:path';
import { parseSync } from 'vite';

/** What the files under one folder (or one file) may import. `*` stands for one folder name, the same on both sides. */
export interface ImportRule {
  owns: string;
  /** Folders or files of the project; the owner's own folder is always allowed. */
  mayImport: readonly string[];
  /** Exceptions from `mayImport`; the owner's own folder is no exception. */
  mayNotImport?: readonly string[];
  /** Packages by name; `node:` stands for all of Node's own modules. */
  packages?: readonly string[];
}

export interface SourceFile {
  /** Relative to the project, with forward slashes. */
  path: string;
  text: string;
}

/** Every module that the text names: imports, re-exports, dynamic imports, types and requires. */
export function importedModules({ path, text }: SourceFile): string[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const found: string[] = [];
  visit(program, found);
  return found;
}

function visit(node: unknown, found: string[]): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, found);
  } else if (typeof node === 'object' && node !== null) {
    const module = namedModule(node as Record<string, unknown>);
    if (module !== null) found.push(module);
    for (const value of Object.values(node)) visit(value, found);
  }
}

const moduleField: Readonly<Record<string, string>> = {
  ImportDeclaration: 'source',
  ExportAllDeclaration: 'source',
  ExportNamedDeclaration: 'source',
  ImportExpression: 'source',
  TSImportType: 'source',
  TSExternalModuleReference: 'expression',
};

function namedModule(node: Record<string, unknown>): string | null {
  const field = moduleField[String(node['type'])];
  if (field !== undefined) return literal(node[field]);
  const callee = node['callee'] as { name?: unknown } | undefined;
  return node['type'] === 'CallExpression' && callee?.name === 'require'
    ? literal((node['arguments'] as unknown[])[0])
    : null;
}

function literal(node: unknown): string | null {
  const value = (node as { value?: unknown } | null | undefined)?.value;
  return typeof value === 'string' ? value : null;
}

const aliases: ReadonlyArray<readonly [string, string]> = [
  ['@shared/', 'src/shared/'],
  ['@main/', 'src/main/'],
  ['@renderer/', 'src/renderer/'],
];

/** The project's file or folder that an import means, without its extension, or null for a package. */
export function projectTarget(from: string, module: string): string | null {
  const bare = module.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return posix.join(posix.dirname(from), bare);
  const alias = aliases.find(([prefix]) => bare.startsWith(prefix));
  return alias === undefined ? null : alias[1] + bare.slice(alias[0].length);
}

export function packageName(module: string): string {
  if (module.startsWith('node:')) return 'node:';
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

/** One sentence for each import that the rules do not allow and each file that no rule owns. */
export function importFaults(files: readonly SourceFile[], rules: readonly ImportRule[]): string[] {
  return files.flatMap((file) => {
    const owner = ownerOf(file.path, rules);
    if (owner === null) return [`${file.path} is owned by no row of the table`];
    return importedModules(file).flatMap((module) => faultOf(file.path, module, owner));
  });
}

interface Owner {
  rule: ImportRule;
  name: string;
}

/** The most specific rule that covers the path. */
function ownerOf(path: string, rules: readonly ImportRule[]): Owner | null {
  const covering = rules.flatMap((rule) => {
    const match = pattern(rule.owns).exec(path);
    return match === null ? [] : [{ rule, name: match[1] ?? '' }];
  });
  return covering.toSorted((a, b) => b.rule.owns.length - a.rule.owns.length)[0] ?? null;
}

function faultOf(path: string, module: string, { rule, name }: Owner): string[] {
  const target = projectTarget(path, module);
  if (target === null) {
    return (rule.packages ?? []).includes(packageName(module))
      ? []
      : [`${path} may not import ${packageName(module)}`];
  }
  const under = (folders: readonly string[]) =>
    folders.some((folder) => pattern(folder.replace('*', name)).test(target));
  const allowed = under([rule.owns]) || (under(rule.mayImport) && !under(rule.mayNotImport ?? []));
  return allowed ? [] : [`${path} may not import ${target}`];
}

/** Matches the folder itself and all beneath it, or the one file, with or without its extension. */
function pattern(folder: string): RegExp {
  const escaped = folder.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '([^/]+)');
  const optionalExtension = escaped.replace(/\\\.(tsx?)$/, '(?:\\.$1)?');
  return new RegExp(`^${optionalExtension}(?:/|$)`);
}

/** Chains of imports that come back to where they began, each once, as `a -> b -> a`. */
export function importCycles(files: readonly SourceFile[]): string[] {
  const known = new Map(files.map((file) => [file.path.replace(/(\/index)?\.tsx?$/, ''), file]));
  const cycles = new Set<string>();
  const done = new Set<string>();

  function follow(key: string, trail: readonly string[]): void {
    const start = trail.indexOf(key);
    if (start >= 0) {
      cycles.add(inCanonicalOrder(trail.slice(start)));
      return;
    }
    const file = known.get(key);
    if (file === undefined || done.has(key)) return;
    for (const module of importedModules(file)) {
      const target = projectTarget(file.path, module)?.replace(/(\/index)?(\.tsx?)?$/, '');
      if (target !== undefined) follow(target, [...trail, key]);
    }
    done.add(key);
  }

  for (const key of known.keys()) follow(key, []);
  return [...cycles];
}

function inCanonicalOrder(cycle: readonly string[]): string {
  const first = cycle.indexOf(cycle.toSorted()[0] ?? '');
  const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
  return [...turned, turned[0]].join(' -> ');
}

/** Whether the code reads `window.name` or `globalThis.name`; a mention in a comment is none. */
export function readsGlobal({ path, text }: SourceFile, name: string): boolean {
  let found = false;
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, object, property } = node as Record<string, { name?: string; value?: unknown } | undefined>;
    if ((type as unknown) === 'MemberExpression' && /^(window|globalThis|self)$/.test(object?.name ?? '')) {
      found ||= (property?.name ?? property?.value) === name;
    }
    Object.values(node).forEach(look);
  };
  look(parseSync(path, text).program);
  return found;
}
