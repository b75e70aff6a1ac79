import type { FiguresBlock } from '@shared/contract/report-document';
import type { Tile } from '@shared/metrics/overview';
import { periodText, previousPeriod, yearEarlier } from '@shared/model/period';
import type { ReportGround } from './section';

/** Figures side by side with those of the period before and of a year earlier; titled `report:block.<id>`. */
export function figuresBlock(
  id: string,
  tiles: readonly Tile[],
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
