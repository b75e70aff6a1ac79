import { resolve } from 'node:path';

const source = (folder: string) => resolve(import.meta.dirname, 'src', folder);

/** The path aliases of tsconfig.base.json, for the bundler and the test runner. */
export const alias = {
  '@shared': source('shared'),
  '@main': source('main'),
  '@renderer': source('renderer'),
};
