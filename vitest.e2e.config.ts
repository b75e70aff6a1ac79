import { defineConfig } from 'vitest/config';
import { alias } from './vite.alias.ts';

/** End-to-end tests against the packaged app; one window at a time, since they share one display. */
export default defineConfig({
  resolve: { alias },
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
