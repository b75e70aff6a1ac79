import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json';
import {
  importCycles,
  importedModules,
  importFaults,
  packageName,
  projectTarget,
  readsGlobal,
  type ImportRule,
  type SourceFile,
} from './helpers/import-rules';

const shared = 'src/shared';
const wholePage = [
  'react',
  'react-dom',
  'react-i18next',
  'i18next',
  '@mantine/core',
  '@mantine/hooks',
  '@tabler/icons-react',
  '@mantine/notifications',
  '@mantine/spotlight',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  'wouter',
];

/**
 * Who may import whom. Reading down: the pure core, the engine's parts, what joins them, what touches
 * Electron, the page. A new folder or a new dependency needs a row here, and a reason.
 */
const rules: readonly ImportRule[] = [
  { owns: 'src/shared/base', mayImport: [] },
  { owns: 'src/shared/words', mayImport: ['src/shared/base'] },
  { owns: 'src/shared/stats', mayImport: ['src/shared/base'] },
  { owns: 'src/shared/model', mayImport: ['src/shared/base'] },
  { owns: 'src/shared/customers', mayImport: ['src/shared/base', 'src/shared/model'] },
  { owns: 'src/shared/ledger', mayImport: ['src/shared/base', 'src/shared/model', 'src/shared/stats'] },
  {
    owns: 'src/shared/metrics',
    mayImport: ['src/shared/base', 'src/shared/model', 'src/shared/stats', 'src/shared/ledger'],
  },
  {
    owns: 'src/shared/risk',
    mayImport: ['src/shared/base', 'src/shared/model', 'src/shared/stats', 'src/shared/ledger'],
  },
  { owns: 'src/shared/contract', mayImport: [shared], packages: ['zod'] },
  {
    owns: 'src/shared/format',
    mayImport: ['src/shared/model', 'src/shared/metrics', 'src/shared/contract'],
  },

  { owns: 'src/main/files', mayImport: ['src/shared/base'], packages: ['node:'] },
  { owns: 'src/main/words', mayImport: [shared], packages: ['i18next'] },
  { owns: 'src/main/storage', mayImport: [shared, 'src/main/files'], packages: ['node:', 'sql.js', 'zod'] },
  {
    owns: 'src/main/import',
    mayImport: [shared],
    packages: ['node:', 'exceljs', 'iconv-lite', 'papaparse', 'saxes', 'yauzl', 'zod'],
  },
  {
    owns: 'src/main/report',
    mayImport: [shared, 'src/main/files'],
    packages: ['node:', 'exceljs', 'i18next', 'jszip'],
  },

  {
    // Types of import only: what a staged file is. The session reads none.
    owns: 'src/main/engine/session',
    mayImport: [shared, 'src/main/storage', 'src/main/import'],
    packages: ['node:'],
  },
  {
    owns: 'src/main/engine/commands',
    mayImport: [
      shared,
      'src/main/files',
      'src/main/storage',
      'src/main/import',
      'src/main/report',
      'src/main/words',
      'src/main/engine/session',
    ],
    packages: ['node:', 'zod'],
  },
  {
    owns: 'src/main/engine',
    mayImport: [shared, 'src/main/files', 'src/main/engine/commands'],
    packages: ['node:', 'zod'],
  },
  {
    owns: 'src/main/cli',
    mayImport: [shared, 'src/main/files', 'src/main/engine', 'src/main/words'],
    packages: ['node:', 'zod'],
  },

  {
    // Of the engine, the shape of its messages and nothing that runs.
    owns: 'src/main/app',
    mayImport: [shared, 'src/main/files', 'src/main/words', 'src/main/engine/client-types.ts'],
    packages: ['node:', 'electron', 'zod'],
  },
  {
    owns: 'src/main/ipc',
    mayImport: [shared, 'src/main/app', 'src/main/files', 'src/main/words'],
    packages: ['node:', 'electron', 'zod'],
  },
  {
    owns: 'src/main/headless.ts',
    mayImport: ['src/main/app', 'src/main/cli', 'src/main/files'],
    packages: ['node:', 'electron'],
  },
  {
    owns: 'src/main/index.ts',
    mayImport: [shared, 'src/main/app', 'src/main/ipc', 'src/main/headless.ts'],
    packages: ['node:', 'electron'],
  },
  { owns: 'src/preload', mayImport: ['src/shared/contract'], packages: ['electron'] },

  {
    owns: 'src/renderer/charts',
    mayImport: [shared, 'src/renderer'],
    mayNotImport: ['src/renderer/screens'],
    packages: [...wholePage, 'victory'],
  },
  {
    owns: 'src/renderer/screens/*',
    mayImport: [shared, 'src/renderer'],
    mayNotImport: ['src/renderer/screens'],
    packages: wholePage,
  },
  {
    // The preview of a report is its PDF, drawn by pdf.js.
    owns: 'src/renderer/screens/reports',
    mayImport: [shared, 'src/renderer'],
    mayNotImport: ['src/renderer/screens'],
    packages: [...wholePage, 'pdfjs-dist'],
  },
  {
    owns: 'src/renderer/components',
    mayImport: [shared, 'src/renderer'],
    mayNotImport: ['src/renderer/screens'],
    packages: wholePage,
  },
  { owns: 'src/renderer', mayImport: [shared], packages: wholePage },
];

/** Libraries with one door each. */
const onlyIn: Readonly<Record<string, readonly string[]>> = {
  'sql.js': ['src/main/storage/'],
  exceljs: ['src/main/import/', 'src/main/report/'],
  victory: ['src/renderer/charts/'],
  'pdfjs-dist': ['src/renderer/screens/reports/'],
  electron: ['src/main/app/', 'src/main/ipc/', 'src/main/index.ts', 'src/main/headless.ts', 'src/preload/'],
};

