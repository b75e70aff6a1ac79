import type { ReportBlock, ReportSection } from '@shared/contract/report-document';
import { ChartPicture } from './blocks/chart-picture';
import { Definitions } from './blocks/definitions';
import { FigureTable } from './blocks/figure-table';
import { PrintedTable } from './blocks/printed-table';
import { SignOff } from './sign-off';

/** A section under its heading; where the book does not give it, the reason in its place. */
export function SectionPages({ section }: { section: ReportSection }) {
  const { id, title, unavailable, startsPage, blocks } = section;
  return (
    <section className={startsPage ? 'section starts-page' : 'section'} data-section={id}>
      <h1>{title}</h1>
      {unavailable !== null && <p className="unavailable">{unavailable}</p>}
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </section>
  );
}

function Block({ block }: { block: ReportBlock }) {
  switch (block.kind) {
    case 'text':
      if (block.role === 'heading') return <h2>{block.text}</h2>;
      return <p className={block.role === 'note' ? 'small' : 'lead'}>{block.text}</p>;
    case 'figures':
      return <FigureTable block={block} />;
    case 'table':
      return <PrintedTable block={block} />;
    case 'chart':
      return <ChartPicture block={block} />;
    case 'definitions':
      return <Definitions block={block} />;
    case 'pageBreak':
      return <div className="page-break" />;
    case 'signOff':
      return <SignOff />;
  }
}
