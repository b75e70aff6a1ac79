import { cleanup, render } from '@testing-library/react';
import { SaxesParser } from 'saxes';
import { afterEach, describe, expect, it } from 'vitest';
import { pictureOf } from '@renderer/components/picture/picture';

afterEach(cleanup);

const words = { title: 'Revenue <Q4> & more', lead: 'by "month"', source: 'Harbour · Q4 2024 · Staybook' };

/** Every character is 7 px wide and every box 300 × 40: the test DOM lays nothing out itself. */
function layOut(): void {
  Range.prototype.getBoundingClientRect = function rect() {
    return new DOMRect(10 + 7 * this.startOffset, 20, 7, 16);
  };
  Element.prototype.getBoundingClientRect = () => new DOMRect(10, 20, 300, 40);
}

interface Parsed {
  readonly texts: readonly string[];
  readonly names: readonly string[];
  readonly attributes: readonly string[];
}

/** Throws where it is not well-formed. */
function parsed(svg: string): Parsed {
  const parser = new SaxesParser();
  const texts: string[] = [];
  const names: string[] = [];
  const attributes: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    names.push(tag.name);
    attributes.push(...Object.keys(tag.attributes));
  });
  parser.on('text', (text) => texts.push(text));
  parser.write(svg).close();
  return { texts, names, attributes };
}

describe('The picture of a chart', () => {
  it('is well-formed XML with the title, what is shown, the source and the texts of the values', () => {
    layOut();
    const { container } = render(
      <div>
        <p>1,284 &lt; 1,300</p>
        <svg width="300" height="40">
          <text x="3">Dec 2024</text>
        </svg>
      </div>,
    );
    const { texts, names } = parsed(pictureOf(container, words).svg);
    expect(texts).toContain(words.title);
    expect(texts).toContain(words.lead);
    expect(texts).toContain(words.source);
    expect(texts).toContain('1,284 < 1,300');
    expect(texts).toContain('Dec 2024');
    expect(names[0]).toBe('svg');
  });

  it('needs no style sheet, script or other file', () => {
    layOut();
    const { container } = render(
      <svg className="chart" style={{ fill: 'rgb(1, 2, 3)' }} tabIndex={0} aria-label="chart">
        <rect width="3" height="3" data-testid="bar" />
      </svg>,
    );
    const { svg } = pictureOf(container, words);
    const { attributes } = parsed(svg);
    expect(attributes).toContain('fill');
    for (const name of ['class', 'style', 'href', 'data-testid', 'tabindex', 'aria-label'])
      expect(attributes).not.toContain(name);
    expect(svg).not.toContain('var(--');
  });

  it('leaves out what is there for the pointer and the keyboard', () => {
    layOut();
    const { container } = render(
      <div>
        <span>seen</span>
        <div data-not-drawn="">
          <button type="button">not seen</button>
        </div>
      </div>,
    );
    const { texts } = parsed(pictureOf(container, words).svg);
    expect(texts).toContain('seen');
    expect(texts).not.toContain('not seen');
  });

  it('is as large as what it holds, and at least as wide as a title needs', () => {
    layOut();
    const { container } = render(<p>1</p>);
    const { svg, width, height } = pictureOf(container, words);
    expect(width).toBe(480);
    expect(height).toBe(24 + 44 + 40 + 24 + 24);
    expect(svg).toContain(`width="${width}" height="${height}"`);
  });

  it('shows the light scheme, and leaves the page as it was', () => {
    layOut();
    document.documentElement.setAttribute('data-mantine-color-scheme', 'dark');
    const seen: (string | null)[] = [];
    const { container } = render(<p>1</p>);
    Element.prototype.getBoundingClientRect = () => {
      seen.push(document.documentElement.getAttribute('data-mantine-color-scheme'));
      return new DOMRect(10, 20, 300, 40);
    };
    pictureOf(container, words);
    expect(new Set(seen)).toEqual(new Set(['light']));
    expect(document.documentElement.getAttribute('data-mantine-color-scheme')).toBe('dark');
    expect(container.hasAttribute('data-drawing')).toBe(false);
  });
});
