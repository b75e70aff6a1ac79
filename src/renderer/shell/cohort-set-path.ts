import type { CohortSet } from '@shared/contract/cohort-set';
import { cohortMeasures, cohortUnits } from '@shared/ledger/cohort-request';
import { asWord, fromWord } from './address-word';

/** The customers behind a cohort table's cell as an address: what is not given is left out, or stands as `all`. */
export function cohortSetPath({ unit, cohort, mode, age, order, measure, base, group }: CohortSet): string {
  const grouped =
    group == null
      ? 'all'
      : `${asWord(group.attribute)}.${group.value === null ? '' : `v${asWord(group.value)}`}`;
  const parts = [measure ?? 'customers', order ?? 'any', base ?? 'book', grouped];
  const further = parts.join('/') === 'customers/any/book/all' ? '' : `/${parts.join('/')}`;
  return `/customers/cohort/${unit}/${cohort ?? 'all'}/${mode}/${age ?? 'all'}${further}`;
}

/** The set that the rest of such an address names, or null where it names none. */
export function cohortSetOf(parts: readonly string[]): CohortSet | null {
  const [
    unitText,
    cohort,
    mode,
    age,
    measureText = 'customers',
    order = 'any',
    base = 'book',
    grouped = 'all',
  ] = parts;
  const unit = cohortUnits.find((candidate) => candidate === unitText);
  const measure = cohortMeasures.find((candidate) => candidate === measureText);
  const group = groupOf(grouped);
  if (unit === undefined || measure === undefined || group === undefined) return null;
  if (cohort === undefined || age === undefined) return null;
  if (mode !== 'bounded' && mode !== 'unbounded') return null;
  if (!/^(all|\d{1,4})$/.test(age) || !/^(any|[1-9]\d{0,3})$/.test(order)) return null;
  return {
    kind: 'cohort',
    unit,
    cohort: cohort === 'all' ? null : cohort,
    mode,
    age: age === 'all' ? null : Number(age),
    ...(measure === 'customers' ? {} : { measure }),
    ...(order === 'any' ? {} : { order: Number(order) }),
    ...(base === 'book' ? {} : { base }),
    ...(group === null ? {} : { group }),
  };
}

/** Undefined: not the form that a group has. */
export function groupOf(text: string | undefined): NonNullable<CohortSet['group']> | null | undefined {
  if (text === undefined || text === 'all') return null;
  const match = /^([\w-]+)\.(?:v([\w-]*))?$/.exec(text);
  const attribute = fromWord(match?.[1] ?? '');
  if (match === null || attribute === null || attribute === '') return undefined;
  if (match[2] === undefined) return { attribute, value: null };
  const value = fromWord(match[2]);
  return value === null ? undefined : { attribute, value };
}

/** The end of an address that narrows a figure to a group. */
export function groupPath(group: NonNullable<CohortSet['group']> | undefined): string {
  if (group === undefined) return '';
  return `/${asWord(group.attribute)}.${group.value === null ? '' : `v${asWord(group.value)}`}`;
}
