import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PeriodCost } from '@shared/model/settings';
import { withChanges } from '@renderer/screens/revenue/use-costs';
import { madeBook } from '../fake/fake-bridge';
import { renderApp } from '../fake/render-page';

afterEach(cleanup);

/** Rows of a table as their cells. */
function rowsOf(table: HTMLElement): string[][] {
  return within(table)
    .getAllByRole('row')
    .map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map((cell) => cell.textContent ?? ''),
    );
}

describe('The revenue screen', () => {
  it('prints the roll-forward as a statement that foots, each part with its customers', async () => {
    renderApp('/revenue');
    const part = await screen.findByTestId('revenue-roll-forward');
    const cells = rowsOf(within(part).getByRole('table')).slice(1);
    expect(cells).toEqual([
      ['100.00', '3'],
      ['30.00', '1'],
      ['10.00', '1'],
      ['0.00', '0'],
      ['−10.00', '1'],
      ['−10.00', '1'],
      ['120.00', '3'],
    ]);
  });

  it('leads from a part to its customers, and says that the list came from the revenue screen', async () => {
    const { user } = renderApp('/revenue');
    await user.click(await screen.findByTestId('customers-churnedRevenue'));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      'Customers who bring nothing any more',
    );
    cleanup();
    const { user: other } = renderApp('/revenue');
    await other.click(await screen.findByTestId('top-20'));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Top 20% by revenue');
    expect(screen.getByTestId('trail').textContent).toContain('Revenue');
  });

  it('shows how the revenue is concentrated, with the coefficient and what it means', async () => {
    renderApp('/revenue');
    const part = await screen.findByTestId('revenue-concentration');
    expect(rowsOf(within(part).getByRole('table')).slice(1)).toEqual([
      ['1', '70.00', '58.3%'],
      ['1', '70.00', '58.3%'],
      ['1', '70.00', '58.3%'],
      ['1', '70.00', '58.3%'],
    ]);
    // Of 20, 30 and 70: 2 × (20 + 60 + 210) / (3 × 120) − 4/3.
    expect(within(part).getByTestId('gini').textContent).toContain('0.28');
  });

  it('says what to import while the book is empty', async () => {
    const book = { ...madeBook, lineCount: 0, firstDay: null, dataThrough: null };
    renderApp('/revenue', { state: { book } });
    expect((await screen.findByTestId('empty-state')).textContent).toContain(
      'Import a sales ledger or contracts',
    );
  });
});

describe('The table of costs', () => {
  async function type(label: string, text: string) {
    const cell = within(await screen.findByTestId('cost-table')).getByLabelText(label);
    fireEvent.focus(cell);
    fireEvent.change(cell, { target: { value: text } });
    fireEvent.blur(cell);
    return cell;
  }

  function rendered() {
    const save = vi.fn(() => madeBook);
    renderApp('/revenue', { answers: { 'book.updateSettings': save } });
    return save;
  }

  it('keeps an amount as typed, says so and offers to take it back', async () => {
    const save = rendered();
    await type('Winning customers, EUR, Q3 2025', '1,234.50');
    await waitFor(() =>
      expect(save).toHaveBeenCalledWith({
        costs: [{ period: '2025-Q3', acquisition: 123_450, retention: null }],
      }),
    );
    fireEvent.click(await screen.findByTestId('undo'));
    await waitFor(() => expect(save).toHaveBeenLastCalledWith({ costs: [] }));
  });

  it.each(['12,5', '-5', 'a'])('keeps nothing of %s and says how amounts are written', async (text) => {
    const save = rendered();
    const cell = await type('Keeping customers, EUR, Q1 2025', text);
    expect(cell.getAttribute('aria-invalid')).toBe('true');
    const table = within(screen.getByTestId('cost-table'));
    expect((await table.findByRole('alert')).textContent).toContain('1,234.5');
    expect(save).not.toHaveBeenCalled();
  });

  it('takes a block of a spreadsheet from where it is pasted', async () => {
    const save = rendered();
    const cell = within(await screen.findByTestId('cost-table')).getByLabelText(
      'Winning customers, EUR, Q1 2025',
    );
    fireEvent.paste(cell, { clipboardData: { getData: () => '10\t1\n20\t\n30\t3\n' } });
    await waitFor(() =>
      expect(save).toHaveBeenCalledWith({
        costs: [
          { period: '2025-Q1', acquisition: 1000, retention: 100 },
          { period: '2025-Q2', acquisition: 2000, retention: null },
          { period: '2025-Q3', acquisition: 3000, retention: 300 },
        ],
      }),
    );
  });

  it('an emptied entry goes, the others stay in order of their periods', () => {
    const costs: readonly PeriodCost[] = [
      { period: '2024', acquisition: 1, retention: null },
      { period: '2025-Q1', acquisition: 2, retention: null },
    ];
    const starts: Readonly<Record<string, number>> = { '2024': 1, '2024-07': 2, '2025-Q1': 3 };
    const changes = [
      { period: '2025-Q1', kind: 'acquisition', amount: null },
      { period: '2024-07', kind: 'retention', amount: 5 },
    ] as const;
    expect(withChanges(costs, changes, (period) => starts[period] ?? 0)).toEqual([
      { period: '2024', acquisition: 1, retention: null },
      { period: '2024-07', acquisition: null, retention: 5 },
    ]);
  });
});
