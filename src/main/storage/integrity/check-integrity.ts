import { finding, type Finding } from '@shared/model/finding';
import { readRows, type Database } from '../sqlite';
import { findBrokenReferences, findIdleCustomers, findLinesWronglyReplaced } from './entry-checks';
import { findAmountsOff, findMonthsOff, findRowsOff, findSetAsideOff } from './import-checks';
import { findWrongConversions } from './wrong-conversions';
import { findWrongMerges } from './wrong-merges';

/** One thing that was verified: `findings` is empty when it holds. */
export interface IntegrityCheck {
  readonly name:
    | 'fileIntegrity'
    | 'references'
    | 'customers'
    | 'merges'
    | 'importRows'
    | 'importAmounts'
    | 'importMonths'
    | 'setAside'
    | 'replacedLines'
    | 'conversions';
  readonly findings: readonly Finding[];
}

/** Verifies the file as a database and every import against the rows it left in the book. */
export function checkIntegrity(database: Database): IntegrityCheck[] {
  return [
    { name: 'fileIntegrity', findings: findDamage(database) },
    { name: 'references', findings: findBrokenReferences(database) },
    { name: 'customers', findings: findIdleCustomers(database) },
    { name: 'merges', findings: findWrongMerges(database) },
    { name: 'importRows', findings: findRowsOff(database) },
    { name: 'importAmounts', findings: findAmountsOff(database) },
    { name: 'importMonths', findings: findMonthsOff(database) },
    { name: 'setAside', findings: findSetAsideOff(database) },
    { name: 'replacedLines', findings: findLinesWronglyReplaced(database) },
    { name: 'conversions', findings: findWrongConversions(database) },
  ];
}

/** What SQLite itself says of the file, in its own words. */
function findDamage(database: Database): Finding[] {
  return readRows(database, 'PRAGMA integrity_check', [], (row) => row.text(0))
    .filter((text) => text !== 'ok')
    .map((text) => finding('database', { text }));
}
