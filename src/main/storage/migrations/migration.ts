import type { Database } from '../sqlite';

/** One step of the book's format. `version` becomes the file's `user_version`; steps go up by ten. */
export interface Migration {
  readonly version: number;
  readonly apply: (database: Database) => void;
}
