import type { ChartBlock, ReportChart } from '@shared/contract/report-document';
import { PaperChart } from '../../charts/paper-chart';
import { millimetresToPixels, printArea } from '../paper';
import { usePaper } from '../paper-context';

const height = 190;
/** A wider drawing says no more. */
const mostWidth = 760;

interface ChartPictureProps {
  block: ChartBlock;
  /** Printed over it; empty where the section says it already. */
  title: string;
}

/** A chart in black on white under its title; whoever cannot see it hears what it shows and that a table has the numbers. */
export function ChartPicture({ block, title }: ChartPictureProps) {
  const { paper, orientation, t, format } = usePaper();
  const { id, unit, chart, note } = block;
  const width = Math.min(mostWidth, Math.floor(millimetresToPixels(printArea(paper, orientation).width)));
  const sentence = t(`report:chart.${chart.type}`, { title: block.title, ...extentOf(chart) });
  return (
    <figure className="chart-block" data-chart={id}>
      {title !== '' && <figcaption>{title}</figcaption>}
      <div className="chart" role="img" aria-label={sentence}>
        <PaperChart chart={chart} unit={unit} format={format} space={{ width, height }} />
      </div>
      {note !== '' && <p className="small">{note}</p>}
    </figure>
  );
}

/** What of the chart its sentence names. */
function extentOf(chart: ReportChart): {
  readonly series: string;
  readonly first: string;
  readonly last: string;
} {
  switch (chart.type) {
    case 'courses':
    case 'columns': {
      const { series, places } = chart;
      return namesOf(
        series.map(({ name }) => name),
        places,
      );
    }
    case 'waterfall':
      return namesOf(
        [],
        chart.steps.map(({ name }) => name),
      );
    case 'bars':
      return namesOf(
        [],
        chart.bars.map(({ name }) => name),
      );
  }
}

function namesOf(series: readonly string[], places: readonly string[]) {
  return { series: series.join(', '), first: places[0] ?? '', last: places.at(-1) ?? '' };
}
