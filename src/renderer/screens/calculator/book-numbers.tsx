import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Metric } from '@shared/metrics/metric';
import { useFormat } from '../../format/use-format';
import { useBook, useFigures } from '../../queries';
import { useScope } from '../../shell/scope-context';
import type { Calculator } from './use-calculator';

interface BookNumbersProps {
  metric: Metric;
  calculator: Calculator;
}

/** Fills the form with the numbers that the open book has for the metric, where there is a book. */
export function BookNumbers(props: BookNumbersProps) {
  const book = useBook();
  return book === null || book.dataThrough === null ? null : <FillButton {...props} />;
}

function FillButton({ metric, calculator }: BookNumbersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scope } = useScope();
  const [figure] = useFigures(scope, [metric.id]).data ?? [];
  // A figure without its numbers, such as one whose costs nobody has entered, has nothing to fill in.
  if (figure === undefined || Object.keys(figure.inputs).length === 0) return null;
  return (
    <Button
      variant="default"
      size="xs"
      onClick={() => calculator.fill(metric, figure)}
      data-testid="fill-from-book"
    >
      {t('calculator:fromBook', { period: format.period(scope.period) })}
    </Button>
  );
}
