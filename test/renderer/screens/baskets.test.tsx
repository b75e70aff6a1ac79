import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ChannelInput } from '@shared/contract/channels';
import { CustomerOffersSection } from '@renderer/components/customer-offers';
import { BasketsScreen } from '@renderer/screens/baskets/baskets-screen';
import type { FakeHandlers } from '../fake/fake-bridge';
import { madeBasketRule, madeBasketTable } from '../fake/made-baskets';
import { renderScreen } from '../fake/render-screen';

function openBaskets(answers: Partial<FakeHandlers> = {}) {
  const asked: ChannelInput<'baskets.rules'>[] = [];
  const view = renderScreen(<BasketsScreen />, {
    path: '/baskets',
    answers: {
      'baskets.rules': (input) => {
        asked.push(input);
        return madeBasketTable(input.minSupport, input.minConfidence, input.maxItems);
      },
      'baskets.rule': ({ antecedent, consequent }) => madeBasketRule(antecedent, consequent),
      ...answers,
    },
  });
  return { ...view, asked, user: userEvent.setup() };
}

const firstRow = async () => (await screen.findAllByTestId('rule-row'))[0]?.textContent;

describe('The Baskets screen', () => {
  it('shows every rule, the strongest lift first, and what the baskets were formed from', async () => {
    openBaskets();
    expect(await firstRow()).toBe('tomatoribs444.44%80.0%1.4413.582.22');
    expect(screen.getByTestId('baskets-lead').textContent).toBe(
      '9 baskets · 1 of them a till receipt without a customer · 8 customers · 1 Jan 2024 – 30 Jun 2024',
    );
    const notes = screen.getByTestId('basket-notes').textContent;
    expect(notes).toContain('Minimum support 22.22%: at least 2 baskets.');
    expect(notes).toContain('3 lines of orders name no product and are left out.');
  });

  it('sorts by any measure, a rule without a conviction last', async () => {
    const { user } = openBaskets({ 'baskets.rules': () => madeBasketTable(1 / 9, 0) });
    await screen.findAllByTestId('rule-row');
    await user.click(screen.getByRole('button', { name: /Confidence/ }));
    expect(await firstRow()).toContain('100.0%');
    await user.click(screen.getByRole('button', { name: /Baskets/ }));
    expect(await firstRow()).toContain('444.44%');
  });

  it('finds the rules of a product, on the side that is asked for', async () => {
    const { user } = openBaskets();
    await screen.findAllByTestId('rule-row');
    await user.type(screen.getByTestId('product-search'), 'SOCKS');
    expect(screen.getAllByTestId('rule-row').map((row) => row.textContent?.slice(0, 8))).toEqual([
      'eggsocks',
      'socksegg',
    ]);
  });

  it('asks for the rules of another support and confidence', async () => {
    const { user, asked } = openBaskets();
    await screen.findAllByTestId('rule-row');
    await user.click(screen.getByTestId('min-support'));
    await user.click(await screen.findByRole('option', { name: '10.00%', hidden: true }));
    expect(asked.at(-1)).toMatchObject({ minSupport: 0.1, minConfidence: 0.25, maxItems: 3 });
  });

  it('a rule opens beside the page with each measure worked out, its customers, and Esc closes it', async () => {
    const { user, location } = openBaskets();
    await user.click((await screen.findAllByTestId('rule-row'))[0]!);
    const panel = await screen.findByTestId('rule-panel');
    expect(await within(panel).findByText('4 of 9 baskets = 44.44%')).toBeTruthy();
    expect(panel.textContent).toContain('4 of 5 baskets = 80.0%');
    expect(panel.textContent).toContain('95% interval (Wilson): 37.6% to 96.4%');
    expect(panel.textContent).toContain('(4 / 5) / (5 / 9) = 80.0% / 55.6% = 1.44');
    expect(panel.textContent).toContain('4 / 9 − (5 / 9) × (5 / 9) = 13.58 pp');
    expect(panel.textContent).toContain('(1 − 5 / 9) / (1 − 4 / 5) = 2.22');
    await user.keyboard('{Escape}');
    expect(screen.queryByTestId('rule-panel')).toBeNull();
    await user.click((await screen.findAllByTestId('rule-row'))[0]!);
    await user.click(await screen.findByTestId('rule-members-offer'));
    expect(location()).toBe('/customers/basket/offer/all/1/2');
  });

  it('says what to import where no purchase names a product', async () => {
    openBaskets({
      'baskets.rules': () => ({
        ...madeBasketTable(),
        baskets: 0,
        minSupport: null,
        rules: [],
        products: [],
      }),
    });
    expect((await screen.findByTestId('empty-state')).textContent).toContain(
      'Import a ledger whose product column',
    );
  });

  it('says that a raised support leaves nothing out above it', async () => {
    openBaskets({ 'baskets.rules': () => ({ ...madeBasketTable(0.01), supportBy: 'raised' }) });
    expect((await screen.findByTestId('basket-notes')).textContent).toContain(
      'The minimum support was raised to 1.00%; above it the rules are complete.',
    );
  });
});

describe('What to offer a customer', () => {
  it('names the product, the rule and the order that speak for it, and leads to who bought both', async () => {
    const table = madeBasketTable();
    const rule = table.rules[0]!;
    const product = table.products.find(({ id }) => id === rule.consequent)!;
    const { location } = renderScreen(<CustomerOffersSection customerId={7} />, {
      answers: {
        'baskets.offers': () => ({
          offers: [
            { product, rule, score: 1.152, ruleCount: 2, order: { day: '2024-03-05', invoice: 'R1' } },
          ],
          products: table.products,
          baskets: 9,
          minSupport: 2 / 9,
          minConfidence: 0.25,
          ownBaskets: 1,
        }),
      },
    });
    const row = await screen.findByTestId('offer-row');
    expect(row.textContent).toBe('ribstomato, order of 5 Mar 2024480.0%1.441.152');
    await userEvent.setup().click(row);
    expect(location()).toBe('/customers/basket/both/all/1/2');
  });
});
