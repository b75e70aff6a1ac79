import type { ReportCell, ReportColumn, TableBlock } from '@shared/contract/report-document';
import type { RenewalRow } from '@shared/contract/renewal-views';
import { renewalStateText } from '@shared/format/renewal-state-text';
import { rowText } from '@shared/format/row-text';
import { sourceName } from '@shared/format/source-name';
import type { ReportGround } from './section';
import { column, sumOf } from './table-columns';

/** Contracts one under the other, with what is known of each. */
export function dueContractTable(
  id: string,
  title: string,
  contracts: readonly RenewalRow[],
  ground: ReportGround,
): TableBlock {
  const { words } = ground;
  const columns = contractColumns(contracts, ground);
  return {
    kind: 'table',
    id,
    title,
    columns: columns.map(({ head }) => head),
    rows: contracts.map((contract) => columns.map(({ cell }) => cell(contract))),
    total: columns.map(({ head }) => {
      if (head.id === 'customer') return words('report:data.total');
      return head.id === 'value' ? contractsValue(contracts) : null;
    }),
    notes: [...sourceNotes(contracts, ground), ...withoutValueNotes(contracts, ground)],
  };
}

interface ContractColumn {
  readonly head: ReportColumn;
  readonly cell: (contract: RenewalRow) => ReportCell;
}

/** A column in which no contract has anything is left out: paper is narrow. */
function contractColumns(
  contracts: readonly RenewalRow[],
  { words, format }: ReportGround,
): readonly ContractColumn[] {
  const { currency } = format;
  const named = (id: string, kind: ReportColumn['kind'], cell: ContractColumn['cell']): ContractColumn => ({
    head: column(id, words(`renewals:column.${id}`, { currency }), kind),
    cell,
  });
  const always = [
    named('customer', 'text', ({ customer }) => (customer.name === '' ? customer.code : customer.name)),
    named('contractNo', 'text', ({ contractNo }) => contractNo),
    named('product', 'text', ({ product }) => product),
    named('end', 'day', ({ end }) => end),
    named('value', 'money', ({ value }) => value),
    named('state', 'text', (contract) => renewalStateText(contract, words)),
    named('daysLate', 'count', ({ state, daysLate }) => (state === 'late' ? daysLate : null)),
    named('owner', 'text', ({ owner }) => owner),
    named('lastContact', 'text', ({ lastContact }) =>
      lastContact === null ? '' : `${format.dayShort(lastContact.day)} · ${lastContact.kind}`,
    ),
  ];
  const optional: ReadonlySet<string> = new Set([
    'contractNo',
    'product',
    'daysLate',
    'owner',
    'lastContact',
  ]);
  const kept = always.filter(
    ({ head, cell }) => !optional.has(head.id) || contracts.some((contract) => (cell(contract) ?? '') !== ''),
  );
  const source: ContractColumn =
    singleSource(contracts) === null
      ? named('source', 'text', rowText)
      : { head: column('source', words('report:importIssues.row'), 'count'), cell: ({ row }) => row };
  return [...kept.map(summedValue), source];
}

function summedValue({ head, cell }: ContractColumn): ContractColumn {
  return head.id === 'value' ? { head: { ...head, summed: true }, cell } : { head, cell };
}

/** Where all contracts stand in one file, it is named once and not in every row. */
function singleSource(contracts: readonly RenewalRow[]): string | null {
  const names = new Set(contracts.map(sourceName));
  const [first] = names;
  return names.size === 1 && first !== undefined ? first : null;
}

function sourceNotes(contracts: readonly RenewalRow[], { words }: ReportGround): readonly string[] {
  const source = singleSource(contracts);
  return source === null ? [] : [words('report:renewalsDue.source', { source })];
}

/** Of whole terms; what a file does not say stands in no sum. */
export function contractsValue(contracts: readonly RenewalRow[]): number {
  return sumOf(contracts, ({ value }) => value ?? 0);
}

/** A contract whose file names no value stands in the list, but in no sum. */
function withoutValueNotes(
  contracts: readonly RenewalRow[],
  { words, format }: ReportGround,
): readonly string[] {
  const count = contracts.filter(({ value }) => value === null).length;
  return count === 0
    ? []
    : [words('report:renewalsDue.withoutValue', { count, number: format.count(count) })];
}
