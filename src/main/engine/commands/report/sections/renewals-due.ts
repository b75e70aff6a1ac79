import type { ReportBlock, ReportCell, TableBlock } from '@shared/contract/report-document';
import type { RenewalRow, RenewalTable } from '@shared/contract/renewal-views';
import { addDays, isoDay } from '@shared/model/day';
import { computeRenewals } from '../../compute-renewals';
import { contractsBetween } from '../../open-renewals';
import { renewalRows } from '../../renewal-row';
import { contractsValue, dueContractTable } from '../due-contract-table';
import { needsContracts } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { column } from '../table-columns';
import { textBlock } from '../text-block';

/** How far ahead contracts are listed one by one. */
const daysAhead = 90;

/** Every contract that falls due in the period, and what falls due after the data. */
export const renewalsDue: ReportSectionSource = {
  id: 'renewalsDue',
  metrics: [],
  unavailable: needsContracts,
  blocks: (ground) => {
    const table = computeRenewals(ground.context, { period: ground.request.scope.period });
    return [...dueBlocks(table, ground), ...aheadBlocks(table, ground)];
  },
};

function dueBlocks({ contracts }: RenewalTable, ground: ReportGround): readonly ReportBlock[] {
  const { words, format, request } = ground;
  if (contracts.length === 0) return [textBlock(words('renewals:cut.none'))];
  const title = words('renewals:list.title', { period: format.period(request.scope.period) });
  return [stateTable(contracts, ground), dueContractTable('renewalsDue', title, contracts, ground)];
}

const states = ['early', 'onTime', 'late', 'notRenewed', 'pending'] as const;

/** What became of them, in contracts and in money of whole terms. */
function stateTable(contracts: readonly RenewalRow[], { words, format }: ReportGround): TableBlock {
  const line = (name: string, rows: readonly RenewalRow[]): readonly ReportCell[] => [
    name,
    rows.length,
    contractsValue(rows),
  ];
  return {
    kind: 'table',
    id: 'renewalsDueByState',
    title: words('report:renewalsDue.byState'),
    columns: [
      column('state', words('renewals:column.state'), 'text'),
      column('contracts', words('report:renewalsDue.contracts'), 'count', { summed: true }),
      column('value', words('renewals:column.value', { currency: format.currency }), 'money', {
        summed: true,
      }),
    ],
    rows: states.map((state) =>
      line(
        words(`renewals:state.${state}`),
        contracts.filter((contract) => contract.state === state),
      ),
    ),
    total: line(words('report:data.total'), contracts),
    notes: [],
  };
}

function aheadBlocks({ outlook, dataThrough }: RenewalTable, ground: ReportGround): readonly ReportBlock[] {
  const { open, facts, words, format } = ground;
  const reached = facts.extents.contracts.dataThrough;
  if (dataThrough === null || reached === null) return [];
  const after = addDays(reached, 1);
  const ahead = contractsBetween(open, after, addDays(after, daysAhead)).map(renewalRows(open));
  const { currency } = format;
  const day = format.day(isoDay(reached));
  const title = words('report:renewalsDue.ahead', { days: daysAhead, day });
  return [
    {
      kind: 'table',
      id: 'renewalsOutlook',
      title: words('renewals:outlook.title'),
      columns: [
        column('days', words('renewals:outlook.within'), 'text'),
        column('due', words('renewals:calendar.due'), 'count'),
        column('cancelled', words('renewals:calendar.cancelled'), 'count'),
        column('agreed', words('renewals:calendar.agreed'), 'count'),
        column('value', words('renewals:calendar.value', { currency }), 'money'),
        column('withoutValue', words('renewals:calendar.withoutValue'), 'count'),
      ],
      rows: outlook.map(({ days, due, cancelled, agreed, value, withoutValue }) => [
        words('renewals:outlook.days', { count: days }),
        due,
        cancelled,
        agreed,
        value,
        withoutValue,
      ]),
      total: null,
      notes: [words('renewals:outlook.lead', { day })],
    },
    ...(ahead.length === 0 ? [] : [dueContractTable('renewalsAhead', title, ahead, ground)]),
  ];
}
