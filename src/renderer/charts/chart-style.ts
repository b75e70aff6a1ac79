/** How charts are drawn: thin rules, the page's own type, colours by token so that both schemes hold. */
const label = {
  fontFamily: 'var(--font-interface)',
  fontSize: 12,
  fill: 'var(--ink-quiet)',
  letterSpacing: 'normal',
  fontVariantNumeric: 'tabular-nums',
};

export const axisStyle = {
  value: {
    axis: { stroke: 'none' },
    grid: { stroke: 'var(--rule)', strokeWidth: 1, strokeDasharray: 'none' },
    ticks: { stroke: 'none' },
    tickLabels: { ...label, padding: 6 },
  },
  category: {
    axis: { stroke: 'var(--rule-strong)', strokeWidth: 1 },
    grid: { stroke: 'none' },
    ticks: { stroke: 'none' },
    tickLabels: { ...label, padding: 8 },
  },
} as const;

export const barLabel = { ...label, fill: 'var(--ink)', fontWeight: 600 } as const;

export const chartPadding = { top: 20, right: 8, bottom: 32, left: 52 } as const;

/** The width of what is drawn between the paddings. */
export function innerWidth(width: number): number {
  return width - chartPadding.left - chartPadding.right;
}
