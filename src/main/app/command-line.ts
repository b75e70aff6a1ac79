/** The commands that work without a window: see the headless commands in the README. */
const headlessCommands: ReadonlySet<string> = new Set([
  'import',
  'metrics',
  'members',
  'cohorts',
  'segments',
  'risk',
  'renewals',
  'baskets',
  'forecast',
  'report',
  'settings',
  'verify',
]);

export type CommandLine =
  | { kind: 'window'; files: string[] }
  /** The command and all that follows it, as the command-line module wants it. */
  | { kind: 'headless'; args: string[] };

/**
 * What the app was started for. Chromium's own switches may stand before the command; unpackaged, Electron's
 * first plain argument is the application's folder.
 */
export function readCommandLine(argv: readonly string[], isPackaged: boolean): CommandLine {
  const given = argv.slice(1);
  const start = isPackaged ? 0 : given.findIndex(isPlain) + 1;
  const rest = given.slice(start);
  const first = rest.findIndex(isPlain);
  const command = rest[first];
  if (command !== undefined && headlessCommands.has(command))
    return { kind: 'headless', args: rest.slice(first) };
  return { kind: 'window', files: rest.filter(isPlain) };
}

function isPlain(argument: string): boolean {
  return !argument.startsWith('-');
}
