import { cellText, type Cell } from '../readers/cell';

const integerWithPoint = /^\d+\.0$/;

/**
 * Whether every text of an id column is digits and `.0`: numbers that a program wrote as floats, because the
 * column had gaps. The ids are the whole numbers.
 */
export function isIntegerArtefact(values: readonly Cell[]): boolean {
  let found = false;
  for (const value of values) {
    if (value === null || value === undefined) continue;
    if (typeof value !== 'string' || !integerWithPoint.test(value.trim())) return false;
    found = true;
  }
  return found;
}

/** The distinct cells of a column as trimmed texts; '' where blank. */
export function readTexts(values: readonly Cell[], dropPointZero: boolean): readonly string[] {
  return values.map((value) => (dropPointZero ? cellText(value).replace(/\.0$/, '') : cellText(value)));
}
