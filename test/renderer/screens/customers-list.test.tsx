import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChannelInput } from '@shared/contract/channels';
import { madeBook } from '../fake/fake-bridge';
import { madeCustomerPage } from '../fake/made-customers';
import { renderApp } from '../fake/render-page';

afterEach(cleanup);

type Asked = ChannelInput<'customers.list'>;

describe('The list of customers', () => {
  it('narrows by conditions, shows them as its title, and goes back to everyone', async () => {
    const asked: Asked[] = [];
    const answers = {
      'customers.list': (input: Asked) => {
        asked.push(input);
        return madeCustomerPage(input);
      },
    };
    const { user } = renderApp('/customers', { answers });
    await user.click(await screen.findByTestId('open-filter'));
    const panel = await screen.findByTestId('filter-panel');
    await user.click(await within(panel).findByTestId('add-condition'));
    await user.click(await screen.findByRole('option', { name: 'Region', hidden: true }));
    await user.click(within(panel).getByRole('combobox', { name: 'Region' }));
    await user.click(await screen.findByRole('option', { name: 'North', hidden: true }));
    await user.click(within(panel).getByTestId('apply-filter'));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Region: North');
    expect(asked.at(-1)?.query.set).toMatchObject({
      kind: 'filter',
      filter: { conditions: [{ attribute: 'region', values: ['North'] }] },
    });
    await user.click(await screen.findByText('Clear the filter'));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('All customers');
  });

  it('does not apply a bound that is no number', async () => {
    const { user } = renderApp('/customers');
    await user.click(await screen.findByTestId('open-filter'));
    const panel = await screen.findByTestId('filter-panel');
    await user.click(await within(panel).findByTestId('add-condition'));
    await user.click(await screen.findByRole('option', { name: 'Orders', hidden: true }));
    await user.type(within(panel).getByRole('textbox', { name: 'Orders: From' }), '1,5');
    expect(within(panel).getByText('This is not a number.')).toBeTruthy();
    expect(within(panel).getByTestId('apply-filter').hasAttribute('disabled')).toBe(true);
  });

  it('keeps the columns that were chosen, and asks for what they show', async () => {
    const asked: Asked[] = [];
    const answers = {
      'customers.list': (input: Asked) => {
        asked.push(input);
        return madeCustomerPage(input);
      },
    };
    const { user } = renderApp('/customers', { answers });
    await screen.findAllByTestId('customer-row');
    await user.click(screen.getByTestId('choose-columns'));
    await user.click(await screen.findByRole('checkbox', { name: 'Value tier', hidden: true }));
    await user.click(await screen.findByRole('checkbox', { name: 'Region', hidden: true }));
    expect(await screen.findByTestId('sort-tier')).toBeTruthy();
    expect(asked.at(-1)?.columns).toEqual(['tier', 'attribute:region']);
  });

  it('chooses rows by keyboard, runs of them too, and exports the chosen ones alone with the columns shown', async () => {
    const exported: ChannelInput<'customers.export'>[] = [];
    const answers = {
      'customers.export': (input: ChannelInput<'customers.export'>) => {
        exported.push(input);
        return { name: 'customers.csv' };
      },
    };
    const { user } = renderApp('/customers', { answers });
    await screen.findAllByTestId('customer-row');
    screen.getByRole('grid', { name: 'All customers' }).focus();
    await user.keyboard('{ArrowDown} {ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift} ');
    const bar = await screen.findByTestId('chosen-bar');
    expect(bar.textContent).toContain('4 selected');
    await user.click(within(bar).getByTestId('export-chosen'));
    expect(exported[0]).toMatchObject({ only: [1, 2, 3, 4], query: { set: { kind: 'all' } } });
    expect(exported[0]?.columns?.[0]).toBe('code');
  });

  it('leads to saved segments and named ones by name', async () => {
    const filter = {
      match: 'all' as const,
      conditions: [{ kind: 'number' as const, measure: 'orders' as const, from: 3, to: null }],
    };
    const book = {
      ...madeBook,
      settings: { ...madeBook.settings, savedSegments: [{ name: 'Regulars/“A”', filter }] },
    };
    const { user } = renderApp('/customers', { state: { book } });
    await user.click(await screen.findByTestId('segment-choice'));
    await user.click(await screen.findByRole('option', { name: 'Regulars/“A”', hidden: true }));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Regulars/“A”');
    await user.click(screen.getByTestId('segment-choice'));
    await user.click(await screen.findByRole('option', { name: 'At risk', hidden: true }));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('At risk, 18 Nov 2025');
  });
});
