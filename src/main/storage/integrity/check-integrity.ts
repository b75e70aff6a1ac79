import { readRows, type Database } from '../sqlite';
import { brokenReferences, idleCustomers, linesWronglyReplaced } from './entry-checks';
import { importAmountsOff, importMonthsOff, importRowsOff, setAsideOff } from './import-checks';
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
  readonly findings: readonly string[];
}

/** Verifies the file as a database and every import against the rows it left in the book. */
export function checkIntegrity(database: Database): IntegrityCheck[] {
  const texts = (sql: string): string[] => readRows(database, sql, [], (row) => row.text(0));
  return [
    {
      name: 'fileIntegrity',
      findings: texts('PRAGMA integrity_check').filter((finding) => finding !== 'ok'),
    },
    { name: 'references', findings: texts(brokenReferences) },
    { name: 'customers', findings: texts(idleCustomers) },
    { name: 'merges', findings: findWrongMerges(database) },
    { name: 'importRows', findings: texts(importRowsOff) },
    { name: 'importAmounts', findings: texts(importAmountsOff) },
    { name: 'importMonths', findings: texts(importMonthsOff) },
    { name: 'setAside', findings: texts(setAsideOff) },
    { name: 'replacedLines', findings: texts(linesWronglyReplaced) },
    { name: 'conversions', findings: findWrongConversions(database) },
  ];
}
