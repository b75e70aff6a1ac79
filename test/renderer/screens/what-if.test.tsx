import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Route } from 'wouter';
import { catalogue } from '@shared/metrics/catalogue';
import type { Language } from '@shared/contract/views';
import { CalculatorScreen } from '@renderer/screens/calculator/calculator-screen';
import { madeBook } from '../fake/fake-bridge';
import { madeFigure } from '../fake/made-overview';
import { renderScreen } from '../fake/render-screen';

function openCalculator(path: string, options: { language?: Language; hasBook?: boolean } = {}) {
  const { language = 'en', hasBook = false } = options;
  return renderScreen(<Route path="/calculator/:metric?" component={CalculatorScreen} />, {
    language,
    state: { book: hasBook ? madeBook : null },
    path: `/calculator/${path}`,
    answers: {
      'figures.figures': ({ only }) =>
        only.map((id) =>
          id === 'customerRetentionRate'
            ? {
                ...madeFigure({
                  id,
                  unit: 'ratio',
                  value: 0.9,
                  inputs: { closing: 120, gained: 30, opening: 100 },
                }),
                form: 'fromClosing',
              }
            : madeFigure({ id, unit: 'count', value: 40, inputs: {} }),
        ),
    },
  });
}

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s/gu, ' ');
const rowsOf = (element: HTMLElement) =>
  within(element)
    .getAllByRole('row')
    .slice(1)
    .map((row) => plain(row.textContent));

describe('What if', () => {
  it('worked: five points more of 80 % for 1,000 customers, beside each other, without a book', async () => {
    openCalculator('retentionGain');
    fireEvent.click(await screen.findByTestId('fill-example'));
    fireEvent.change(screen.getByTestId('input-periods'), { target: { value: '3' } });
    expect(rowsOf(screen.getByTestId('model-result'))).toEqual([
      'Retention rate80.0%85.0%5.0 pp',
      'Lifespan, periods5.006.671.67',
      'Lifetime value1,000.001,333.33333.33',
      'Customers after 3 periods756.0871.4115.4',
      'Revenue of 3 periods1,238,000.001,364,437.50126,437.50',
    ]);
  });

  it('worked: 10,000.00 win 20, 4,000.00 keep 40: 500.00 against 100.00, paid by 14 saved customers; in Russian', async () => {
    openCalculator('acquisitionOrRetention', { language: 'ru' });
    fireEvent.click(await screen.findByTestId('fill-example'));
    expect(plain(screen.getByTestId('output-costToWin').textContent)).toContain('500,00');
    expect(plain(screen.getByTestId('output-costToKeep').textContent)).toContain('100,00');
    expect(screen.getByTestId('output-breakEvenByValue').textContent).toMatch(/14$/);
  });

  it('begins with what the open book knows, and leaves open what no ledger tells', async () => {
    openCalculator('retentionGain', { hasBook: true });
    fireEvent.click(await screen.findByTestId('fill-from-book'));
    const valueOf = (input: string) => screen.getByTestId<HTMLInputElement>(`input-${input}`).value;
    expect(['opening', 'retention', 'newPerPeriod', 'periods'].map(valueOf)).toEqual(['40', '90', '40', '']);
  });

  it('says why there is no answer, and prints no number for it', async () => {
    openCalculator('acquisitionOrRetention');
    fireEvent.click(await screen.findByTestId('fill-example'));
    fireEvent.change(screen.getByTestId('input-customersWon'), { target: { value: '0' } });
    expect(screen.getByTestId('output-costToWin').textContent).toContain(
      'not determinable: Nobody was won, so there is no cost to win one.',
    );
  });

  it('refuses a share beyond 100 % and a number of periods beyond 60', async () => {
    openCalculator('retentionGain');
    fireEvent.click(await screen.findByTestId('fill-example'));
    fireEvent.change(screen.getByTestId('input-retention'), { target: { value: '120' } });
    expect(screen.getByRole('alert').textContent).toBe('Retention rate of a period: a share from 0 to 100%.');
    fireEvent.change(screen.getByTestId('input-retention'), { target: { value: '80' } });
    fireEvent.change(screen.getByTestId('input-periods'), { target: { value: '61' } });
    expect(screen.getByRole('alert').textContent).toBe(
      'The number of periods is a whole number from 1 to 60.',
    );
  });
});

describe('The calculator', () => {
  it('fills a form with the numbers of the open book, and answers what the book answers', async () => {
    openCalculator('customerRetentionRate', { hasBook: true });
    fireEvent.click(await screen.findByTestId('fill-from-book'));
    expect(screen.getByTestId('answer-value').textContent).toBe('90.0%');
  });

  it('has every metric that is reckoned, in the group it belongs to, whatever the catalogue holds', async () => {
    openCalculator('');
    await screen.findByTestId('calculator-form');
    const list = screen.getByRole('navigation', { name: 'Figure' });
    const shown = within(list).getAllByRole('link').length;
    const reckoned = catalogue.filter(({ forms }) => forms.some(({ formula }) => !/^\{\w+\}$/.test(formula)));
    expect(shown).toBe(reckoned.length + 2);
  });

  it('finds a figure by its name, and Enter opens the first', async () => {
    const { location } = openCalculator('');
    const search = await screen.findByTestId('metric-search');
    fireEvent.change(search, { target: { value: 'CHURN' } });
    expect(screen.getByRole('navigation', { name: 'Figure' }).textContent).toContain('Customer churn rate');
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(location()).toBe('/calculator/customerChurnRate');
  });
});
