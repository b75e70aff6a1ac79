import type { RememberedMapping, StageContext } from '@main/import';
import {
  isCurrencySettled,
  readImportMappings,
  readRates,
  readSettings,
  readTemplates,
  type Database,
} from '@main/storage';

/** What the book settles about any file that is read for it. */
export function readStageContext(database: Database): StageContext {
  return {
    currency: isCurrencySettled(database) ? readSettings(database).currency : null,
    rates: readRates(database),
    remembered: readRemembered(database),
  };
}

/** How files were read before: named templates first, then earlier imports, the latest first. */
export function readRemembered(database: Database): readonly RememberedMapping[] {
  const templates = readTemplates(database).map(
    ({ name, kind, headers, mapping, decisions }): RememberedMapping => ({
      source: { kind: 'template', name },
      kind,
      headers,
      mapping,
      decisions,
    }),
  );
  const earlier = readImportMappings(database).map(({ fileName, ...mapping }): RememberedMapping => ({
    ...mapping,
    source: { kind: 'earlier', fileName },
  }));
  return [...templates, ...earlier];
}
