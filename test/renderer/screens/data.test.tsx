import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Route } from 'wouter';
import type { ChannelInput } from '@shared/contract/channels';
import { DataScreen } from '@renderer/screens/data/data-screen';
import { madeImports } from '../fake/made-report';
import { renderScreen } from '../fake/render-screen';

function openData(path = '/data', answers: Parameters<typeof renderScreen>[1] = {}) {
  return renderScreen(<Route path="/data/*?" component={DataScreen} />, {
    ...answers,
    path,
    answers: { 'data.imports': () => madeImports, ...answers?.answers },
  });
}

describe('The data screen', () => {
  it('lists every import with its rows and its amount, and their sum', async () => {
    openData();
    expect(await screen.findAllByTestId('import')).toHaveLength(madeImports.length);
    const total = within(screen.getByRole('table', { name: 'Imports' })).getByRole('row', { name: /^Total/ });
    expect(total.textContent).toBe('Total5,0124,999671,071,028.34');
  });

  it('opens an import to its reconciliation and the whole hash of its file', async () => {
    const { location } = openData();
    const [, second] = await screen.findAllByTestId('import');
    fireEvent.click(within(second!).getByRole('button'));
    expect(location()).toBe('/data/2');
    expect(within(second!).getByTestId('reconciliation')).toBeTruthy();
    expect(within(second!).getByText(madeImports[1]!.fileHash)).toBeTruthy();
  });

  it('shows rows set aside as they stand in the file, each with its reason, asked for by the page', async () => {
    const setAside = vi.fn((_input: ChannelInput<'data.setAside'>) => ({
      total: 5,
      headers: ['Date', 'Amount'],
      rows: [
        {
          row: 1180,
          issues: [{ row: 1180, column: 'Date', value: '30.02.2024', reason: 'date.invalid' }],
          cells: ['30.02.2024', '12.50'],
          amount: 1250,
        },
      ],
    }));
    openData('/data/2', { answers: { 'data.setAside': setAside }, language: 'ru' });
    const [row] = await screen.findAllByTestId('set-aside-row');
    expect(row?.textContent).toMatch(/^1180Date: .+30\.02\.202412\.50$/);
    expect(setAside).toHaveBeenCalledWith({ importId: 2, offset: 0, limit: 200 });
  });

  it('says what to import while there is nothing', async () => {
    openData('/data', { answers: { 'data.imports': () => [] } });
    expect(await screen.findByText('No ledger has been imported')).toBeTruthy();
  });
});
