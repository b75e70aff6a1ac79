import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ChannelInput } from '@shared/contract/channels';
import { madeBook } from '../../fake/fake-bridge';
import { openData } from './open-data';

describe('Customers that may be the same', () => {
  it('stand side by side with why, what is known of either, lines and revenue', async () => {
    openData('/data/customers');
    const [first] = await screen.findAllByTestId('proposal');
    expect(first?.textContent).toContain('The same tax number. The same name, perhaps written differently.');
    const row = within(first!).getByRole('row', { name: /^Ledger lines/ });
    expect(row.textContent).toBe('Ledger lines2143');
    expect(within(first!).getByRole('row', { name: /^Revenue/ }).textContent).toContain('48,120.55');
    expect(within(first!).getByRole('link', { name: 'Brightwater Supplies Ltd' }).getAttribute('href')).toBe(
      '/customer/7',
    );
  });

  it('are merged into the side that is chosen, and taken back from where it is said', async () => {
    const merge = vi.fn((_input: ChannelInput<'data.mergeCustomers'>) => madeBook);
    const undo = vi.fn((_input: ChannelInput<'data.undoMerge'>) => madeBook);
    const made = { code: '', taxNo: '', email: '', phone: '', lines: 0, revenue: 0 };
    openData('/data/customers', {
      answers: {
        'data.mergeCustomers': merge,
        'data.undoMerge': undo,
        'data.merges': () => [
          {
            id: 5,
            from: { ...made, id: 431, name: 'B' },
            into: { ...made, id: 7, name: 'A' },
            mergedAt: '2025-11-19T09:00:00.000Z',
            undoneAt: null,
          },
        ],
      },
    });
    const user = userEvent.setup();
    const [first] = await screen.findAllByTestId('proposal');
    await user.click(within(first!).getByTestId('merge-left'));
    expect(merge).toHaveBeenCalledWith({ from: 431, into: 7 });
    await screen.findByText(/^“BRIGHTWATER SUPPLIES LIMITED” now counts as “Brightwater Supplies Ltd”/);
    await user.click(screen.getByTestId('undo'));
    await waitFor(() => expect(undo).toHaveBeenCalledWith({ id: 5 }));
  });

  it('leave the list once merged or kept apart, and a merge enters the log', async () => {
    openData('/data/customers');
    const user = userEvent.setup();
    const [first] = await screen.findAllByTestId('proposal');
    await user.click(within(first!).getByTestId('merge-right'));
    await waitFor(() => expect(screen.getAllByTestId('proposal')).toHaveLength(1));
    expect(screen.getAllByTestId('merge')).toHaveLength(2);
    expect(screen.getAllByTestId('merge')[0]?.textContent).toContain('BRIGHTWATER SUPPLIES LIMITED');
    await user.click(screen.getByTestId('keep-apart'));
    expect(await screen.findByText('No customers look alike')).toBeTruthy();
    expect(screen.getByText(/stay two customers and are not proposed again/)).toBeTruthy();
  });

  it('that were merged are parted again from the log', async () => {
    openData('/data/customers');
    const user = userEvent.setup();
    await user.click(await screen.findByTestId('undo-merge'));
    await waitFor(() => expect(screen.queryByTestId('undo-merge')).toBeNull());
    expect(screen.getByTestId('merge').textContent).toContain('Undone');
  });

  it('are said to be none where there are none, and so is a log without a merge', async () => {
    openData('/data/customers', { answers: { 'data.sameCustomers': () => [], 'data.merges': () => [] } });
    expect(await screen.findByText('No customers look alike')).toBeTruthy();
    expect(await screen.findByText('No customers have been merged.')).toBeTruthy();
  });
});
