import { currencyDecimals } from '@shared/model/money';
import type { CellKind } from '@shared/contract/report-document';
import type { Format } from '@shared/format/format';
import { scaleOver, type Scale } from './scale';

/** How charts are drawn on paper: black on white, told apart by shape alone. Sizes in CSS pixels, 96 to the inch. */
export const ink = '#000';
export const quietInk = '#777';
export const solidInk = '#4a4a4a';

/** 7 pt. */
export const textSize = 9.33;
export const lineHeight = 11.5;

export const paperText = { fontSize: textSize, fontFamily: 'inherit', fill: ink, padding: 4 } as const;

export const paperAxis = {
  value: {
    axis: { stroke: 'none' },
    ticks: { stroke: 'none' },
    grid: { stroke: '#bbb', strokeWidth: 0.4, strokeDasharray: 'none' },
    tickLabels: paperText,
  },
  place: {
    axis: { stroke: ink, strokeWidth: 0.6 },
    ticks: { stroke: ink, strokeWidth: 0.6, size: 3 },
    grid: { stroke: 'none' },
    tickLabels: paperText,
  },
} as const;

export interface PaperSpace {
  readonly width: number;
  readonly height: number;
}

/** Characters that fill their whole box: Chinese, its punctuation and full-width forms. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/u;

/** The width of a text, somewhat more rather than less: paper is set before anything can be measured. */
export function textWidth(text: string): number {
  return Array.from(text, (character) => (wide.test(character) ? 1 : 0.58)).reduce(
    (sum, width) => sum + width * textSize,
    0,
  );
}

/** The text in lines no wider than this, broken at spaces or between Chinese characters, never within a word. */
export function linesOf(text: string, width: number): readonly string[] {
  const parts = text.match(/[\u2e80-\u9fff\uff00-\uff60]|[^\s\u2e80-\u9fff\uff00-\uff60]+|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && part.trim() !== '' && textWidth(line + part) > width + 1) {
      lines.push(line.trim());
      line = part;
    } else line += part;
  }
  return [...lines, line.trim()].filter((one, index) => one !== '' || index === 0);
}

/** How the values of a unit stand in a chart. */
export interface PaperValues {
  /** Where the axis is marked: a count never at half a customer. */
  readonly ticks: (scale: Scale) => number[];
  /** A value on the axis of the chart: money in whole units. */
  readonly scaled: (value: number) => number;
  /** At a tick; `step` is the distance between two. */
  readonly tick: (scaled: number, step: number) => string;
  /** Beside a bar or a point; a gain with its plus where asked. */
  readonly label: (scaled: number, sign?: 'negative' | 'always') => string;
}

export function paperValues(unit: CellKind, format: Format): PaperValues {
  const plain = (scaled: number) => scaled;
  const ticks = ({ ticks: all }: Scale) => [...all];
  const signed = (text: (value: number) => string) => (value: number, sign?: 'negative' | 'always') =>
    sign === 'always' && value > 0 ? `+${text(value)}` : text(value);
  switch (unit) {
    case 'ratio':
      return {
        ticks,
        scaled: plain,
        tick: (value, step) => format.percent(value, step < 0.01 ? 1 : 0),
        label: (value, sign) => format.percent(value, 1, sign),
      };
    case 'money': {
      const units = 10 ** currencyDecimals(format.currency);
      return { ticks, scaled: (value) => value / units, tick: format.compact, label: signed(format.compact) };
    }
    case 'count':
      return {
        ticks: ({ ticks: all }) => all.filter((value) => Number.isInteger(value)),
        scaled: plain,
        tick: (value) => format.count(value),
        label: format.count,
      };
    case 'number':
    case 'points':
    case 'days':
    case 'day':
    case 'text':
      return {
        ticks,
        scaled: plain,
        tick: (value) => format.number(value, 2),
        label: signed((value) => format.number(value, unit === 'number' ? 2 : 1)),
      };
  }
}

/** The scale of what stands on zero; where all is zero, upwards to one. */
export function standingScale(values: readonly number[]): Scale {
  return scaleOver(values.every((value) => value === 0) ? [0, 1] : values, { zero: true });
}
