import type { QualityCheck } from '@shared/contract/views';
import { customersPath, dataPath, importPath, screenPath } from '../../shell/routes';

const places: Readonly<Record<QualityCheck['code'], string | null>> = {
  anonymous: importPath,
  setAside: dataPath('set-aside'),
  possibleSame: dataPath('customers'),
  customersWithoutName: importPath,
  withoutInvoice: importPath,
  futureDates: screenPath('settings'),
  monthsWithoutLines: importPath,
  creditsWithoutInvoice: customersPath({ kind: 'all' }),
  // Nothing is amiss: exact amounts were rounded, and that is shown.
  rounded: null,
  converted: dataPath('rates'),
  replaced: dataPath('imports'),
  totalsDiffer: dataPath('imports'),
};

/** Where what a check found is mended, or looked into; null: there is nothing to mend. */
export function mendedAt(code: QualityCheck['code']): string | null {
  return places[code];
}
