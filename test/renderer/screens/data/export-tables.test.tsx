import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ChannelInput } from '@shared/contract/channels';
import { openData } from './open-data';

const exporting = (answer: { name: string; rows: number } | null) =>
  vi.fn((_input: ChannelInput<'data.exportTables'>) => answer);

describe('The tables for a database', () => {
  it('are saved in the language of the window, and their folder and rows are named', async () => {
    const save = exporting({ name: 'Atelier tables', rows: 5012 });
    openData('/data', { answers: { 'data.exportTables': save } });
    await userEvent.click(await screen.findByTestId('export-tables-button'));
    expect(await screen.findByText('Saved: Atelier tables, 5,012 rows')).toBeTruthy();
    expect(save).toHaveBeenCalledWith({ taskId: expect.any(String), language: 'en' });
  });

  it('say nothing where no folder was chosen, and can be asked for again', async () => {
    const save = exporting(null);
    openData('/data', { answers: { 'data.exportTables': save } });
    await userEvent.click(await screen.findByTestId('export-tables-button'));
    expect(await screen.findByTestId('export-tables-button')).toBeTruthy();
    expect(screen.queryByText(/Saved/)).toBeNull();
  });
});
