import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CustomerOffers } from '@shared/contract/basket-views';
import { NeedsDoing } from '@renderer/components/needs-doing';
import { madeBook } from '../fake/fake-bridge';
import { madeProfile } from '../fake/made-profile';
import { renderApp } from '../fake/render-page';
import { renderScreen } from '../fake/render-screen';

afterEach(cleanup);

/** tomato → ribs of the nine baskets in docs/metrics.md. */
const madeRule = {
  antecedent: [1],
  consequent: 2,
  both: 4,
  withAntecedent: 5,
  withConsequent: 5,
  baskets: 9,
  support: 4 / 9,
  confidence: 0.8,
  lift: 1.44,
  leverage: 4 / 9 - 25 / 81,
  conviction: 20 / 9,
};

describe('A customer’s page', () => {
  it('says why the customer is at risk, by which rule, and in which row it stands', async () => {
    renderApp('/customer/7');
    const warnings = await screen.findByTestId('customer-warnings');
    const items = within(warnings).getAllByRole('listitem');
    expect(items.map((item) => item.firstChild?.textContent)).toEqual([
      '61 days since the last order, usually every 21',
      'Contract ends in 23 days, no renewal talk recorded',
      'Scored 3 of 10 on 4 Nov 2025',
      'Spend of the last 90 days down 54%, from €1,000.00 to €460.00',
    ]);
    expect(items[0]?.textContent).toContain('From 2 times the customer’s own cycle');
    expect(items[2]?.textContent).toContain('feedback.xlsx, NPS, row 31');
  });

  it('takes the health score apart: each part’s score by its weight, and what that comes to', async () => {
    renderApp('/customer/7');
    const health = await screen.findByTestId('customer-health');
    const cells = within(within(health).getByTestId('health-feedback')).getAllByRole('cell');
    expect(cells.slice(1).map((cell) => cell.textContent)).toEqual(['30', '2', '60']);
    const left = within(within(health).getByTestId('health-logIns')).getAllByRole('cell');
    expect(left[0]?.textContent).toContain('Nothing recorded');
    // 4 × 5 + 1 × 100 + 2 × 30 + 1 × 77 = 257, over 8, is 32.1
    expect(within(health).getByRole('table').querySelector('tfoot')?.textContent).toContain('257 / 8 = 32');
  });

  it('opens what a figure means, with its numbers, and says how late the next order is', async () => {
    const { user } = renderApp('/customer/7');
    const order = await screen.findByTestId('figure-nextOrder');
    expect(order.textContent).toContain('9 Oct 2025');
    expect(order.textContent).toContain('40 days late');
    await user.click(within(await screen.findByTestId('figure-cycle')).getByRole('button'));
    expect(await screen.findByText('Median of the 8 gaps between purchase days.')).toBeTruthy();
  });

  it('shows what counts of the customer list in the head, and every value with its row below', async () => {
    renderApp('/customer/7');
    expect((await screen.findByTestId('customer-facts')).textContent).toContain('Customer tier A');
    const said = await screen.findByTestId('customer-statements');
    const rows = within(said).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      'Customer tierAcustomers.xlsxCustomers17',
      'RouteTuesdayscustomers.xlsxCustomers17',
      'E-mailbuyer@example.comKnown since the first file that named the customer',
    ]);
  });

  it('puts orders, contracts, answers and interactions on one timeline that can be narrowed', async () => {
    const { user } = renderApp('/customer/7');
    const timeline = await screen.findByTestId('customer-timeline');
    const first = (await within(timeline).findAllByTestId('timeline-row'))[0];
    expect(first?.textContent).toContain('Contract A-1 ends');
    await user.click(within(timeline).getByRole('radio', { name: 'Feedback 1' }));
    const rows = await within(timeline).findAllByTestId('timeline-row');
    expect(rows.map((row) => row.textContent)).toEqual([
      '4 Nov 2025NPS: 3 of 10Late twice · E-mailfeedback.xlsxNPS31',
    ]);
  });

  it('says what to offer, which purchase speaks for it and how strongly', async () => {
    const product = (id: number, label: string) => ({ id, code: '', label, category: '' });
    const offers: CustomerOffers = {
      offers: [
        {
          product: product(2, 'Ribs'),
          rule: madeRule,
          score: 1.152,
          ruleCount: 1,
          order: { day: '2025-09-18', invoice: 'INV-1' },
        },
      ],
      products: [product(1, 'Tomato'), product(2, 'Ribs')],
      baskets: 9,
      minSupport: 0.1,
      minConfidence: 0.25,
      ownBaskets: 3,
    };
    renderApp('/customer/7', { answers: { 'baskets.offers': () => offers } });
    await screen.findByTestId('customer-figures');
    const table = await screen.findByTestId('customer-offers');
    expect(within(table).getAllByRole('row')[1]?.textContent).toBe('RibsTomato80.0%1.4418 Sep 2025');
  });

  it('leaves out what nobody has recorded, and says what to import', async () => {
    const nothing: typeof madeProfile = {
      ...madeProfile,
      statements: [],
      scores: null,
      contracts: [],
      feedback: [],
      interactions: [],
      risk: { ...madeProfile.risk!, score: null, band: null, warnings: [], nextOrder: null, atStake: null },
    };
    renderApp('/customer/7', { answers: { 'customers.profile': () => nothing } });
    expect((await screen.findByTestId('customer-lacking')).textContent).toContain(
      'Contracts: terms, renewals',
    );
    expect(screen.queryByTestId('customer-statements')).toBeNull();
    expect((await screen.findByTestId('figure-health')).textContent).toContain('not determinable');
    expect((await screen.findByTestId('figure-cycle')).textContent).toContain('—');
  });
});

describe('What needs doing', () => {
  it('leads from each count to its customers and from the first name to its page', async () => {
    renderScreen(<NeedsDoing />, { state: { book: madeBook } });
    const row = await screen.findByTestId('today-overdue');
    const links = within(row).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['212', '/customers/risk/overdue/now'],
      ['Hafen Kontor GmbH', '/customer/7'],
    ]);
    expect(row.textContent).toContain('61 days since the last order, usually every 21.5');
    expect(row.textContent).toContain('123,456.00');
    const due = within(await screen.findByTestId('today-orderDueByBook')).getByRole('link');
    expect([due.textContent, due.getAttribute('href')]).toEqual(['61', '/customers/risk/orderDueByBook/now']);
  });
});
