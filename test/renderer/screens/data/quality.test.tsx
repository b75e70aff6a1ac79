import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { languages, type QualityCheck } from '@shared/contract/views';
import { resources } from '@shared/words';
import { madeBook } from '../../fake/fake-bridge';
import { madeQuality } from '../../fake/made-data';
import { openData } from './open-data';

describe('The quality of the data', () => {
  it('says of each finding how many, their share, their amount, examples, what it means and where it is mended', async () => {
    openData('/data/quality');
    const row = await screen.findByTestId('quality-anonymous');
    const texts = within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(texts).toEqual(['212', '4.2%of 5,012', '12,845.50', 'INV-24019, INV-24020']);
    expect(row.textContent).toContain(
      'They count as anonymous revenue and stand in no figure about customers.',
    );
    expect(
      within(await screen.findByTestId('quality-setAside'))
        .getByRole('link')
        .getAttribute('href'),
    ).toBe('/data/set-aside');
  });

  it('prints the months that have no line as months', async () => {
    openData('/data/quality', { language: 'ru' });
    expect((await screen.findByTestId('quality-monthsWithoutLines')).textContent).toContain('авг. 2023');
  });

  it('names what was checked without a finding', async () => {
    openData('/data/quality');
    const text = (await screen.findByText(/^Checked without a finding/)).textContent;
    expect(text).toContain('Customers without a name · Lines dated after they were imported');
    expect(screen.queryByTestId('quality-replaced')).toBeNull();
  });

  it.each([
    ['every check passed', madeBook.lineCount, 'Every check passed'],
    ['there is nothing to check', 0, 'Nothing to check yet'],
  ])('says so where %s', async (_what, lineCount, title) => {
    const clear = madeQuality.map((check): QualityCheck => ({ ...check, count: 0 }));
    openData('/data/quality', {
      state: { book: { ...madeBook, lineCount } },
      answers: { 'data.quality': () => clear },
    });
    expect(await screen.findByText(title)).toBeTruthy();
  });

  it.each(languages)('has its words for every check in %s', (language) => {
    const words = resources[language].data.quality as Record<string, unknown>;
    for (const { code } of madeQuality) expect(words[code]).toMatchObject({ name: expect.any(String) });
  });
});
