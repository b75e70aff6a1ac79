import { findMetric } from '@shared/metrics/catalogue';
import { useBook, useFigures } from '../queries';
import { useExplained } from '../shell/page-location';
import { useScope } from '../shell/scope-context';
import { ExplanationPanel } from './explanation-panel';

/** The explanation of the figure that the address names, in the scope of the window; nothing where it names none. */
export function ScopeExplanation() {
  const { metric } = useExplained();
  const book = useBook();
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
