import type { RememberedMapping, StageContext } from '@main/import';
import { isCurrencySettled, readImportMappings, readSettings, type Database } from '@main/storage';

/** What the book settles about any file that is read for it. */
export function readStageContext(database: Database): StageContext {
  return {
    currency: isCurrencySettled(database) ? readSettings(database).currency : null,
    rates: [],
    remembered: readRemembered(database),
  };
}

/** How files were read before: named templates first, then earlier imports, the latest first. */
export function readRemembered(database: Database): readonly RememberedMapping[] {
  return readImportMappings(database).map(({ fileName, ...mapping }) => ({
    ...mapping,
    source: { kind: 'earlier', fileName },
  }));
}
