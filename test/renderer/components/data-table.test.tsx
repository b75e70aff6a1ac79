import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DataTable } from '@renderer/components/data-table';
import { moveSelection } from '@renderer/components/table-selection';
import { useSortedRows, type SortedColumn } from '@renderer/components/use-sorted-rows';
import { renderPart } from '../fake/render-page';

afterEach(cleanup);

interface Order {
  readonly invoice: string;
  readonly net: number | null;
}

const orders: readonly Order[] = [
  { invoice: 'B-10', net: 5 },
  { invoice: 'B-9', net: null },
  { invoice: 'A-1', net: 20 },
];

const columns: readonly SortedColumn<Order>[] = [
  {
    id: 'invoice',
    header: 'Invoice',
    width: '1fr',
    sortable: true,
    cell: (row) => row.invoice,
    plain: (row) => row.invoice,
    sortBy: (row) => row.invoice,
  },
  {
    id: 'net',
    header: 'Net',
    align: 'end',
    width: '1fr',
    sortable: true,
    cell: (row) => (row.net === null ? '—' : String(row.net)),
    plain: (row) => String(row.net ?? ''),
    sortBy: (row) => row.net,
  },
];

function Orders({ onOpen }: { onOpen?: (row: Order) => void }) {
  const { rows, sort, setSort } = useSortedRows(orders, columns, 'en');
  return (
    <DataTable
      label="Orders"
      columns={columns}
      rowCount={rows.length}
      rowAt={(index) => rows[index]}
      rowKey={(row) => row.invoice}
      sort={sort}
      onSort={setSort}
      onOpen={onOpen}
      rowTestId="order"
    />
  );
}

const shown = () =>
  screen.getAllByTestId('order').map((row) => within(row).getAllByRole('gridcell')[0]?.textContent);

describe('A table', () => {
  it('sorts words from the first letter and by the numbers in them, then the other way round', async () => {
    renderPart(<Orders />);
    const user = userEvent.setup();
    expect(shown()).toEqual(['B-10', 'B-9', 'A-1']);
    await user.click(screen.getByTestId('sort-invoice'));
    expect(shown()).toEqual(['A-1', 'B-9', 'B-10']);
    expect(screen.getByRole('columnheader', { name: 'Invoice' }).getAttribute('aria-sort')).toBe('ascending');
    await user.click(screen.getByTestId('sort-invoice'));
    expect(shown()).toEqual(['B-10', 'B-9', 'A-1']);
  });

  it('sorts numbers from the largest, and keeps what is missing last either way', async () => {
    renderPart(<Orders />);
    const user = userEvent.setup();
    await user.click(screen.getByTestId('sort-net'));
    expect(shown()).toEqual(['A-1', 'B-10', 'B-9']);
    await user.click(screen.getByTestId('sort-net'));
    expect(shown()).toEqual(['B-10', 'A-1', 'B-9']);
  });

  it('is walked with the arrows and opens a row with Enter', async () => {
    const onOpen = vi.fn<(row: Order) => void>();
    renderPart(<Orders onOpen={onOpen} />);
    const user = userEvent.setup();
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(orders[1]);
  });

  it('copies the selected rows as tab-separated text with their headers', async () => {
    renderPart(<Orders />);
    const user = userEvent.setup();
    const grid = screen.getByRole('grid');
    grid.focus();
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    const copied = vi.fn<(type: string, text: string) => void>();
    fireEvent.copy(grid, { clipboardData: { setData: copied } });
    expect(copied).toHaveBeenCalledWith('text/plain', 'Invoice\tNet\nB-10\t5\nB-9\t');
  });

  it('tells how many rows there are though it draws only those in view', () => {
    renderPart(
      <DataTable
        label="Many"
        columns={columns}
        rowCount={100_000}
        rowAt={(index) => ({ invoice: String(index), net: index })}
        rowKey={(row) => row.invoice}
        rowTestId="order"
      />,
    );
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('100001');
    expect(screen.getAllByTestId('order').length).toBeLessThan(100);
  });
});

describe('A table that foots', () => {
  it('shows its totals below the rows by the same columns, and never sorts or counts them among the rows', async () => {
    renderPart(
      <DataTable
        label="Orders"
        columns={columns}
        rowCount={orders.length}
        rowAt={(index) => orders[index]}
        rowKey={(row) => row.invoice}
        totals={[{ invoice: 'Total', net: 25 }]}
        rowTestId="order"
      />,
    );
    expect(screen.getAllByTestId('order')).toHaveLength(3);
    expect(screen.getByTestId('total-row').textContent).toBe('Total25');
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5');
  });
});

describe('A selection', () => {
  const table = { rowCount: 100, page: 20 };

  it('grows with Shift from where it was begun, and moves without', () => {
    const begun = moveSelection(null, 'down', false, table);
    expect(begun).toEqual({ anchor: 0, focus: 0 });
    const grown = moveSelection(begun, 'pageDown', true, table);
    expect(grown).toEqual({ anchor: 0, focus: 20 });
    expect(moveSelection(grown, 'up', false, table)).toEqual({ anchor: 19, focus: 19 });
  });

  it('stays within the table', () => {
    expect(moveSelection({ anchor: 95, focus: 95 }, 'pageDown', false, table).focus).toBe(99);
    expect(moveSelection({ anchor: 0, focus: 0 }, 'up', false, table).focus).toBe(0);
    expect(moveSelection(null, 'all', false, table)).toEqual({ anchor: 0, focus: 99 });
  });
});
