import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import postcssPresetMantine from 'postcss-preset-mantine';
import postcssSimpleVars from 'postcss-simple-vars';
import { alias } from './vite.alias.ts';

const source = (path: string) => resolve(import.meta.dirname, 'src', path);

/**
 * Three bundles. Main is ES modules: `index` (the app), `worker` (the engine's utility process) and `cli`
 * (the headless commands on plain Node); what `dependencies` lists stays in node_modules. The preload is one
 * CommonJS file with everything inside, because a sandboxed preload can require nothing.
 */
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: 'node20',
      sourcemap: true,
      rollupOptions: {
        input: {
          index: source('main/index.ts'),
          worker: source('main/engine/worker.ts'),
          cli: source('main/cli/index.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: source('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    resolve: { alias },
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      sourcemap: true,
      // Fonts and pictures stay files: the policy that the app:// protocol sends needs no exception for them.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4096,
      rollupOptions: {
        input: { index: source('renderer/index.html'), print: source('renderer/print.html') },
      },
    },
    css: {
      postcss: {
        plugins: [
          postcssPresetMantine(),
          postcssSimpleVars({
            variables: {
              'mantine-breakpoint-xs': '36em',
              'mantine-breakpoint-sm': '48em',
              'mantine-breakpoint-md': '62em',
              'mantine-breakpoint-lg': '75em',
              'mantine-breakpoint-xl': '88em',
            },
          }),
        ],
      },
    },
  },
});
