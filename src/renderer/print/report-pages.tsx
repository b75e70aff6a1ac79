import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { summaryPageSections } from '@shared/contract/report-document';
import { fitTables, type TableParts } from './fit-tables';
import { printArea } from './paper';
import { usePaper } from './paper-context';
import { ReportHead } from './report-head';
import { SectionPages } from './section-pages';
import { Summary } from './summary';

/** The summary sets its one page itself, what belongs to it follows; every other report is its sections in a row. */
export function ReportPages({ onFitted }: { onFitted: () => void }) {
  const { report, paper, orientation } = usePaper();
  const { summary } = report;
  const pages = useRef<HTMLDivElement>(null);
  const [isSummaryFitted, setSummaryFitted] = useState(summary === null);
  const onSummaryFitted = useCallback(() => setSummaryFitted(true), []);
  const [parts, setParts] = useState<TableParts>(new Map());
  useLayoutEffect(() => {
    if (!isSummaryFitted || pages.current === null) return;
    const cut = fitTables(pages.current, parts);
    if (cut.size > 0) setParts((former) => new Map([...former, ...cut]));
    else onFitted();
  }, [isSummaryFitted, parts, onFitted]);
  const sections = report.sections.filter(({ id }) => summary === null || !summaryPageSections.includes(id));
  return (
    <div ref={pages} className="report" style={{ width: `${printArea(paper, orientation).width}mm` }}>
      {summary === null ? <ReportHead /> : <Summary content={summary} onFitted={onSummaryFitted} />}
      {sections.map((section, index) => (
        <SectionPages
          key={section.id}
          section={section}
          isFirst={index === 0 && summary === null}
          parts={parts}
        />
      ))}
    </div>
  );
}
