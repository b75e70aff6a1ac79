import type { FiguresBlock } from '@shared/contract/report-document';
import type { Metric } from '@shared/metrics/metric';
import { compareFigure, type Tile } from '@shared/metrics/overview';
import { periodText, previousPeriod, yearEarlier } from '@shared/model/period';
import type { ReportGround } from './section';

type Compared = Omit<Tile, 'history'>;

/** Figures side by side with those of the period before and of a year earlier; titled `report:block.<id>`. */
export function figuresBlock(
  id: string,
  tiles: readonly Compared[],
  { period, facts, words, format }: ReportGround,
): FiguresBlock {
  return {
    kind: 'figures',
    id,
    title: words(`report:block.${id}`),
    rows: tiles.map(({ figure, previous, yearEarlier: earlier }) => ({
      figure,
      previous,
      yearEarlier: earlier,
    })),
    previousPeriod: format.periodShort(periodText(previousPeriod(period), facts.settings)),
    earlierPeriod: format.periodShort(periodText(yearEarlier(period), facts.settings)),
  };
}

/** The same of metrics that are measured here. */
export function measuredBlock(id: string, metrics: readonly Metric[], ground: ReportGround): FiguresBlock {
  const { facts, period } = ground;
  return figuresBlock(
    id,
    metrics.map((metric) => compareFigure(metric, facts, period)),
    ground,
  );
}
