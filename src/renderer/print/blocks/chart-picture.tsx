import type { ChartBlock } from '@shared/contract/report-document';

/** A chart in black on white. */
export function ChartPicture({ block }: { block: ChartBlock }) {
  return (
    <figure className="chart-block" data-chart={block.id}>
      <figcaption>{block.title}</figcaption>
      {block.note !== '' && <p className="small">{block.note}</p>}
    </figure>
  );
}
