import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

const project = resolve(import.meta.dirname, '../..');
const executable = process.env['STAYBOOK_PACKAGED_APP'] ?? join(project, 'dist/linux-unpacked/staybook');

export interface LaunchOptions {
  /** The profile folder; a throwaway one if not given. Give one to start the app again on the same profile. */
  userData?: string;
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
}

export interface Launched {
  app: ElectronApplication;
  page: Page;
  userData: string;
  /** What the page wrote to its console as an error or threw, from its first moment on. */
  pageErrors: readonly string[];
  /** Saves what the window shows as artifacts/screenshots/<name>.png. */
  shot(name: string): Promise<void>;
  /** Ends the app; a throwaway profile goes with it. */
  close(): Promise<void>;
}

/** Starts the packaged app and waits for its window. */
export async function launchStaybook(options: LaunchOptions = {}): Promise<Launched> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'staybook-e2e-'));
  const app = await startedApp({
    executablePath: executable,
    args: [...unsandboxedAsRoot(), '--lang=en-US', `--user-data-dir=${userData}`, ...(options.args ?? [])],
    env: { ...inheritedEnvironment(), ...options.env },
  });
  const pageErrors: string[] = [];
  app.on('window', (page) => recordErrors(page, pageErrors));
  for (const page of app.windows()) recordErrors(page, pageErrors);
  const page = await app.firstWindow();
  page.setDefaultTimeout(20_000);
  await page.waitForLoadState('load');
  return {
    app,
    page,
    userData,
    pageErrors,
    shot: (name) => shot(page, name),
    close: async () => {
      await app.close();
      if (options.userData === undefined) rmSync(userData, { recursive: true, force: true });
    },
  };
}

/**
 * Now and then the runtime dies while the debugger attaches to it, before a line of the app has run. It is started
 * once more then, and that is said; an app that cannot start fails twice.
 */
async function startedApp(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options);
  } catch (error) {
    if (!String(error).includes('Process failed to launch')) throw error;
    process.stderr.write('The runtime died at its start; it is started once more.\n');
    return _electron.launch(options);
  }
}

async function shot(page: Page, name: string): Promise<void> {
  const path = join(project, 'artifacts/screenshots', `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
}

const watched = new WeakSet<Page>();

function recordErrors(page: Page, errors: string[]): void {
  if (watched.has(page)) return;
  watched.add(page);
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
}

/** Electron refuses its sandbox to root. */
function unsandboxedAsRoot(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function inheritedEnvironment(): Record<string, string> {
  const given = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'));
  return Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
