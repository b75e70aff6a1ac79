import { useLayoutEffect } from 'react';
import { usePaper } from './paper-context';
import { ReportHead } from './report-head';
import { SectionPages } from './section-pages';
import { Summary } from './summary';

/** The summary sets its one page itself, what belongs to it follows; every other report is its sections in a row. */
export function ReportPages({ onFitted }: { onFitted: () => void }) {
  const { report } = usePaper();
  if (report.summary === null) return <Sections onFitted={onFitted} />;
  const onThePage: ReadonlySet<string> = new Set(summarySections);
  return (
    <>
      <Summary content={report.summary} onFitted={onFitted} />
      {report.sections
        .filter(({ id }) => !onThePage.has(id))
        .map((section) => (
          <SectionPages key={section.id} section={section} />
        ))}
    </>
  );
}

const summarySections = [
  'keyFigures',
  'customerRollForward',
  'retentionTrend',
  'cohorts',
  'reconciliation',
] as const;

function Sections({ onFitted }: { onFitted: () => void }) {
  const { report } = usePaper();
  useLayoutEffect(onFitted, [onFitted]);
  return (
    <>
      <ReportHead />
      {report.sections.map((section) => (
        <SectionPages key={section.id} section={section} />
      ))}
    </>
  );
}
