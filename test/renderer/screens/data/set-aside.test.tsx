import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '@shared/base/fault';
import type { ChannelInput } from '@shared/contract/channels';
import type { KeptRow } from '@shared/contract/views';
import { madeBook } from '../../fake/fake-bridge';
import { madeSetAside } from '../../fake/made-data';
import { openData } from './open-data';

let user: UserEvent;
let rows: readonly KeptRow[];

beforeEach(() => {
  user = userEvent.setup();
  rows = madeSetAside;
});

const headers = ['Date', 'Invoice', 'Customer', 'Product', 'Quantity', 'Amount', 'Currency'];
const line = (row: number) => screen.getAllByTestId('set-aside-row')[row]!;
const cell = (row: number, column: number) => within(line(row)).getAllByRole('gridcell')[column + 1]!;
const numbers = () =>
  screen.getAllByTestId('set-aside-row').map((each) => within(each).getByRole('rowheader').textContent);

/** A book that takes a row whose first cell is a date of 2024, and keeps what was typed of any other. */
function correctingBook() {
  const correct = vi.fn(({ id, cells }: ChannelInput<'data.correctSetAside'>) => {
    const isRight = /^2024-\d\d-\d\d$/.test(cells[0] ?? '');
    rows = isRight
      ? rows.filter((row) => row.id !== id)
      : rows.map((row) => (row.id === id ? { ...row, cells } : row));
    return { outcome: isRight ? ('imported' as const) : ('setAside' as const), issues: [], book: madeBook };
  });
  return {
    correct,
    answers: {
      'data.setAside': ({ offset, limit }: ChannelInput<'data.setAside'>) => ({
        total: rows.length,
        headers,
        rows: rows.slice(offset, offset + limit),
      }),
      'data.correctSetAside': correct,
    },
  };
}

