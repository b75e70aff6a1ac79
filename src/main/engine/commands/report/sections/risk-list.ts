import type { ReportBlock, ReportCell, ReportColumn } from '@shared/contract/report-document';
import type { RankedCustomer, RiskList, WarningView } from '@shared/contract/risk-views';
import { rowText } from '@shared/format/row-text';
import { computeRisk } from '../../compute-risk';
import { needsRecords } from '../needs';
import { riskDay } from '../risk-day';
import type { ReportGround, ReportSectionSource } from '../section';
import { column, sumOf } from '../table-columns';
import { textBlock } from '../text-block';
import { warningSentence } from '../warning-sentence';

/** Rows between two looks at whether somebody has cancelled. */
const rowsInOneGo = 500;

/** Every customer with a warning, all its reasons beside it, the most revenue at stake first. */
export const riskList: ReportSectionSource = {
  id: 'riskList',
  metrics: [],
  unavailable: needsRecords,
  blocks: async (ground) => {
    const list = computeRisk(ground.context, { asOf: riskDay(ground) ?? undefined });
    const warned = list.customers.filter(({ warnings }) => warnings.length > 0);
    if (warned.length === 0) return [textBlock(ground.words('risk:today.none'))];
    return [await warnedTable(warned, list, ground)];
  },
};

async function warnedTable(
  warned: readonly RankedCustomer[],
  { asOf }: RiskList,
  ground: ReportGround,
): Promise<ReportBlock> {
  const { words, format, task } = ground;
  const rows: (readonly ReportCell[])[] = [];
  for (const customer of warned) {
    rows.push(cellsOf(customer, ground));
    if (rows.length % rowsInOneGo > 0) continue;
    task.report({ phase: 'computing', rows: rows.length, share: rows.length / warned.length });
    await task.breathe();
  }
  return {
    kind: 'table',
    id: 'riskList',
    title: words('report:riskList.title', {
      count: warned.length,
      number: format.count(warned.length),
      day: asOf === null ? words('common:figure.none') : format.day(asOf),
    }),
    columns: columnsOf(ground),
    rows,
    total: [
      words('report:data.total'),
      null,
      null,
      '',
      null,
      sumOf(warned, ({ atStake }) => atStake?.amount ?? 0),
      '',
    ],
    notes: notesOf(warned, ground),
  };
}

function columnsOf({ words, format }: ReportGround): readonly ReportColumn[] {
  return [
    column('code', words('report:customers.code'), 'text'),
    column('name', words('report:customers.name'), 'text'),
    column('health', words('risk:health'), 'count', { narrow: true }),
    column('warnings', words('report:riskList.warnings'), 'text'),
    column('nextOrder', words('profile:figure.nextOrder'), 'day'),
    column('atStake', words('risk:today.atStake', { currency: format.currency }), 'money', { summed: true }),
    column('source', words('renewals:column.source'), 'text'),
  ];
}

function cellsOf(
  { code, name, score, warnings, nextOrder, atStake }: RankedCustomer,
  ground: ReportGround,
): readonly ReportCell[] {
  return [
    code,
    name,
    score,
    warnings.map((warning) => warningSentence(warning, ground)).join('; '),
    nextOrder?.day ?? null,
    atStake?.amount ?? null,
    sourcesOf(warnings),
  ];
}

/** Rows of files that a warning rests on one by one; what comes from many ledger lines names none. */
function sourcesOf(warnings: readonly WarningView[]): string {
  const rows = warnings.flatMap((warning) => ('source' in warning ? [rowText(warning.source)] : []));
  return [...new Set(rows)].join('; ');
}

function notesOf(warned: readonly RankedCustomer[], { words, format }: ReportGround): readonly string[] {
  const unknown = warned.filter(({ atStake }) => atStake === null).length;
  return [
    words('risk:today.stakeRule'),
    ...(unknown === 0
      ? []
      : [words('report:riskList.withoutStake', { count: unknown, number: format.count(unknown) })]),
  ];
}
