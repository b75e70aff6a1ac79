import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '@shared/base/fault';
import { madeBook } from '../fake/fake-bridge';
import { madeFigure, madeOverview } from '../fake/made-overview';
import { renderApp } from '../fake/render-page';

afterEach(cleanup);

describe('The overview', () => {
  it('leads from a tile to its explanation, from there to its customers, and says where the list came from', async () => {
    const { user } = renderApp('/overview');
    await user.click(await screen.findByTestId('tile-customerRetentionRate'));
    const panel = await screen.findByTestId('explanation');
    expect(within(panel).getByRole('heading', { level: 2 }).textContent).toBe('Customer retention rate');
    const [formula, worked] = within(panel).getAllByRole('math');
    expect(formula?.getAttribute('aria-label')).toBe(
      '( customers at end − new and reactivated ) / customers at start',
    );
    expect(worked?.getAttribute('aria-label')).toMatch(/^\( [\d,]+ − [\d,]+ \) \/ [\d,]+ = \d\d\.\d%$/);
    await user.click(within(panel).getByTestId('explanation-members'));
    expect((await screen.findAllByTestId('customer-row')).length).toBeGreaterThan(10);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Kept customers');
    expect(screen.getByTestId('trail').textContent).toContain('Customer retention rate, Q3 2025');
  });

  it('closes the explanation with Esc', async () => {
    const { user } = renderApp('/overview/explain/customerChurnRate');
    await screen.findByTestId('explanation');
    await user.keyboard('{Escape}');
    expect(screen.queryByTestId('explanation')).toBeNull();
  });

  it('says why a figure cannot be determined, and prints no number for it', async () => {
    const figure = madeFigure({ id: 'customerLifetimeValue', unit: 'money', value: null, inputs: {} });
    const reason = { code: 'noChurn', params: {} } as const;
    const answers = {
      'figures.figures': () => [{ ...figure, reason }],
    };
    renderApp('/overview/explain/customerLifetimeValue', { answers });
    const panel = await screen.findByTestId('explanation');
    expect(within(panel).getByTestId('explanation-reason').textContent).toBe(
      'not determinable: No customer was lost: without churn a lifespan has no end.',
    );
  });

  it('marks a period that the data do not cover to its end', async () => {
    const { user } = renderApp('/overview');
    await screen.findByTestId('tile-customerRetentionRate');
    await user.click(screen.getByTestId('period-next'));
    expect(await screen.findByText(/Hatched, dashed: incomplete period/)).toBeTruthy();
  });

  it('says what to import while the book is empty', async () => {
    const book = { ...madeBook, lineCount: 0, firstDay: null, dataThrough: null };
    renderApp('/overview', { state: { book } });
    expect((await screen.findByTestId('empty-state')).textContent).toContain('Import a sales ledger');
  });

  it('tells a fault as its sentence, and asks again when told to', async () => {
    const overview = vi.fn<typeof madeOverview>(madeOverview).mockImplementationOnce(() => {
      throw new Fault('internal', 'engine.stopped');
    });
    const { user } = renderApp('/overview', {
      answers: { 'figures.overview': ({ scope }) => overview(scope) },
    });
    const alert = await screen.findByTestId('error-state');
    expect(alert.textContent).not.toContain('engine.stopped');
    await user.click(within(alert).getByRole('button'));
    expect(await screen.findByTestId('tile-customerRetentionRate')).toBeTruthy();
  });
});

describe('The language', () => {
  it('changes at once, with the language of the document', async () => {
    const { user } = renderApp('/start');
    await user.click(await screen.findByTestId('language-select'));
    await user.click(await screen.findByText('Русский'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Кто из клиентов остаётся' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('ru');
  });
});
