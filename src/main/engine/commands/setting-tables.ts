import { isoDay, type Day } from '@shared/model/day';
import { currencyDecimals } from '@shared/model/money';
import {
  parsePeriod,
  periodMonths,
  periodOfDay,
  periodText,
  previousPeriod,
  shiftPeriod,
  type Period,
} from '@shared/model/period';
import type { BookSettings } from '@shared/model/settings';
import type { BookTable, TableCell } from '@main/storage';

/** First and last day of the data. */
export interface DataSpan {
  readonly first: Day;
  readonly last: Day;
}

/** The settings that figures are reckoned by, the calendar they make, and the costs entered: as tables. */
export function settingTables(settings: BookSettings, span: DataSpan | null): readonly BookTable[] {
  return [
    listTable('settings', ['setting', 'value'], settingRows(settings)),
    listTable(
      'calendar',
      ['unit', 'name', 'start_date', 'end_date', 'previous_start_date', 'months'],
      span === null ? [] : calendarUnits.flatMap((unit) => calendarRows(unit, settings, span)),
    ),
    listTable('costs', ['period', 'start_date', 'end_date', 'acquisition', 'retention'], costRows(settings)),
  ];
}

function listTable(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly TableCell[])[],
): BookTable {
  return {
    name,
    columns,
    rowCount: rows.length,
    scan: async (breathe, visit) => {
      await breathe();
      rows.forEach(visit);
    },
  };
}

/** Lists, such as saved segments, are no settings of the figures and stay in the book. */
function settingRows(settings: BookSettings): (readonly TableCell[])[] {
  const { base, ...others } = settings;
  const plain = Object.entries(others).filter(
    (entry): entry is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof entry[1]) && entry[1] !== '',
  );
  return [
    ['base', base.kind],
    ...(base.kind === 'window' ? [['windowDays', base.days]] : []),
    ['currencyDecimals', currencyDecimals(settings.currency)],
    ...plain.map(([setting, value]) => [setting, String(value)]),
  ];
}

const calendarUnits = ['week', 'month', 'quarter', 'year', 'fiscalYear'] as const;

/** Every period of a unit from the first day of the data to the last. */
function calendarRows(
  unit: (typeof calendarUnits)[number],
  settings: BookSettings,
  { first, last }: DataSpan,
): (readonly TableCell[])[] {
  const rows: (readonly TableCell[])[] = [];
  let period = periodOfDay(first, unit, settings);
  while (period.start <= last) {
    rows.push([unit, periodText(period, settings), ...periodCells(period), periodMonths(period)]);
    period = shiftPeriod(period, 1);
  }
  return rows;
}

function periodCells(period: Period): TableCell[] {
  return [period.start, period.end, previousPeriod(period).start].map(isoDay);
}

function costRows(settings: BookSettings): (readonly TableCell[])[] {
  return settings.costs.flatMap(({ period: text, acquisition, retention }) => {
    const period = parsePeriod(text, settings);
    return period === null ? [] : [[text, isoDay(period.start), isoDay(period.end), acquisition, retention]];
  });
}
