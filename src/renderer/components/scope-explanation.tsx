import { findMetric } from '@shared/metrics/catalogue';
import { useBook, useFigures } from '../queries';
import { useExplained } from '../shell/page-location';
import { customersPath } from '../shell/routes';
import { useScope } from '../shell/scope-context';
import { CohortCellPanel } from './cohort-cell-panel';
import { ExplanationPanel } from './explanation-panel';

/** The explanation of the figure that the address names, in the scope of the window; nothing where it names none. */
export function ScopeExplanation() {
  const { metric, cell } = useExplained();
  const book = useBook();
  if (cell !== null && book !== null) return <CohortCellPanel key={customersPath(cell)} cell={cell} />;
  if (metric === null || book === null || findMetric(metric) === null) return null;
  return <Explanation metric={metric} />;
}

function Explanation({ metric }: { metric: string }) {
  const { scope } = useScope();
  const { close } = useExplained();
  const { data } = useFigures(scope, [metric]);
  const figure = data?.find(({ id }) => id === metric);
  if (figure === undefined) return null;
  return <ExplanationPanel key={metric} figure={figure} scope={scope} onClose={close} />;
}
