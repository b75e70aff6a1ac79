import { useHashLocation } from 'wouter/use-hash-location';
import { explainedPath, splitExplained } from './routes';

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
  /** Opens the explanation of a figure beside the screen that is shown. */
  readonly explain: (metric: string) => void;
  readonly close: () => void;
  /** Where `explain` leads, for links. */
  readonly pathOf: (metric: string) => string;
}

export function useExplained(): Explained {
  const [location, navigate] = useHashLocation();
  const { page, metric } = splitExplained(location);
  return {
    metric,
    explain: (explained) => navigate(explainedPath(page, explained)),
    close: () => navigate(page),
    pathOf: (explained) => explainedPath(page, explained),
  };
}
