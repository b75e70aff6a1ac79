import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOf } from '@shared/ledger/customer-attribute';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { restrictIndex } from '@shared/ledger/restrict-index';
import { catalogue } from '@shared/metrics/catalogue';
import { groupedFigures, type FigureGroup } from '@shared/metrics/grouped-figures';
import { measureFigure } from '@shared/metrics/measure-figure';
import { createLedgerFacts } from '@shared/metrics/period-facts';
import { restrictFacts } from '@shared/metrics/restrict-facts';
import { defaultSettings, type Base } from '@shared/model/settings';
import { anyRecords } from '../../helpers/any-records';
import { metric, period } from '../../helpers/facts';
import { ledgerColumns, type TestLine } from '../../helpers/ledger-columns';
import { anyBase, anyLines } from '../../helpers/naive-ledger';

const march = period('2024-03');
const additive = [
  'openingCustomers',
  'newCustomers',
  'reactivatedCustomers',
  'lostCustomers',
  'closingCustomers',
  'buyingCustomers',
  'orderCount',
  'netRevenue',
].map(metric);

const anyAttribute = fc
  .array(fc.constantFrom('', 'North', 'South', 'East'), { minLength: 4, maxLength: 4 })
  .map((texts) => attributeOf('region', texts));
const anyBaseAtAll: fc.Arbitrary<Base> = fc.oneof(anyBase, fc.constant<Base>({ kind: 'contract' }));

function sums(groups: readonly FigureGroup[]): (number | null)[] {
  return additive.map((_, at) =>
    groups.reduce<number | null>((sum, { figures }) => {
      const value = figures[at]?.value ?? null;
      return sum === null || value === null ? null : sum + value;
    }, 0),
  );
}

describe('figures by an attribute', () => {
  it('have a group for each value, in order, and one for those of whom nothing is known', () => {
    const lines: TestLine[] = [0, 1, 2].map((customer) => ({ customer, day: march.start, amount: 100 }));
    const facts = createLedgerFacts(buildLedgerIndex(ledgerColumns(lines)), defaultSettings);
    const groups = groupedFigures(additive, facts, march, attributeOf('region', ['South', '', 'North']));
    expect(groups.map(({ key, customers }) => [key, customers])).toEqual([
      ['North', 1],
      ['South', 1],
      [null, 1],
    ]);
  });

  it('are open or known as those of the whole book are, and counts and money add up to them', () => {
    fc.assert(
      fc.property(anyLines, anyRecords, anyBaseAtAll, anyAttribute, (lines, records, base, attribute) => {
        const index = buildLedgerIndex(ledgerColumns(lines, 4));
        const facts = createLedgerFacts(index, { ...defaultSettings, base }, records);
        const whole = additive.map((wanted) => measureFigure(wanted, facts.of(march)).value);
        expect(sums(groupedFigures(additive, facts, march, attribute))).toEqual(whole);
      }),
    );
  });

  it('of the whole catalogue are, in one group of all, those of the whole book without its walk-ins', () => {
    fc.assert(
      fc.property(anyLines, anyRecords, anyBaseAtAll, (lines, records, base) => {
        const index = buildLedgerIndex(ledgerColumns(lines, 4));
        const facts = createLedgerFacts(index, { ...defaultSettings, base }, records);
        const [group] = groupedFigures(catalogue, facts, march, attributeOf('region', []));
        const values = (figures: readonly { value: number | null }[]) => figures.map(({ value }) => value);
        expect(values(group?.figures ?? [])).toEqual(
          values(catalogue.map((each) => measureFigure(each, facts.of(march)))),
        );
      }),
    );
  });

  it('of some customers are those of a book that holds only their lines and records', () => {
    const anyMembers = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(anyLines, anyRecords, anyBaseAtAll, anyMembers, (lines, records, base, members) => {
        const settings = { ...defaultSettings, base };
        const facts = createLedgerFacts(buildLedgerIndex(ledgerColumns(lines, 4)), settings, records);
        const part = restrictFacts(facts, Uint8Array.from(members, Number));
        const isMember = ({ customer }: { customer: number }) => members[customer] === true;
        const alone = createLedgerFacts(
          { ...buildLedgerIndex(ledgerColumns(lines.filter(isMember), 4)), firstDay: facts.index.firstDay },
          settings,
          {
            ...records,
            contracts: records.contracts.filter(isMember),
            feedback: records.feedback.filter(isMember),
          },
          facts.extents,
        );
        for (const each of catalogue) {
          expect(measureFigure(each, part.of(march))).toEqual(measureFigure(each, alone.of(march)));
        }
      }),
    );
  });
});

describe('costs', () => {
  it('are entered for the whole book, so that no group has figures of them, and that is the reason given', () => {
    const lines: TestLine[] = [{ customer: 0, day: march.start, amount: 100 }];
    const costs = [{ period: '2024-03', acquisition: 500, retention: 500 }];
    const facts = createLedgerFacts(buildLedgerIndex(ledgerColumns(lines)), { ...defaultSettings, costs });
    expect(measureFigure(metric('acquisitionCost'), facts.of(march)).value).toBe(500);
    const [group] = groupedFigures(
      [metric('acquisitionCost')],
      facts,
      march,
      attributeOf('region', ['North']),
    );
    expect(group?.figures[0]).toMatchObject({ value: null, reason: { code: 'costsOfWholeBook' } });
  });
});

describe('a restricted index', () => {
  it('of everyone is the index itself, walk-ins apart', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const index = buildLedgerIndex(ledgerColumns(lines, 4));
        const { anonymous, ...rest } = restrictIndex(index, new Uint8Array(4).fill(1));
        const { anonymous: _walkIns, ...whole } = index;
        expect(rest).toEqual(whole);
        expect(anonymous.amounts).toEqual(new Float64Array(1));
      }),
    );
  });
});
