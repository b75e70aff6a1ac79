import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Fault } from '@shared/base/fault';
import type { ChannelInput } from '@shared/contract/channels';
import { sumReconciliations } from '@shared/model/reconciliation';
import { madeBook } from '../../fake/fake-bridge';
import { madeDataAnswers } from '../../fake/made-data';
import { madeImports } from '../../fake/made-report';
import { openData } from './open-data';

const cells = (row: HTMLElement) =>
  [...row.querySelectorAll('[role=gridcell],[role=rowheader]')].map((cell) => cell.textContent);

describe('The imports', () => {
  it('are listed latest first, with rows and amounts, and add up to their total', async () => {
    openData('/data');
    const rows = await screen.findAllByTestId('import');
    expect(rows.map((row) => cells(row)[0])).toEqual([
      '销售台账 2025 — Реестр продаж.xlsx · Лист1',
      'sales-2024.xlsx · Sales',
      'sales-2023.csv',
    ]);
    expect(cells(screen.getByTestId('total-row'))).toEqual([
      'Total: Sales',
      '',
      '5,012',
      '4,999',
      '6',
      '7',
      '3',
      '1,071,415.24',
      '1,071,028.34',
      '299.40',
      '87.50',
      '',
      '',
    ]);
  });

  it('foot by kind where there are several kinds, and say no amount of what carries none', async () => {
    const [first, second] = madeImports;
    openData('/data', {
      answers: {
        'data.imports': () => [first!, { ...second!, kind: 'feedback' }],
      },
    });
    await screen.findAllByTestId('import');
    const totals = screen.getAllByTestId('total-row').map((row) => cells(row));
    expect(totals.map(([name]) => name)).toEqual(['Total: Sales', 'Total: Survey answers']);
    expect(totals.map((row) => row[8])).toEqual(['365,974.24', '—']);
  });

  it('are put in order by a column, and open by Enter to their own address', async () => {
    const { location } = openData('/data');
    const user = userEvent.setup();
    await screen.findAllByTestId('import');
    await user.click(screen.getByTestId('sort-rowsRead'));
    expect(screen.getAllByTestId('import').map((row) => cells(row)[2])).toEqual(['1,844', '1,712', '1,456']);
    screen.getByRole('grid', { name: 'Imports' }).focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(location()).toBe('/data/import/2');
  });

  it('are exported as they stand, with the total, in plain digits', async () => {
    const save = vi.fn((input: ChannelInput<'files.saveTable'>) => ({ name: `${input.name}.csv` }));
    openData('/data', { answers: { 'files.saveTable': save } });
    await screen.findAllByTestId('import');
    fireEvent.click(screen.getByTestId('export-menu'));
    fireEvent.click(await screen.findByTestId('export-csv'));
    await waitFor(() => expect(save).toHaveBeenCalled());
    const [{ headers, rows }] = save.mock.calls[0]!;
    expect(headers).toContain('Imported, EUR');
    expect(rows.at(-1)?.[headers.indexOf('Imported, EUR')]).toBe('1071028.34');
    expect(rows).toHaveLength(4);
  });

  it('say how many imported rows a later import has replaced', async () => {
    openData('/data', { state: { book: { ...madeBook, lineCount: 4987 } } });
    expect(await screen.findByText(/^12 imported rows were replaced by a later import/)).toBeTruthy();
  });

  it('say what to import while there is nothing', async () => {
    openData('/data', { answers: { 'data.imports': () => [] } });
    expect(await screen.findByText('No ledger has been imported')).toBeTruthy();
  });
});

