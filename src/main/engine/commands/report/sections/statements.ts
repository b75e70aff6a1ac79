import type { ReportBlock } from '@shared/contract/report-document';
import { customerIndex } from '../../customer-index';
import { queryCustomers } from '../../customer-query';
import { needsRecords } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { headBlocks } from '../statement-head';
import { orderTable, readStatementTexts, statementEntries } from '../statement-orders';
import { isEmpty, recordBlocks, recordsOfPeriod } from '../statement-records';
import { textBlock } from '../text-block';

/** Customers whose rows of files are looked up together; between two lots somebody may cancel. */
const customersInOneGo = 100;

/** Everything the book holds of a customer in the period, each customer on a page of its own. */
export const statements: ReportSectionSource = {
  id: 'statements',
  metrics: [],
  unavailable: needsRecords,
  blocks: async (ground) => {
    const members = membersOf(ground);
    if (members.length === 0) return [textBlock(ground.words('report:statements.nobody'))];
    const blocks: ReportBlock[] = [];
    const make = statementMaker(ground);
    for (let from = 0; from < members.length; from += customersInOneGo) {
      for (const own of make(members.slice(from, from + customersInOneGo))) {
        if (blocks.length > 0) blocks.push({ kind: 'pageBreak' });
        blocks.push(...own);
      }
      ground.task.report({ phase: 'computing', rows: from, share: from / members.length });
      await ground.task.breathe();
    }
    return blocks;
  },
};

/** The one that is asked for, else everyone who bought in the period, in order of code. */
function membersOf(ground: ReportGround): readonly number[] {
  const { open, request } = ground;
  if (request.customer !== null) return [customerIndex(open, request.customer)];
  const isMember = membership(ground);
  const everyone = queryCustomers(open, {
    set: { kind: 'all' },
    search: '',
    sort: 'code',
    descending: false,
  });
  return Array.from(everyone).filter(isMember);
}

/** Whoever has a line in the period; in a book without sales, whoever has anything in it. */
function membership(ground: ReportGround): (customer: number) => boolean {
  const { current, facts } = ground;
  if (facts.extents.sales.firstDay === null) {
    const recordsOf = recordsOfPeriod(ground);
    return (customer) => !isEmpty(recordsOf(customer));
  }
  const buyers = new Set(current.participants.customers);
  return (customer) => buyers.has(customer);
}

/** Statements of several customers, each as its blocks. */
function statementMaker(ground: ReportGround): (members: readonly number[]) => readonly ReportBlock[][] {
  const { open, facts, period, words } = ground;
  const head = headBlocks(ground);
  const recordsOf = recordsOfPeriod(ground);
  return (members) => {
    const entries = members.map((customer) => statementEntries(facts.index, customer, period));
    const texts = readStatementTexts(ground, entries.flat());
    return members.map((customer, place) => {
      const own = entries[place] ?? [];
      const records = recordsOf(customer);
      const id = open.names().ids[customer] ?? 0;
      return [
        ...head(customer),
        ...(own.length === 0 ? [] : [orderTable(`orders-${id}`, own, texts, ground)]),
        ...recordBlocks(id, records, ground),
        ...(own.length === 0 && isEmpty(records) ? [textBlock(words('report:statements.nothing'))] : []),
      ];
    });
  };
}
