import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { heatLevel } from '@renderer/components/heat-level';
import { Heatmap, type HeatmapRow } from '@renderer/components/heatmap';
import { renderPart } from '../fake/render-page';

afterEach(cleanup);

const row = (key: string, values: readonly number[]): HeatmapRow => ({
  key,
  name: key,
  total: '10',
  cells: values.map((value, age) => ({
    key: String(age),
    value,
    text: String(value),
    label: `${key}, ${age}: ${value}`,
    complete: age < values.length - 1,
  })),
});

const rows = [row('2024-01', [100, 40, 30]), row('2024-02', [100, 50])];

function show() {
  const onOpen = vi.fn<(opened: HeatmapRow, column: number | null) => void>();
  renderPart(
    <Heatmap
      label="Cohorts"
      rowHeader="Cohort"
      totalHeader="Size"
      columns={['0', '1', '2']}
      rows={rows}
      largest={50}
      onOpen={onOpen}
    />,
  );
  return onOpen;
}

describe('A heat map', () => {
  it('is one stop of the Tab key', async () => {
    show();
    const cells = screen.getAllByRole('gridcell');
    expect(cells.filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
  });

  it('is walked with the arrows, and stays within each row', async () => {
    show();
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('2024-01, 0: 100');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('2024-01, 2: 30');
    // The row below is one cell shorter.
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('2024-02, 1: 50');
    await user.keyboard('{Home}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('2024-02: 10');
  });

  it('opens what is behind a cell with Enter and with a click: column null is the whole row', async () => {
    const onOpen = show();
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard('{ArrowRight}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(rows[0], 1);
    await user.click(screen.getByLabelText('2024-02: 10'));
    expect(onOpen).toHaveBeenLastCalledWith(rows[1], null);
  });

  it('colours by even steps of the value', () => {
    expect([0, 5, 10, 25, 49, 50].map((value) => heatLevel(value, 50))).toEqual([0, 0, 1, 4, 8, 8]);
    expect(heatLevel(1, 0)).toBe(0);
  });
});
