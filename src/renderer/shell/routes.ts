import type { CohortSet } from '@shared/contract/cohort-set';
import { revenueParts } from '@shared/contract/revenue-set';
import type { CustomerSet } from '@shared/contract/views';
import { riskSetOf, riskSetPath } from './risk-set-path';
import { basketSetOf, basketSetPath } from './basket-set-path';
import { cohortSetOf, cohortSetPath, groupOf, groupPath } from './cohort-set-path';
import { lifeSetOf, lifeSetPath } from './life-set-path';
import { feedbackSetOf, feedbackSetPath } from './feedback-set-path';
import { renewalSetOf, renewalSetPath } from './renewal-set-path';
import { segmentSetOf, segmentSetPath } from './segment-set-path';

/** The screens of the side bar, in their order. */
export const screens = [
  'overview',
  'customers',
  'cohorts',
  'revenue',
  'renewals',
  'segments',
  'feedback',
  'baskets',
  'calculator',
  'reports',
  'data',
  'settings',
] as const;
export type Screen = (typeof screens)[number];

/** Screens that show nothing without a book. */
export const bookScreens: ReadonlySet<Screen> = new Set<Screen>(
  screens.filter((screen) => screen !== 'calculator' && screen !== 'settings'),
);

export const startPath = '/start';
export const importPath = '/import';

export function screenPath(screen: Screen): string {
  return `/${screen}`;
}

/** The overview with the explanation of one figure beside it. */
export function explanationPath(metric: string): string {
  return explainedPath('/overview', metric);
}

/** A page with the explanation of one figure beside it. */
export function explainedPath(page: string, metric: string): string {
  return `${page}/explain/${metric}`;
}

/** A page with the explanation of a cell of a cohort table beside it. */
export function explainedCellPath(page: string, set: CohortSet): string {
  return `${page}/cell/${cohortSetPath(set).slice(cohortRoot.length)}`;
}

const cohortRoot = '/customers/cohort/';

interface ExplainedPath {
  readonly page: string;
  readonly metric: string | null;
  readonly cell: CohortSet | null;
}

/** What a path shows: the page, and the figure or the cell that is explained beside it. */
export function splitExplained(path: string): ExplainedPath {
  const figure = /^(.*)\/explain\/([A-Za-z]+)$/.exec(path);
  const cell = /^(.*)\/cell\/(.+)$/.exec(path);
  return {
    page: figure?.[1] ?? cell?.[1] ?? path,
    metric: figure?.[2] ?? null,
    cell: cell?.[2] === undefined ? null : cohortSetOf(cell[2].split('/')),
  };
}

export function calculatorPath(metric: string): string {
  return `/calculator/${metric}`;
}

export function customerPath(id: number): string {
  return `/customer/${id}`;
}

/** The parts of the Data screen, in their order. The first is the screen's own address. */
export const dataParts = ['imports', 'set-aside', 'customers', 'rates', 'templates', 'quality'] as const;
export type DataPart = (typeof dataParts)[number];

export function dataPath(part: DataPart): string {
  return part === 'imports' ? '/data' : `/data/${part}`;
}

/** One import with its reconciliation. */
export function importRecordPath(importId: number): string {
  return `/data/import/${importId}`;
}

/** The same with what undoing it would do, beside it. */
export function undoImportPath(importId: number): string {
  return `${importRecordPath(importId)}/undo`;
}

/** The rows of one import that were set aside. */
export function setAsidePath(importId: number): string {
  return `${dataPath('set-aside')}/${importId}`;
}

/** The list of a set of customers. The set stands in the address, so that back and forward lead to it again. */
export function customersPath(set: CustomerSet): string {
  switch (set.kind) {
    case 'all':
      return '/customers';
    case 'figure':
      return `/customers/figure/${set.metric}/${set.part}/${set.scope.period}/${set.scope.base}${groupPath(set.group)}`;
    case 'joinedAndLeft':
      return `/customers/joined-and-left/${set.scope.period}/${set.scope.base}`;
    case 'basket':
      return basketSetPath(set);
    case 'feedback':
      return feedbackSetPath(set);
    case 'renewal':
      return renewalSetPath(set);
    case 'revenue':
      return `/customers/revenue/${set.part}/${set.scope.period}/${set.scope.base}`;
    case 'risk':
      return riskSetPath(set);
    case 'rfmSegment':
    case 'rfmCell':
    case 'tier':
    case 'savedSegment':
    case 'filter':
    case 'movement':
    case 'segmentRetention':
      return segmentSetPath(set);
    case 'life':
      return lifeSetPath(set);
    case 'cohort':
      return cohortSetPath(set);
  }
}

/** The set an address names, or null where it names none. */
export function customerSetOf(path: string): CustomerSet | null {
  const [root, kind, ...parts] = path.split('/').filter((part) => part !== '');
  if (root !== 'customers') return null;
  if (kind === undefined) return { kind: 'all' };
  if (kind === 'figure') return figureSet(parts);
  if (kind === 'basket') return basketSetOf(parts);
  if (kind === 'feedback') return feedbackSetOf(parts);
  if (kind === 'renewal') return renewalSetOf(parts);
  if (kind === 'revenue') return revenueSetOf(parts);
  if (kind === 'risk') return riskSetOf(parts);
  if (kind === 'life') return lifeSetOf(parts);
  if (kind === 'joined-and-left') {
    const [period, base] = parts;
    return period === undefined || base === undefined
      ? null
      : { kind: 'joinedAndLeft', scope: { period, base } };
  }
  return kind === 'cohort' ? cohortSetOf(parts) : segmentSetOf(kind, parts);
}

function revenueSetOf([part, period, base]: readonly string[]): CustomerSet | null {
  const known = revenueParts.find((candidate) => candidate === part);
  if (known === undefined || period === undefined || base === undefined) return null;
  return { kind: 'revenue', part: known, scope: { period, base } };
}

function figureSet([metric, part, period, base, grouped]: readonly string[]): CustomerSet | null {
  if (metric === undefined || period === undefined || base === undefined) return null;
  if (part !== 'numerator' && part !== 'denominator') return null;
  const group = groupOf(grouped);
  if (group === undefined) return null;
  return { kind: 'figure', metric, part, scope: { period, base }, ...(group === null ? {} : { group }) };
}
