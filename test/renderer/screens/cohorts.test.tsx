import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { wilsonInterval } from '@shared/stats/wilson-interval';
import { madeBook } from '../fake/fake-bridge';
import { madeCohorts } from '../fake/made-overview';
import { renderApp } from '../fake/render-page';

afterEach(cleanup);

describe('The Cohorts screen', () => {
  it('explains a cell beside the map: definition, formula, its numbers, Wilson’s interval and completeness', async () => {
    const { user } = renderApp('/cohorts');
    const map = await screen.findByTestId('cohort-map');
    const cell = within(map).getByRole('gridcell', { name: /^October 2024, month 1:/ });
    const [, active, size] = /, (\d+) of (\d+)$/.exec(cell.getAttribute('aria-label') ?? '') ?? [];
    await user.click(cell);
    const panel = await screen.findByTestId('explanation');
    expect(within(panel).getByTestId('cell-value').textContent).toContain(`${active} of ${size}`);
    const [formula, worked] = within(panel).getAllByRole('math');
    expect(formula?.getAttribute('aria-label')).toBe('members who bought in it / members of the cohort');
    const share = within(panel).getByTestId('cell-value').firstElementChild?.textContent;
    expect(worked?.getAttribute('aria-label')).toBe(`${active} / ${size} = ${share}`);
    expect(panel.textContent).toContain('Customers who bought in the nth period after their first');
    const [low, high] = wilsonInterval(Number(active), Number(size))!.map((bound) =>
      (bound * 100).toFixed(1),
    );
    expect(panel.textContent).toContain(`95% interval (Wilson): ${low}% to ${high}%`);
    expect(panel.textContent).toContain('The data cover the period to its end.');
    expect(within(panel).getByTestId('explanation-members').textContent).toContain(active);
    expect(within(panel).getByTestId('explanation-members-denominator').textContent).toContain(size);
  });

  it('says of an incomplete cell that it may still change, and of age 0 that it is everyone by definition', async () => {
    const { user } = renderApp('/cohorts');
    const map = await screen.findByTestId('cohort-map');
    await user.click(within(map).getByRole('gridcell', { name: /November 2025, month 0/ }));
    const panel = await screen.findByTestId('explanation');
    expect(panel.textContent).toContain('The data end within this period: the number may still change.');
    expect(panel.textContent).toContain('At age 0 it is everyone, by definition.');
    expect(panel.textContent).not.toContain('Wilson');
  });

  it('explains the size of a cohort, and Esc closes the explanation', async () => {
    const { user } = renderApp('/cohorts');
    const map = await screen.findByTestId('cohort-map');
    const [size] = within(map).getAllByRole('gridcell', { name: /Oct 2024/ });
    await user.click(size!);
    expect((await screen.findByTestId('explanation')).textContent).toContain(
      'Customers whose first purchase lies in the period of the cohort',
    );
    await user.keyboard('{Escape}');
    expect(screen.queryByTestId('explanation')).toBeNull();
  });

  it('leads from a cell to its customers, by the arrows and Enter, and says what they are', async () => {
    const { user } = renderApp('/cohorts');
    const map = await screen.findByTestId('cohort-map');
    const [first] = within(map).getAllByRole('gridcell', { name: /Oct 2024|October 2024/ });
    first?.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    await user.click(await screen.findByTestId('explanation-members'));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      'First purchase in October 2024, active in November 2024',
    );
    expect(screen.getByTestId('trail').textContent).toBe('Cohorts');
  });

  it('says of each cell what it is a part of, and that an incomplete one is', async () => {
    renderApp('/cohorts');
    const map = await screen.findByTestId('cohort-map');
    const cell = within(map).getByRole('gridcell', { name: /November 2025, month 0/ });
    expect(cell.getAttribute('aria-label')).toMatch(/100\.0, \d+ of \d+, incomplete/);
  });

  it('names the average as the book takes it', async () => {
    const answers = {
      'figures.cohorts': () => ({
        ...madeCohorts('month', 'retention', 'bounded'),
        averageMethod: 'mean' as const,
      }),
    };
    renderApp('/cohorts', { answers });
    const map = await screen.findByTestId('cohort-map');
    expect(within(map).getByText('Mean of cohorts')).toBeTruthy();
    expect(within(map).queryByText('Pooled average')).toBeNull();
  });

  it('has the values of an attribute for rows, the largest first, and leads to the customers of a group', async () => {
    const { user } = renderApp('/cohorts');
    await screen.findByTestId('cohort-map');
    await user.click(screen.getByTestId('cohort-rows'));
    const [choice] = await screen.findAllByRole('option', { name: 'Region', hidden: true });
    await user.click(choice!);
    const cell = await screen.findByRole('gridcell', { name: /^South, month 1/ });
    expect(cell.getAttribute('aria-label')).toBe('South, month 1: 40.0, 80 of 200');
    const names = within(screen.getByTestId('cohort-map')).getAllByRole('rowheader');
    expect(names.map((name) => name.textContent)).toEqual(['South', 'North', 'not known', 'All customers']);
    await user.click(cell);
    await user.click(await screen.findByTestId('explanation-members'));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      'Every customer with a purchase, Region: South, active in month 1',
    );
  });

  it('asks for an n-th order only where customers are counted', async () => {
    const { user } = renderApp('/cohorts');
    await screen.findByTestId('cohort-map');
    expect(screen.getByTestId('cohort-order')).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: 'Measure' }));
    const [revenue] = await screen.findAllByRole('option', { name: 'Revenue', hidden: true });
    await user.click(revenue!);
    expect(screen.queryByTestId('cohort-order')).toBeNull();
  });

  it('reads median, interval and the customers who left off the survival curve', async () => {
    renderApp('/cohorts');
    const facts = await screen.findByTestId('survival-facts');
    expect(facts.textContent).toContain('12 days (95%: 8 – 17)');
    expect(facts.textContent).toContain('30 left of 42');
    expect(within(screen.getByTestId('at-risk')).getAllByRole('cell')[0]?.textContent).toBe('42');
  });

  it('leads from who left to these customers', async () => {
    const { user } = renderApp('/cohorts');
    await user.click(await screen.findByTestId('lives-left'));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Customers who left');
  });

  it('compares the groups of an attribute by the log-rank test, in a sentence', async () => {
    const { user } = renderApp('/cohorts');
    await user.click(await screen.findByTestId('survival-by'));
    const options = await screen.findAllByRole('option', { name: 'Region', hidden: true });
    await user.click(options.at(-1)!);
    expect((await screen.findByTestId('survival-comparison')).textContent).toBe(
      'Region: the groups stay differently long (log-rank χ² = 16.79, degrees of freedom 1, p\u00a0<\u00a00.001).',
    );
    expect(screen.getByTestId('survival-facts').textContent).toContain(
      'Median, South8 days (95%: 4 – 11)21 left of 21',
    );
  });

  it('says what to import while the book is empty', async () => {
    const book = { ...madeBook, lineCount: 0, firstDay: null, dataThrough: null };
    renderApp('/cohorts', { state: { book } });
    expect((await screen.findByTestId('empty-state')).textContent).toContain('Import a sales ledger');
  });
});
