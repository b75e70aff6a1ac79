import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ChannelInput } from '@shared/contract/channels';
import { openData } from './open-data';

describe('The templates', () => {
  it('are listed with their kind, their columns and their header', async () => {
    openData('/data/templates');
    const template = await screen.findByTestId('template');
    expect(template.textContent).toContain('Till export Sales');
    expect(template.textContent).toContain('Customer nameCustomer');
    expect(template.textContent).toContain('Header: Date · Invoice · Customer');
  });

  it('are deleted once it is said what that means; Esc leaves them', async () => {
    const remove = vi.fn((_input: ChannelInput<'data.deleteTemplate'>) => []);
    openData('/data/templates', { answers: { 'data.deleteTemplate': remove } });
    const user = userEvent.setup();
    await user.click(await screen.findByTestId('delete-template'));
    await user.keyboard('{Escape}');
    expect(screen.queryByTestId('confirmation')).toBeNull();
    await user.click(screen.getByTestId('delete-template'));
    expect(screen.getByTestId('confirmation').textContent).toContain('What was imported stays.');
    await user.click(screen.getByTestId('confirm'));
    expect(remove).toHaveBeenCalledWith({ id: 1 });
    await screen.findByText('The template “Till export” is deleted.');
  });

  it('are gone from the list once deleted, and then it says how one is made', async () => {
    openData('/data/templates');
    const user = userEvent.setup();
    await user.click(await screen.findByTestId('delete-template'));
    await user.click(screen.getByTestId('confirm'));
    await waitFor(() => expect(screen.getByText('No templates')).toBeTruthy());
  });
});
