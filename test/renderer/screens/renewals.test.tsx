import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { customersPath, customerSetOf } from '@renderer/shell/routes';
import { madeBook, type FakeHandlers } from '../fake/fake-bridge';
import { madeRenewals } from '../fake/made-renewals';
import { renderApp } from '../fake/render-page';

afterEach(cleanup);

const answers: Partial<FakeHandlers> = {
  'renewals.table': ({ period, by }) => madeRenewals(period, by),
  'figures.attributes': () => [{ id: 'region', values: 2, customersWithout: 1 }],
  'figures.tiles': () => [],
};

function open(path = '/renewals', more: Partial<FakeHandlers> = {}, contractCount = 4) {
  const state = { book: { ...madeBook, contractCount } };
  return renderApp(path, { state, answers: { ...answers, ...more } });
}

describe('The Renewals screen', () => {
  it('lists every contract due with its state, renewal, reason and the row of the file', async () => {
    open();
    const rows = await screen.findAllByTestId('renewal-row');
    expect(rows).toHaveLength(4);
    const texts = rows.map(({ textContent }) => textContent);
    expect(texts[0]).toContain('renewed on time');
    expect(texts[0]).toContain('+10.00');
    expect(texts[1]).toContain('renewed late');
    expect(texts[2]).toContain('not renewed · cancelled');
    expect(texts[2]).toContain('price');
    expect(texts[2]).toContain('contracts.csv · 4');
    expect(texts[3]).toContain('not yet decided');
    expect(within(screen.getByTestId('renewal-list')).getByText('4 contracts')).toBeTruthy();
  });

  it('narrows the list by owner, and says of how many', async () => {
    const { user } = open();
    await screen.findAllByTestId('renewal-row');
    await user.click(screen.getByTestId('renewal-owner'));
    await user.click(await screen.findByRole('option', { name: 'Ben', hidden: true }));
    expect(await screen.findAllByTestId('renewal-row')).toHaveLength(1);
    expect(within(screen.getByTestId('renewal-list')).getByText('1 of 4 contracts')).toBeTruthy();
  });

  it('a month of the calendar leads to its contracts, and from there back to the period', async () => {
    const { user } = open();
    const calendar = await screen.findByTestId('renewal-calendar');
    await user.click(within(calendar).getByRole('button', { name: /^December 2025/ }));
    expect(await screen.findAllByTestId('renewal-row')).toHaveLength(1);
    expect(window.location.hash).toBe('#/renewals/due/2025-12');
    await user.click(screen.getByRole('button', { name: /^Back to / }));
    expect(await screen.findAllByTestId('renewal-row')).toHaveLength(4);
  });

  it('shows the rate of each group with its interval, and leads from its customers to the list of them', async () => {
    open();
    const cut = await screen.findByTestId('renewal-cut');
    const [, first, , total] = within(cut).getAllByRole('row');
    expect(first?.textContent).toContain('100.0%34.2% – 100.0%');
    expect(total?.textContent).toContain('Total44211');
    const links = within(cut).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['2', '2', '4']);
    expect(customerSetOf(links[1]!.getAttribute('href')!.slice(1))).toMatchObject({
      kind: 'renewal',
      part: 'due',
      group: { by: 'month', key: '' },
    });
  });

  it('tallies the reasons for not renewing', async () => {
    open();
    const reasons = await screen.findByTestId('renewal-reasons');
    expect(within(reasons).getByRole('link').textContent).toBe('price1');
  });

  it('says what to import while the book holds no contracts', async () => {
    open('/renewals', {}, 0);
    expect((await screen.findByTestId('empty-state')).textContent).toContain('Import a list of contracts');
  });

  it('says so where nothing but the contracts tells how far the data reach', async () => {
    open('/renewals', {
      'renewals.table': ({ period, by }) => ({ ...madeRenewals(period, by), reachesByContracts: true }),
    });
    expect((await screen.findByTestId('renewals-lead')).textContent).toContain('state the data-through date');
  });
});

describe('The address of customers with contracts due', () => {
  it.each([{ by: 'region', key: '' }, { by: 'extra:Sales / area', key: '北区 50 % ~ =/#?' }, null])(
    'leads back to the same set',
    (group) => {
      const set = { kind: 'renewal', period: '2025-Q3', part: 'notRenewed', group } as const;
      expect(customerSetOf(customersPath(set))).toEqual(set);
      expect(customerSetOf(decodeURI(encodeURI(customersPath(set))))).toEqual(set);
    },
  );

  it('of an unknown part or a broken group is none', () => {
    expect(customerSetOf('/customers/renewal/gone/2025')).toBeNull();
    expect(customerSetOf('/customers/renewal/due')).toBeNull();
    expect(customerSetOf('/customers/renewal/due/2025/=~E0~A4/=x')).toBeNull();
  });
});
