import type { DefinitionsBlock } from '@shared/contract/report-document';

/** Entries of a head, paragraphs and named facts. */
export function Definitions({ block }: { block: DefinitionsBlock }) {
  return block.entries.map(({ id, title, value, paragraphs, facts }) => (
    <article key={id} className="definition" data-figure={id}>
      <h2>
        <span>{title}</span>
        {value !== '' && <span className="value">{value}</span>}
      </h2>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
      <dl>
        {facts.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </article>
  ));
}
