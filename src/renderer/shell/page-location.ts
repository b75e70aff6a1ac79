import { useHashLocation } from 'wouter/use-hash-location';
import type { CohortSet } from '@shared/contract/cohort-set';
import { explainedCellPath, explainedPath, splitExplained } from './routes';

/**
 * Where the page is, behind the `#`, without the figure whose explanation is open beside it: screens need not know
 * of explanations, and back and forward lead through them.
 */
export function usePageLocation(): ReturnType<typeof useHashLocation> {
  const [location, navigate] = useHashLocation();
  return [splitExplained(location).page, navigate];
}
/** How links are written in the page: as the hash location writes them. */
usePageLocation.hrefs = (href: string): string => `#${href}`;

export interface Explained {
  /** The figure whose explanation is open, or null. */
  readonly metric: string | null;
  /** The cell of a cohort table whose explanation is open, or null. */
  readonly cell: CohortSet | null;
  /** Opens the explanation of a figure beside the screen that is shown. */
  readonly explain: (metric: string) => void;
  /** The same for a cell of a cohort table. */
  readonly explainCell: (cell: CohortSet) => void;
  readonly close: () => void;
  /** Where `explain` leads, for links. */
  readonly pathOf: (metric: string) => string;
}

export function useExplained(): Explained {
  const [location, navigate] = useHashLocation();
  const { page, metric, cell } = splitExplained(location);
  return {
    metric,
    cell,
    explain: (explained) => navigate(explainedPath(page, explained)),
    explainCell: (explained) => navigate(explainedCellPath(page, explained)),
    close: () => navigate(page),
    pathOf: (explained) => explainedPath(page, explained),
  };
}
