import { renewalParts, type RenewalSet } from '@shared/contract/renewal-set';

/** The customers behind contracts that fall due as an address: part, period, and what they are cut by. */
export function renewalSetPath({ part, period, group }: RenewalSet): string {
  const path = `/customers/renewal/${part}/${period}`;
  return group === null ? path : `${path}/${coded(group.by)}/${coded(group.key)}`;
}

/** The set that the rest of such an address names, or null where it names none. */
export function renewalSetOf([part, period, by, key]: readonly string[]): RenewalSet | null {
  const known = renewalParts.find((candidate) => candidate === part);
  if (known === undefined || period === undefined) return null;
  if (by === undefined) return { kind: 'renewal', part: known, period, group: null };
  const [cut, value] = [decoded(by), decoded(key ?? '=')];
  if (cut === null || value === null || cut === '') return null;
  return { kind: 'renewal', part: known, period, group: { by: cut, key: value } };
}

/** Any text as one step of an address: never empty, without the signs that addresses are made of. */
function coded(text: string): string {
  return `=${encodeURIComponent(text).replaceAll('~', '%7E').replaceAll('%', '~')}`;
}

function decoded(step: string): string | null {
  if (!step.startsWith('=')) return null;
  try {
    return decodeURIComponent(step.slice(1).replaceAll('~', '%'));
  } catch {
    return null;
  }
}
