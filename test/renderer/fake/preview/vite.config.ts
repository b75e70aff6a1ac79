import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import postcssPresetMantine from 'postcss-preset-mantine';
import postcssSimpleVars from 'postcss-simple-vars';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from '../../../../src/main/app/content-security-policy';
import { alias } from '../../../../vite.alias';

/**
 * The page over made answers, built and served under the policy of the packaged app:
 * `npx vite build -c test/renderer/fake/preview/vite.config.ts`, then `npx vite preview` with the same option.
 */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { alias },
  plugins: [react()],
  build: {
    target: 'chrome130',
    outDir: resolve(import.meta.dirname, '../../../../artifacts/preview'),
    emptyOutDir: true,
    minify: false,
    assetsInlineLimit: 0,
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
  preview: {
    port: 4899,
    headers: { 'Content-Security-Policy': contentSecurityPolicy('preview-nonce') },
  },
});
