import { useLayoutEffect, useRef, useState } from 'react';
import type { ReportChart, SummaryContent } from '@shared/contract/report-document';
import { PaperChart } from '../charts/paper-chart';
import type { TrendPoint } from '@shared/contract/views';
import { FigureTable } from './blocks/figure-table';
import { CohortStatement } from './cohort-statement';
import { millimetresToPixels, printArea } from './paper';
import { usePaper } from './paper-context';
import { ReconciliationStatement } from './reconciliation-statement';
import { ReportHead } from './report-head';
import { RollForwardStatement } from './roll-forward-statement';
import { SignOff } from './sign-off';

/** What may be left out of the page for want of room, in the order in which it goes. */
const densities = [
  { cohorts: 12, imports: 5 },
  { cohorts: 12, imports: 4 },
  { cohorts: 12, imports: 3 },
  { cohorts: 11, imports: 3 },
  { cohorts: 10, imports: 3 },
  { cohorts: 10, imports: 2 },
  { cohorts: 8, imports: 2 },
  { cohorts: 6, imports: 2 },
  { cohorts: 3, imports: 2 },
] as const;

const trendShare = 0.52;
const trendHeight = 138;

interface SummaryProps {
  content: SummaryContent;
  onFitted: () => void;
}

/** The one page: sections that say what they leave out, as many rows as the paper has room for. */
export function Summary({ content, onFitted }: SummaryProps) {
  const { report, paper, orientation, t } = usePaper();
  const keyFigures = report.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'figures');
  const page = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState(0);
  const density = densities[step] ?? densities[0];
  const area = printArea(paper, orientation);
  useLayoutEffect(() => {
    const tooTall = (page.current?.scrollHeight ?? 0) > millimetresToPixels(area.height);
    if (tooTall && step + 1 < densities.length) setStep(step + 1);
    else onFitted();
  }, [area.height, step, onFitted]);
  return (
    <div
      ref={page}
      className="summary"
      style={{ width: `${area.width}mm`, minHeight: `${area.height - 1}mm` }}
    >
      <ReportHead />
      {keyFigures?.kind === 'figures' && <FigureTable block={keyFigures} title={keyFigures.title} />}
      <div className="side-by-side">
        <RollForwardStatement overview={content.overview} />
        <section className="trend">
          <h2>{t('report:trend.title')}</h2>
          <Trend content={content} />
        </section>
      </div>
      <CohortStatement table={content.overview.cohorts} rows={density.cohorts} ages={12} />
      <ReconciliationStatement content={content} rows={density.imports} />
      <SignOff />
    </div>
  );
}

/** The latest periods of the trend; a sentence where none of them has a rate, for axes alone say nothing. */
function Trend({ content }: { content: SummaryContent }) {
  const { paper, orientation, t, format } = usePaper();
  const points = content.overview.trend.slice(-13);
  if (points.every(({ retention }) => retention.value === null)) return <p>{t('report:trend.none')}</p>;
  return (
    <>
      <div className="chart" role="img" aria-label={t('report:trend.title')}>
        <PaperChart
          chart={trendChart(points, format.periodShort)}
          unit="ratio"
          format={format}
          space={{
            width: Math.floor(millimetresToPixels(printArea(paper, orientation).width) * trendShare),
            height: trendHeight,
          }}
        />
      </div>
      <p className="small">{t('report:trend.note')}</p>
    </>
  );
}

/** Open: incomplete, or with an opening base that may reach back before the ledger begins. */
function trendChart(points: readonly TrendPoint[], label: (period: string) => string): ReportChart {
  return {
    type: 'courses',
    places: points.map(({ period }) => label(period)),
    series: [
      {
        name: '',
        values: points.map(({ retention }) => retention.value),
        open: points.map(
          ({ complete, retention }) =>
            !complete || retention.notes.some(({ code }) => code === 'leftTruncated'),
        ),
        intervals: points.map(({ retention }) => retention.interval),
      },
    ],
    axis: '',
    stepped: false,
  };
}
