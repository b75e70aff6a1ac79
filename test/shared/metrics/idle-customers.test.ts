import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '@shared/metrics/catalogue';
import { measureFigure } from '@shared/metrics/measure-figure';
import { computeOverview } from '@shared/metrics/overview';
import { cohortScopeOf } from '@shared/metrics/cohort-scope';
import { createLedgerFacts } from '@shared/metrics/period-facts';
import { computeCohorts } from '@shared/ledger/cohorts';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { proposeWindow } from '@shared/ledger/proposed-window';
import { dayNumber } from '@shared/model/day';
import { periodOfDay } from '@shared/model/period';
import { defaultSettings, type BookSettings } from '@shared/model/settings';
import { ledgerColumns, type TestLine } from '../../helpers/ledger-columns';
import { anyBase, anyLines, FUZZ_START } from '../../helpers/naive-ledger';

function everyFigure(lines: readonly TestLine[], customers: number, base: BookSettings['base'], day: number) {
  const settings = { ...defaultSettings, base };
  const facts = createLedgerFacts(buildLedgerIndex(ledgerColumns(lines, customers)), settings);
  const { purchases } = facts;
  return (['month', 'quarter', 'year'] as const).map((unit) => {
    const period = periodOfDay(dayNumber(day), unit);
    const measured = facts.of(period);
    return {
      figures: catalogue.map((metric) => measureFigure(metric, measured)),
      overview: computeOverview(facts, period),
      window: proposeWindow(purchases),
      cohorts: computeCohorts(
        purchases,
        { unit, measure: 'retention', mode: 'bounded' },
        cohortScopeOf(facts),
      ),
    };
  });
}

describe('customers without a purchase', () => {
  it('as a customer list brings them, are in no figure, wherever they stand among the others', () => {
    fc.assert(
      fc.property(anyLines, anyBase, fc.integer({ min: -60, max: 330 }), (lines, base, offset) => {
        const count = Math.max(0, ...lines.map(({ customer }) => customer + 1));
        const among = lines.map((line) => ({
          ...line,
          customer: line.customer < 0 ? -1 : line.customer * 2 + 1,
        }));
        const day = FUZZ_START + offset;
        expect(everyFigure(among, count * 2 + 3, base, day)).toEqual(everyFigure(lines, count, base, day));
      }),
      { numRuns: 60 },
    );
  });
});
