/** One line of the benchmark: what was measured, against what, and whether the aim is met. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly against: string;
  readonly ratio: string;
  readonly aim: string;
  readonly met: boolean;
}

export function ratioRow(what: string, ours: number, against: string, theirs: number, aim: number): Row {
  const ratio = ours / theirs;
  return {
    what,
    measured: seconds(ours),
    against: `${against} ${seconds(theirs)}`,
    ratio: `${ratio.toFixed(2)}×`,
    aim: `≤ ${aim}×`,
    met: ratio <= aim,
  };
}

export function limitRow(what: string, value: number, unit: 's' | 'ms' | 'MB', limit: number): Row {
  const text = unit === 's' ? seconds(value) : `${Math.round(value)} ${unit}`;
  return { what, measured: text, against: '', ratio: '', aim: `≤ ${limit} ${unit}`, met: value <= limit };
}

export function printRows(rows: readonly Row[]): void {
  const cells = rows.map((row) => [
    row.what,
    row.measured,
    row.against,
    row.ratio,
    row.aim,
    row.met ? 'met' : 'MISSED',
  ]);
  const table = [['measured', 'Staybook', 'against', 'ratio', 'aim', ''], ...cells];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}
