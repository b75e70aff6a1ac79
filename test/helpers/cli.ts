import { runCli, type CliSurroundings } from '@main/cli/run-cli';

export interface CliOutcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What `--json` printed. */
  readonly json: () => never;
}

/** Runs a headless command in this process, as `staybook ARGS…` in a folder. */
export async function cli(
  args: readonly string[],
  cwd: string,
  surroundings: Partial<CliSurroundings> = {},
): Promise<CliOutcome> {
  let out = '';
  let err = '';
  const code = await runCli(args, {
    console: {
      print: (text) => {
        out += text;
        return Promise.resolve();
      },
      say: (text) => {
        err += text;
      },
      showsProgress: false,
      language: 'en',
    },
    cwd,
    environment: {},
    now: () => new Date('2024-03-01T08:00:00.000Z'),
    printReport: null,
    ...surroundings,
  });
  return { code, out, err, json: () => JSON.parse(out) as never };
}