describe('One import', () => {
  it('shows its reconciliation, how it was read and the whole hash of its file', async () => {
    openData('/data/import/2');
    expect(await screen.findByRole('heading', { name: 'sales-2024.xlsx' })).toBeTruthy();
    expect(within(screen.getByTestId('reconciliation')).getAllByText('1,844')).toHaveLength(2);
    expect(screen.getByText(madeImports[1]!.fileHash)).toBeTruthy();
    expect(screen.getByText('Customer name').nextSibling?.textContent).toBe('Customer');
  });

  it('is reconciled by month, and the months add up to it, also those without a date', async () => {
    openData('/data/import/2');
    const months = await screen.findAllByTestId('month');
    expect(months.map((row) => cells(row)[0])).toEqual(['Jan 2024', 'Feb 2024', 'No readable date']);
    const whole = madeImports[1]!.reconciliation;
    const total = cells(within(screen.getByTestId('months')).getByTestId('total-row'));
    expect(total.slice(1, 5)).toEqual(['1,844', '1,837', '2', '5']);
    const { months: made } = await madeDataAnswers()['data.import']!({ importId: 2 });
    expect(sumReconciliations(made.map(({ reconciliation }) => reconciliation))).toEqual(whole);
  });

  it('that the book does not have is said to be missing, with the way back', async () => {
    openData('/data/import/99', {
      answers: {
        'data.import': () => {
          throw new Fault('usage', 'import.unknown', { id: 99 });
        },
      },
    });
    expect((await screen.findByTestId('error-state')).textContent).toMatch(/99/);
    expect(screen.getAllByRole('link', { name: 'All imports' })[0]?.getAttribute('href')).toBe('/data');
  });

  it('keeps its columns as a template, named after the file unless another name is given', async () => {
    const save = vi.fn((_input: ChannelInput<'data.saveTemplate'>) => []);
    openData('/data/import/2', { answers: { 'data.saveTemplate': save } });
    const user = userEvent.setup();
    await user.click(await screen.findByTestId('save-template'));
    expect(screen.getByTestId<HTMLInputElement>('template-name').value).toBe('sales-2024');
    await user.clear(screen.getByTestId('template-name'));
    expect(screen.getByText('Enter a name.')).toBeTruthy();
    await user.type(screen.getByTestId('template-name'), ' Till {Enter}');
    expect(save).toHaveBeenCalledWith({ name: 'Till', importId: 2 });
    expect(await screen.findByText('The columns are kept as “Till”.')).toBeTruthy();
  });
});

describe('Undoing an import', () => {
  it('says what goes and what depends on it, and does it by a button that counts the rows', async () => {
    const undo = vi.fn((_input: ChannelInput<'data.undoImport'>) => madeBook);
    const { location } = openData('/data/import/1', { answers: { 'data.undoImport': undo } });
    const user = userEvent.setup();
    await user.click(await screen.findByTestId('undo-import'));
    expect(location()).toBe('/data/import/1/undo');
    const panel = await screen.findByTestId('undo-panel');
    await within(panel).findByText('1,709');
    expect(panel.textContent).toContain('190');
    expect(panel.textContent).toContain('2 later imports passed over rows as already there.');
    const button = within(panel).getByRole('button', { name: 'Undo the import of 1,709 rows' });
    await user.click(button);
    await waitFor(() => expect(location()).toBe('/data'));
    expect(undo).toHaveBeenCalledWith({ importId: 1, taskId: expect.any(String) });
    expect(
      await screen.findByText('The import of “sales-2023.csv” is undone: 1,709 rows are gone.'),
    ).toBeTruthy();
  });

  it('is left by Esc with nothing done', async () => {
    const undo = vi.fn((_input: ChannelInput<'data.undoImport'>) => madeBook);
    const { location } = openData('/data/import/1/undo', { answers: { 'data.undoImport': undo } });
    const user = userEvent.setup();
    await screen.findByTestId('undo-panel');
    await user.keyboard('{Escape}');
    expect(location()).toBe('/data/import/1');
    expect(undo).not.toHaveBeenCalled();
  });

  it('says in a sentence why it could not be done, and leaves the import on screen', async () => {
    const { location } = openData('/data/import/1/undo', {
      answers: {
        'data.undoImport': () => {
          throw new Fault('book', 'book.diskFull', { path: 'a.staybook' });
        },
      },
    });
    const user = userEvent.setup();
    await user.click(await screen.findByTestId('undo-confirm'));
    expect(await screen.findByText(/the disk is full/)).toBeTruthy();
    expect(location()).toBe('/data/import/1/undo');
  });
});

describe('The address of a part', () => {
  it('of the number of an import alone leads to its rows set aside', async () => {
    const { location } = openData('/data/2');
    await screen.findByTestId('set-aside');
    expect(location()).toBe('/data/set-aside/2');
  });

  it('that is none leads to the imports', async () => {
    const { location } = openData('/data/elsewhere/3');
    await screen.findAllByTestId('import');
    expect(location()).toBe('/data');
  });
});