const project = resolve(import.meta.dirname, '..');
const files: readonly SourceFile[] = readdirSync(join(project, 'src'), {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path: path.slice(project.length + 1).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  }));

describe('architecture', () => {
  it('finds the sources', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.map((file) => file.path)).toContain('src/main/index.ts');
  });

  it('every file imports only what its row allows', () => {
    expect(importFaults(files, rules)).toEqual([]);
  });

  it('no file imports itself in a circle, types included', () => {
    expect(importCycles(files)).toEqual([]);
  });

  it('libraries with one door are imported through it alone', () => {
    const strays = files.flatMap((file) =>
      importedModules(file)
        .map(packageName)
        .filter((name) => onlyIn[name]?.every((place) => !file.path.startsWith(place)))
        .map((name) => `${file.path} imports ${name}`),
    );
    expect(strays).toEqual([]);
  });

  it('only the page’s api.ts touches the bridge', () => {
    const touching = files.filter((file) => readsGlobal(file, 'staybook'));
    expect(touching.map((file) => file.path).filter((path) => path !== 'src/renderer/api.ts')).toEqual([]);
  });

  it('what the main process imports is shipped with it', () => {
    const shipped = new Set(['node:', 'electron', ...Object.keys(manifest.dependencies)]);
    const main = files.filter(
      (file) => file.path.startsWith('src/main/') || file.path.startsWith('src/shared/'),
    );
    const missing = main.flatMap((file) =>
      importedModules(file)
        .filter((module) => projectTarget(file.path, module) === null)
        .map(packageName)
        .filter((name) => !shipped.has(name)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the checker itself', () => {
  const file = (path: string, text: string): SourceFile => ({ path, text });

  it('reads every way to name a module, and no comment or string', () => {
    const text = `
      import type { A } from './a';
      import b, { c } from 'b';
      import './c';
      export * from './d';
      export type { E } from './e';
      const f = await import('./f');
      type G = import('./g').G;
      const h = require('./h');
      // import './no'
      const text = "import './no'";
    `;
    expect(importedModules(file('src/x.ts', text))).toEqual([
      './a',
      'b',
      './c',
      './d',
      './e',
      './f',
      './g',
      './h',
    ]);
  });

  it('reports an import upwards, through an alias and relative, also of a type', () => {
    const upwards = [
      file('src/shared/base/a.ts', "import type { M } from '../metrics/m';"),
      file('src/shared/base/b.ts', "import { M } from '@shared/metrics/m';"),
    ];
    expect(importFaults(upwards, rules)).toEqual([
      'src/shared/base/a.ts may not import src/shared/metrics/m',
      'src/shared/base/b.ts may not import src/shared/metrics/m',
    ]);
  });

  it('reports a package in the wrong place', () => {
    const stray = [
      file('src/main/import/a.ts', "import initSqlJs from 'sql.js/dist/sql-wasm.js';"),
      file('src/renderer/screens/overview/b.tsx', "import { VictoryBar } from 'victory';"),
      file('src/shared/stats/c.ts', "import { readFile } from 'node:fs/promises';"),
      file('src/main/engine/worker.ts', "import { app } from 'electron';"),
    ];
    expect(importFaults(stray, rules)).toEqual([
      'src/main/import/a.ts may not import sql.js',
      'src/renderer/screens/overview/b.tsx may not import victory',
      'src/shared/stats/c.ts may not import node:',
      'src/main/engine/worker.ts may not import electron',
    ]);
  });

  it('reports the app that reaches into the engine, and engine parts that know each other', () => {
    const reaching = [
      file('src/main/app/a.ts', "import { run } from '../engine/commands/run';"),
      file('src/main/storage/b.ts', "import { parse } from '@main/import/parse';"),
      file('src/renderer/screens/data/c.tsx', "import { Tile } from '../overview/tile';"),
      file('src/preload/index.ts', "import { m } from '@shared/metrics/m';"),
    ];
    expect(importFaults(reaching, rules)).toHaveLength(reaching.length);
  });

  it('allows what the table allows', () => {
    const fine = [
      file(
        'src/main/engine/commands/a.ts',
        "import { open } from '@main/storage/open'; import { b } from './b';",
      ),
      file(
        'src/renderer/screens/overview/a.tsx',
        "import { call } from '../../api'; import { Tile } from './tile';",
      ),
      file('src/main/index.ts', "import { app } from 'electron'; import { lockDown } from './app/lockdown';"),
    ];
    expect(importFaults(fine, rules)).toEqual([]);
  });

  it('sees the bridge touched in code, and not in a comment', () => {
    expect(readsGlobal(file('src/a.ts', 'const { call } = window.staybook;'), 'staybook')).toBe(true);
    expect(readsGlobal(file('src/a.ts', "globalThis['staybook'].call();"), 'staybook')).toBe(true);
    expect(readsGlobal(file('src/a.ts', '/** window.staybook */ const a = 1;'), 'staybook')).toBe(false);
  });

  it('reports a file that no row owns', () => {
    expect(importFaults([file('src/shared/utils/a.ts', '')], rules)).toEqual([
      'src/shared/utils/a.ts is owned by no row of the table',
    ]);
  });

  it('reports a circle once, wherever it is entered', () => {
    const circle = [
      file('src/shared/base/a.ts', "import { b } from './b';"),
      file('src/shared/base/b.ts', "import type { C } from './c';"),
      file('src/shared/base/c.ts', "export { a } from '@shared/base/a';"),
    ];
    expect(importCycles(circle)).toEqual([
      'src/shared/base/a -> src/shared/base/b -> src/shared/base/c -> src/shared/base/a',
    ]);
  });
});
