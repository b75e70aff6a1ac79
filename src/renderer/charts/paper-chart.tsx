import type { ReactNode } from 'react';
import type { CellKind, ReportChart } from '@shared/contract/report-document';
import type { Format } from '@shared/format/format';
import { PaperBars } from './paper-bars';
import { PaperColumns } from './paper-columns';
import { PaperCourses } from './paper-courses';
import { paperValues, type PaperSpace } from './paper-style';
import { PaperWaterfall } from './paper-waterfall';

interface PaperChartProps {
  chart: ReportChart;
  unit: CellKind;
  format: Format;
  /** CSS pixels, fixed: paper does not resize. Lying bars take the height that they need. */
  space: PaperSpace;
}

/** A chart of a report in black on white, as lines and text, never as pixels. */
export function PaperChart({ chart, unit, format, space }: PaperChartProps): ReactNode {
  const values = paperValues(unit, format);
  switch (chart.type) {
    case 'courses':
      return <PaperCourses chart={chart} space={space} values={values} isShare={unit === 'ratio'} />;
    case 'columns':
      return <PaperColumns chart={chart} space={space} values={values} />;
    case 'waterfall':
      return <PaperWaterfall steps={chart.steps} space={space} values={values} />;
    case 'bars':
      return <PaperBars bars={chart.bars} width={space.width} values={values} />;
  }
}