describe('The rows set aside', () => {
  it('stand as in the file, each with its row number and its reason, asked for by the page', async () => {
    const setAside = vi.fn((_input: ChannelInput<'data.setAside'>) => ({ total: 5, headers, rows }));
    openData('/data/set-aside/2', { answers: { 'data.setAside': setAside }, language: 'ru' });
    const [first] = await screen.findAllByTestId('set-aside-row');
    expect(first?.textContent).toMatch(/^118Date: .+30\.02\.2024INV-24001Brightwater Supplies Ltd/);
    expect(setAside).toHaveBeenCalledWith({ importId: 2, offset: 0, limit: 200 });
  });

  it('in their thousands are asked for where they come into view, and the place in the list is kept', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({
      ...madeSetAside[0]!,
      id: index + 1,
      row: index + 2,
    }));
    const setAside = vi.fn(({ offset, limit }: ChannelInput<'data.setAside'>) => ({
      total: 1000,
      headers,
      rows: many.slice(offset, offset + limit),
    }));
    openData('/data/set-aside/2', { answers: { 'data.setAside': setAside } });
    await screen.findAllByTestId('set-aside-row');
    const grid = screen.getByRole('grid');
    grid.scrollTop = 29_400;
    fireEvent.scroll(grid);
    await waitFor(() => expect(numbers()).toContain('1001'));
    expect(screen.getByRole('grid')).toBe(grid);
    expect(setAside.mock.calls.map(([{ offset }]) => offset)).toEqual([0, 800]);
  });

  it('mark the cell that is at fault, and no other', async () => {
    openData('/data/set-aside/2');
    await screen.findAllByTestId('set-aside-row');
    expect(cell(0, 0).getAttribute('aria-invalid')).toBe('true');
    expect(cell(0, 5).getAttribute('aria-invalid')).toBeNull();
    expect(cell(2, 5).getAttribute('aria-invalid')).toBe('true');
  });

  it('of every file stand under the name of theirs', async () => {
    openData('/data/set-aside');
    expect(await screen.findByText('Rows set aside from sales-2023.csv')).toBeTruthy();
    expect(screen.getByText('Rows set aside from sales-2024.xlsx')).toBeTruthy();
    expect(screen.queryByText(/Rows set aside from 销售台账/)).toBeNull();
  });

  it('are corrected in the cell and tried again; the outcome stands beside the row, and no row moves', async () => {
    const { correct, answers } = correctingBook();
    openData('/data/set-aside/2', { answers });
    await screen.findAllByTestId('set-aside-row');
    await user.click(cell(0, 0));
    await user.clear(screen.getByTestId('cell-editor'));
    await user.keyboard('2024-02-29{Enter}');
    expect(cell(0, 0).textContent).toBe('2024-02-29');
    await user.click(within(line(0)).getByTestId('try-row'));
    expect((await screen.findByText('Imported')).closest('[role=row]')).toBe(line(0));
    expect(correct).toHaveBeenCalledWith({
      id: 11,
      cells: ['2024-02-29', ...madeSetAside[0]!.cells.slice(1)],
    });
    expect(screen.getByText('Row 118 is imported.')).toBeTruthy();
    await waitFor(() => expect(numbers()).toEqual(['118', '131', '940', '1311', '1840']));
    expect(within(line(0)).queryByTestId('try-row')).toBeNull();
    expect(within(line(1)).getByTestId('try-row')).toBeTruthy();
  });

  it('that are still wrong keep the text that was typed, and say so', async () => {
    openData('/data/set-aside/2', { answers: correctingBook().answers });
    await screen.findAllByTestId('set-aside-row');
    await user.click(cell(0, 0));
    await user.clear(screen.getByTestId('cell-editor'));
    await user.keyboard('31.02.2024{Enter}');
    await user.click(within(line(0)).getByTestId('try-row'));
    await screen.findByText(/^Still set aside\./);
    expect(cell(0, 0).textContent).toBe('31.02.2024');
    expect(screen.getByText('Row 118 is still set aside.')).toBeTruthy();
  });

  it('are written by the keyboard alone: arrows, Enter, Tab, Esc, Ctrl+Enter', async () => {
    const { correct, answers } = correctingBook();
    openData('/data/set-aside/2', { answers });
    await screen.findAllByTestId('set-aside-row');
    screen.getByRole('grid').focus();
    // The first cell at fault is where the keyboard begins.
    await user.keyboard('2024-03-01{Tab}');
    expect(cell(0, 0).textContent).toBe('2024-03-01');
    await user.keyboard('INV-1{Escape}');
    expect(cell(0, 1).textContent).toBe('INV-24001');
    await user.keyboard('{F2}');
    expect(screen.getByTestId<HTMLInputElement>('cell-editor').value).toBe('INV-24001');
    await user.keyboard('{Escape}{ArrowLeft}{Control>}{Enter}{/Control}');
    await screen.findByText('Row 118 is imported.');
    expect(correct.mock.calls[0]?.[0].cells[0]).toBe('2024-03-01');
  });

  it('that were typed into are taken back by their button', async () => {
    openData('/data/set-aside/2');
    await screen.findAllByTestId('set-aside-row');
    await user.click(cell(3, 5));
    await user.keyboard('12.50{Enter}');
    expect(cell(3, 5).textContent).toBe('12.50');
    await user.click(within(line(3)).getByRole('button', { name: 'Take back what was typed' }));
    expect(cell(3, 5).textContent).toBe('');
  });

  it('keep what was typed while another part is looked at', async () => {
    openData('/data/set-aside/2');
    await screen.findAllByTestId('set-aside-row');
    await user.click(cell(3, 5));
    await user.keyboard('12.50{Enter}');
    await user.click(screen.getByTestId('part-quality'));
    await screen.findByTestId('quality-anonymous');
    await user.click(screen.getByTestId('part-set-aside'));
    const section = (await screen.findByText('Rows set aside from sales-2024.xlsx')).closest('section')!;
    await waitFor(() => expect(within(section).getByText('12.50')).toBeTruthy());
  });

  it('are all tried again, first those that were typed into, and the outcome is counted', async () => {
    const asked: string[] = [];
    openData('/data/set-aside/2', {
      answers: {
        'data.correctSetAside': ({ id }) => {
          asked.push(`row ${id}`);
          return { outcome: 'setAside', issues: [], book: madeBook };
        },
        'data.retrySetAside': ({ importId }) => {
          asked.push(`import ${importId}`);
          return { tried: 5, imported: 3, duplicate: 1, setAside: 1, book: madeBook };
        },
      },
    });
    await screen.findAllByTestId('set-aside-row');
    await user.click(cell(3, 5));
    await user.keyboard('12.50{Enter}');
    expect(screen.getByText(/^1 row changed, not yet tried/)).toBeTruthy();
    await user.click(screen.getByTestId('try-all'));
    expect((await screen.findByTestId('retry-result')).textContent).toBe(
      '5 rows tried: 3 imported, 1 already in the book, 1 still set aside.',
    );
    expect(asked).toEqual(['row 14', 'import 2']);
  });

  it('being tried again can be stopped, and then stand as before without an error', async () => {
    let stopped: (fault: Fault) => void = () => undefined;
    const cancel = vi.fn((_input: ChannelInput<'app.cancel'>) => {
      stopped(new Fault('cancelled', 'task.cancelled'));
    });
    const retry = vi.fn(
      (_input: ChannelInput<'data.retrySetAside'>) =>
        new Promise<never>((_, reject) => {
          stopped = reject;
        }),
    );
    openData('/data/set-aside/2', { answers: { 'app.cancel': cancel, 'data.retrySetAside': retry } });
    await user.click(await screen.findByTestId('try-all'));
    await user.click(within(await screen.findByTestId('progress')).getByRole('button', { name: 'Cancel' }));
    await screen.findByTestId('try-all');
    expect(cancel).toHaveBeenCalledWith({ taskId: retry.mock.calls[0]?.[0].taskId });
    expect(screen.queryByText('This could not be done')).toBeNull();
    expect(screen.queryByTestId('retry-result')).toBeNull();
  });

  it('leave as a spreadsheet in the language of the page', async () => {
    const save = vi.fn((_input: ChannelInput<'data.exportSetAside'>) => ({ name: 'rows.xlsx' }));
    openData('/data/set-aside/2', { language: 'zh-CN', answers: { 'data.exportSetAside': save } });
    await user.click(await screen.findByTestId('export-set-aside'));
    expect(save).toHaveBeenCalledWith({ importId: 2, language: 'zh-CN' });
  });

  it('that wait for a rate lead to the rates', async () => {
    openData('/data/set-aside/2');
    const link = await screen.findByRole('link', { name: 'Give a rate' });
    expect(link.parentElement?.textContent).toMatch(/^12 rows wait for a rate: USD\./);
    expect(link.getAttribute('href')).toBe('/data/rates');
  });

  it('are said to be none where there are none', async () => {
    openData('/data/set-aside', { answers: { 'data.imports': () => [] } });
    expect(await screen.findByText('No row is set aside')).toBeTruthy();
  });
});
