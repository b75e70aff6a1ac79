import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChannelInput } from '@shared/contract/channels';
import { madeBook } from '../fake/fake-bridge';
import { madeSegments } from '../fake/made-segments';
import { renderApp } from '../fake/render-page';

afterEach(cleanup);

describe('The segments', () => {
  it('print their rules, their counts, and foot to all customers', async () => {
    renderApp('/segments');
    const table = await screen.findByTestId('named-segments');
    const rows = within(table).getAllByTestId('segment-row');
    expect(rows.map((row) => row.textContent).slice(0, 3)).toEqual([
      expect.stringMatching(/^ChampionsR 4–5 · F 4–5 · M 4–5/),
      expect.stringMatching(/^Loyal customersR 3–5 · F 4–5/),
      expect.stringMatching(/^Potential loyalistsR 4–5 · F 2–3/),
    ]);
    expect(within(table).getByTestId('total-row').textContent).toMatch(/^All customers78100\.0%/);
    expect(rows.at(-1)?.textContent).toMatch(/^Otherall others12/);
  });

  it('say where each score begins, and where ties have left fewer of them', async () => {
    renderApp('/segments');
    const cuts = await screen.findByTestId('cut-points');
    expect(cuts.textContent).toContain('≤ 420');
    expect(cuts.textContent).toContain('≥ 3');
    expect(cuts.textContent).toContain('Frequency has fewer than five scores');
  });

  it('lead from a cell of the grid, by keyboard too, to its customers', async () => {
    const { user } = renderApp('/segments');
    const map = within(await screen.findByTestId('rfm-grid')).getByRole('grid');
    within(map)
      .getByRole('gridcell', { name: /^Recency 5, frequency 1: 2 customers/ })
      .focus();
    await user.keyboard('{ArrowRight}{ArrowDown}{Enter}');
    expect((await screen.findAllByTestId('customer-row')).length).toBeGreaterThan(5);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('R 4 · F 2, 30 Sep 2025');
    expect(screen.getByTestId('trail').textContent).toContain('Segments');
  });

  it('lead from a movement to those who moved', async () => {
    const { user } = renderApp('/segments');
    const map = within(await screen.findByTestId('movements')).getByRole('grid');
    await user.click(within(map).getByRole('gridcell', { name: /^From Without a purchase to Champions/ }));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toMatch(
      /^From Without a purchase to Champions/,
    );
  });

  it('say of tiers which customers share one, and turn to the revenue of the period', async () => {
    const { user } = renderApp('/segments');
    const tiers = await screen.findByTestId('value-tiers');
    expect(tiers.textContent).toContain('Top 10%: 1 customer beyond its share');
    await user.click(within(tiers).getByText('Period'));
    expect(within(tiers).getAllByTestId('tier-row')[0]?.textContent).toContain('≥ 900.00');
  });

  it('of one’s own are made of conditions, kept under a name, and taken back from where that is said', async () => {
    const asked: ChannelInput<'segments.save'>[] = [];
    const deleted: string[] = [];
    const answers = {
      'segments.save': (input: ChannelInput<'segments.save'>) => {
        asked.push(input);
        return madeBook;
      },
      'segments.delete': ({ name }: ChannelInput<'segments.delete'>) => {
        deleted.push(name);
        return madeBook;
      },
    };
    const { user } = renderApp('/segments', { answers });
    await user.click(await screen.findByTestId('new-segment'));
    const panel = await screen.findByTestId('filter-panel');
    await user.click(await within(panel).findByTestId('add-condition'));
    await user.click(await screen.findByRole('option', { name: 'Net revenue', hidden: true }));
    await user.type(within(panel).getByRole('textbox', { name: 'Net revenue: From' }), '1,200.50');
    await user.type(within(panel).getByTestId('segment-name'), 'Large');
    await user.click(within(panel).getByTestId('save-segment'));
    expect(asked).toEqual([
      {
        name: 'Large',
        replaces: null,
        filter: {
          match: 'all',
          conditions: [{ kind: 'number', measure: 'revenue', from: 120_050, to: null }],
        },
      },
    ]);
    await user.click(await screen.findByTestId('undo'));
    expect(deleted).toEqual(['Large']);
  });

  it('are not determinable where the ledger ends before the period, and say so', async () => {
    const answers = {
      'segments.overview': ({ scope }: ChannelInput<'segments.overview'>) => ({
        ...madeSegments(scope),
        coverage: 'after' as const,
      }),
    };
    renderApp('/segments', { answers });
    expect((await screen.findByTestId('empty-state')).textContent).toContain(
      'The ledger ends on 18 Nov 2025',
    );
  });

  it('say what to import while the book has no sales', async () => {
    const answers = {
      'segments.overview': ({ scope }: ChannelInput<'segments.overview'>) => ({
        ...madeSegments(scope),
        coverage: 'empty' as const,
      }),
    };
    renderApp('/segments', { answers });
    expect((await screen.findByTestId('empty-state')).textContent).toContain('import a sales ledger');
  });
});
