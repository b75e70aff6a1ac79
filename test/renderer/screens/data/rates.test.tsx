import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ChannelInput } from '@shared/contract/channels';
import { madeBook } from '../../fake/fake-bridge';
import { madeRates } from '../../fake/made-data';
import { openData } from './open-data';

describe('The rates', () => {
  it('are listed with every digit, in the number style of the language', async () => {
    openData('/data/rates', { language: 'ru' });
    const rows = await screen.findAllByTestId('rate');
    expect(rows.map((row) => within(row).getAllByRole('gridcell')[2]?.textContent)).toEqual([
      '1,1725',
      '1,18403',
    ]);
  });

  it('that rows wait for are asked for by currency; given, the rows are read again and counted', async () => {
    const set = vi.fn((rate: ChannelInput<'data.setRate'>) => ({
      rates: [...madeRates.rates, { ...rate, id: 3, lines: 0 }],
      wanted: [],
    }));
    const retry = vi.fn((_input: ChannelInput<'data.retrySetAside'>) => ({
      tried: 12,
      imported: 12,
      duplicate: 0,
      setAside: 0,
      book: madeBook,
    }));
    openData('/data/rates', { answers: { 'data.setRate': set, 'data.retrySetAside': retry } });
    const user = userEvent.setup();
    await user.click(await screen.findByTestId('give-USD'));
    await user.type(screen.getByTestId('rate-value'), '0.9201234567891');
    expect(screen.getByText('More than 12 decimals cannot be kept.')).toBeTruthy();
    await user.type(screen.getByTestId('rate-value'), '{Backspace}');
    expect(screen.getByTestId('rate-meaning').textContent).toBe(
      '1 USD = 0.920123456789 EUR, from the beginning.',
    );
    await user.keyboard('{Enter}');
    expect(set).toHaveBeenCalledWith({ currency: 'USD', fromDay: null, rate: '0.920123456789' });
    await user.click(await screen.findByTestId('try-all'));
    expect((await screen.findByTestId('retry-result')).textContent).toMatch(/^12 rows tried: 12 imported/);
    expect(retry).toHaveBeenCalledWith({ importId: null, taskId: expect.any(String) });
  });

  it('are typed as the language writes them, and never guessed', async () => {
    const set = vi.fn((_rate: ChannelInput<'data.setRate'>) => madeRates);
    openData('/data/rates', { language: 'ru', answers: { 'data.setRate': set } });
    const user = userEvent.setup();
    await user.click(await screen.findByTestId('give-USD'));
    await user.type(screen.getByTestId('rate-value'), '1,08,25');
    await user.keyboard('{Enter}');
    expect(set).not.toHaveBeenCalled();
    await user.clear(screen.getByTestId('rate-value'));
    await user.type(screen.getByTestId('rate-value'), '1,0825');
    await user.type(screen.getByTestId('rate-from'), '2024-02-30');
    await user.keyboard('{Enter}');
    expect(set).not.toHaveBeenCalled();
    await user.clear(screen.getByTestId('rate-from'));
    await user.type(screen.getByTestId('rate-from'), '2024-02-29{Enter}');
    expect(set).toHaveBeenCalledWith({ currency: 'USD', fromDay: '2024-02-29', rate: '1.0825' });
  });

  it('of the same currency and day are replaced, and taken back to what they were', async () => {
    const set = vi.fn((_rate: ChannelInput<'data.setRate'>) => madeRates);
    openData('/data/rates', {
      answers: {
        'data.setRate': set,
        'data.rates': () => ({ ...madeRates, wanted: [{ currency: 'GBP', rows: 1 }] }),
      },
    });
    const user = userEvent.setup();
    await user.click(await screen.findByTestId('give-GBP'));
    await user.type(screen.getByTestId('rate-value'), '1.2');
    expect(screen.getByTestId('rate-meaning').textContent).toBe(
      '1 GBP = 1.2 EUR, from the beginning. Replaces 1.1725.',
    );
    await user.click(screen.getByRole('button', { name: 'Replace the rate' }));
    await user.click(await screen.findByTestId('undo'));
    await waitFor(() => expect(set).toHaveBeenCalledTimes(2));
    expect(set).toHaveBeenLastCalledWith({ currency: 'GBP', fromDay: null, rate: '1.1725' });
  });

  it('are deleted once it is said what that means, and come back when it is taken back', async () => {
    openData('/data/rates');
    const user = userEvent.setup();
    const [first] = await screen.findAllByTestId('delete-rate');
    await user.click(first!);
    expect(screen.getByTestId('confirmation').textContent).toContain('210 lines converted by it keep it.');
    await user.click(screen.getByTestId('confirm'));
    await waitFor(() => expect(screen.getAllByTestId('rate')).toHaveLength(1));
    await user.click(screen.getByTestId('undo'));
    await waitFor(() => expect(screen.getAllByTestId('rate')).toHaveLength(2));
  });

  it('are explained where there are none', async () => {
    openData('/data/rates', { answers: { 'data.rates': () => ({ rates: [], wanted: [] }) } });
    expect(await screen.findByText(/^Rows in another currency than EUR are set aside/)).toBeTruthy();
    expect(screen.queryByTestId('wanted-rates')).toBeNull();
  });
});
