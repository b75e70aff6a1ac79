import type { ReportBlock } from '@shared/contract/report-document';
import { warningValues } from '@shared/contract/warning-text';
import { addDays, dayNumber, isoDay } from '@shared/model/day';
import { NO_DAY } from '@shared/ledger/customer-summaries';
import { healthBand, healthBands } from '@shared/risk/health-score';
import type { RiskTable } from '@shared/risk/risk-table';
import { warningCodes, type Warning } from '@shared/risk/warnings';
import { customerRow } from '../../customer-query';
import { dated } from '../../dated';
import { bookReachesTo, openRisk } from '../../open-risk';
import { summariesAsOf } from '../../open-segments';
import { needsRecords } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { column, sumOf } from '../table-columns';
import { textBlock } from '../text-block';

/** Rows of the list; the report of customers at risk has everyone. */
const mostListed = 25;

/** Who gives reason to worry at the end of the period, why, and how much revenue is at stake. */
export const risk: ReportSectionSource = {
  id: 'risk',
  metrics: [],
  unavailable: needsRecords,
  blocks: (ground) => {
    const { open, words, format } = ground;
    const table = openRisk(open, judgedOn(ground));
    if (table === null) return [textBlock(words('report:unavailable.noRecords'))];
    const lead = textBlock(words('report:risk.lead', { day: format.day(isoDay(table.asOf)) }));
    const bands = bandTable(table, ground);
    if (table.warnings.size === 0) return [lead, textBlock(words('risk:today.none')), bands];
    return [lead, ...kindBlocks(table, ground), customerTable(table, ground), bands];
  },
};

/** The last day of the period; null, the book as it now stands, where that is not behind what the book knows. */
function judgedOn({ open, period }: ReportGround): string | null {
  const last = addDays(period.end, -1);
  const reach = bookReachesTo(open);
  return reach === null || last >= reach ? null : isoDay(last);
}

/** Known revenue of some customers together. */
function stakeOf({ stakes }: RiskTable, customers: readonly number[]): number {
  return sumOf(customers, (customer) => Math.max(0, stakes[customer] ?? 0));
}

function kindBlocks(table: RiskTable, { words, format }: ReportGround): readonly ReportBlock[] {
  const rows = warningCodes
    .map((code) => {
      const customers = [...table.warnings]
        .filter(([, warnings]) => warnings.some((warning) => warning.code === code))
        .map(([customer]) => customer);
      return { name: words(`risk:code.${code}`), count: customers.length, stake: stakeOf(table, customers) };
    })
    .filter(({ count }) => count > 0);
  return [
    {
      kind: 'chart',
      id: 'warnings',
      title: words('report:risk.chart'),
      unit: 'count',
      chart: { type: 'bars', bars: rows.map(({ name, count }) => ({ name, value: count })) },
      note: '',
    },
    {
      kind: 'table',
      id: 'warnings',
      title: words('report:risk.kinds'),
      columns: [
        column('warning', words('risk:today.warning'), 'text'),
        column('customers', words('risk:today.customers'), 'count'),
        column('stake', words('risk:today.atStake', { currency: format.currency }), 'money'),
      ],
      rows: rows.map(({ name, count, stake }) => [name, count, stake]),
      total: [words('risk:today.total'), table.warnings.size, stakeOf(table, [...table.warnings.keys()])],
      notes: [words('risk:today.stakeRule'), words('report:risk.overlap')],
    },
  ];
}

function customerTable(table: RiskTable, ground: ReportGround): ReportBlock {
  const { open, words, format } = ground;
  const { lastPurchaseDays } = summariesAsOf(open, table.asOf);
  const warned = Array.from(table.ranking).filter((customer) => table.warnings.has(customer));
  const listed = warned.slice(0, mostListed);
  return {
    kind: 'table',
    id: 'atRisk',
    title: words('report:risk.top', { count: listed.length }),
    columns: [
      column('code', words('feedback:column.customerCode'), 'text'),
      column('customer', words('revenue:top.customer'), 'text'),
      column('warnings', words('risk:today.warning'), 'text'),
      column('lastPurchase', words('report:risk.lastPurchase'), 'day'),
      column('stake', words('risk:today.atStake', { currency: format.currency }), 'money', { summed: true }),
    ],
    rows: listed.map((customer) => {
      const { code, name } = customerRow(open, customer);
      const last = lastPurchaseDays[customer] ?? NO_DAY;
      const stake = table.stakes[customer] ?? -1;
      const reasons = (table.warnings.get(customer) ?? []).map((warning) => sentenceOf(warning, ground));
      return [
        code,
        name,
        reasons.join(' · '),
        last === NO_DAY ? null : isoDay(dayNumber(last)),
        stake < 0 ? null : stake,
      ];
    }),
    total: ['', words('report:concentration.these'), '', null, stakeOf(table, listed)],
    notes: [
      words('report:risk.listed', {
        shown: format.count(listed.length),
        count: warned.length,
        report: words('report:template.at-risk.name'),
      }),
    ],
  };
}

function sentenceOf(warning: Warning, { words, format }: ReportGround): string {
  const view = dated(warning);
  return words(
    `risk:warning.${view.code}`,
    warningValues(view, {
      number: (value) => format.number(value, 1),
      money: (minor) => format.money(minor),
      share: (ratio) => format.percent(ratio, 0),
      day: format.day,
    }),
  );
}

function bandTable(table: RiskTable, { open, words }: ReportGround): ReportBlock {
  const counts = { good: 0, fair: 0, critical: 0 };
  const rules = open.settings.health;
  for (const score of table.scores) if (score >= 0) counts[healthBand(score, rules)] += 1;
  return {
    kind: 'table',
    id: 'health',
    title: words('risk:health'),
    columns: [
      column('band', words('report:risk.band'), 'text'),
      column('customers', words('risk:today.customers'), 'count', { summed: true }),
    ],
    rows: healthBands.map((band) => [words(`risk:band.${band}`), counts[band]]),
    total: [words('report:data.total'), sumOf(healthBands, (band) => counts[band])],
    notes: [words('risk:bandsRule', { good: rules.goodFrom, fair: rules.fairFrom })],
  };
}
