import { basename } from 'node:path';
import type { BookSettings } from '@shared/model/settings';
import { openBook as openBookFile, type BookAccess } from '@main/storage';
import type { EngineContext } from '../session/context';

export interface OpenBookOnlyInput {
  readonly path: string;
  readonly access: BookAccess;
}

export interface OpenedBook {
  readonly name: string;
  readonly settings: BookSettings;
}

/** Opens a book as `openBook` does, but does not look into its ledger: an import need not wait for figures. */
export function openBookOnly(
  { session }: EngineContext,
  { path, access }: OpenBookOnlyInput,
): Promise<OpenedBook> {
  return session.exclusively(async () => {
    const { settings } = await session.replace(path, () => openBookFile(path, access));
    return { name: basename(path, '.staybook'), settings };
  });
}
