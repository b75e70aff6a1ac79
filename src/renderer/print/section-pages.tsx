import type { ReactNode } from 'react';
import type { ReportBlock, ReportSection } from '@shared/contract/report-document';
import { ChartPicture } from './blocks/chart-picture';
import { Definitions } from './blocks/definitions';
import { FigureTable } from './blocks/figure-table';
import { PrintedTable } from './blocks/printed-table';
import type { TableParts } from './fit-tables';
import { usePaper } from './paper-context';
import { SignOff } from './sign-off';

interface SectionPagesProps {
  section: ReportSection;
  /** What stands before it leaves it the page. */
  isFirst: boolean;
  parts: TableParts;
}

/** A section under its heading; where the book does not give it, the reason in its place. */
export function SectionPages({ section, isFirst, parts }: SectionPagesProps) {
  const { id, title, unavailable, startsPage, blocks } = section;
  return (
    <section className={startsPage && !isFirst ? 'section starts-page' : 'section'} data-section={id}>
      <h1>{title}</h1>
      {unavailable !== null && <p className="unavailable">{unavailable}</p>}
      {blocks.map((block, index) => (
        <Block
          key={index}
          block={block}
          section={title}
          parts={parts}
          isEdge={index === 0 || index === blocks.length - 1}
        />
      ))}
    </section>
  );
}

interface BlockProps {
  block: ReportBlock;
  /** The heading of the section: a block does not say it again. */
  section: string;
  parts: TableParts;
  /** The first or last of its section, where a new page would leave one empty. */
  isEdge: boolean;
}

function Block({ block, section, parts, isEdge }: BlockProps): ReactNode {
  const { format } = usePaper();
  const titleOf = (title: string) => (title === section ? '' : title);
  switch (block.kind) {
    case 'text':
      if (block.role === 'heading') return <h2>{block.text}</h2>;
      return <p className={block.role === 'note' ? 'small' : 'plain'}>{block.text}</p>;
    case 'figures':
      return <FigureTable block={block} title={titleOf(block.title)} />;
    case 'table':
      return (
        <PrintedTable
          block={block}
          title={titleOf(block.title)}
          format={format}
          parts={parts.get(block.id) ?? null}
        />
      );
    case 'chart':
      return <ChartPicture block={block} title={titleOf(block.title)} />;
    case 'definitions':
      return <Definitions block={block} />;
    case 'pageBreak':
      return isEdge ? null : <div className="page-break" />;
    case 'signOff':
      return <SignOff />;
  }
}
