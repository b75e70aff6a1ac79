import type { ReportCell, ReportColumn } from '@shared/contract/report-document';
import { sentenceSpace } from '@shared/format/sentence-space';
import { sourceName } from '@shared/format/source-name';
import { reconciles, sumReconciliations, type Reconciliation } from '@shared/model/reconciliation';
import { countAnonymous, readImports, replacedLines } from '@main/storage';
import { needsNothing } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';

const parts = ['read', 'imported', 'duplicate', 'setAside'] as const;

/** Every file that went in, in rows and in money, and what of the book stands in no customer figure. */
export const reconciliation: ReportSectionSource = {
  id: 'reconciliation',
  metrics: [],
  unavailable: needsNothing,
  blocks: (ground) => {
    const imports = readImports(ground.open.book.database);
    const total = sumReconciliations(imports.map((one) => one.reconciliation));
    const { words } = ground;
    return [
      {
        kind: 'table',
        id: 'reconciliation',
        title: words('report:data.title'),
        columns: [
          { id: 'file', header: words('report:data.file'), kind: 'text' },
          ...reconciliationColumns(ground),
        ],
        rows: imports.map((one) => [sourceName(one), ...reconciliationCells(one.reconciliation)]),
        total: [words('report:data.total'), ...reconciliationCells(total)],
        notes: [footNote(total, ground)],
      },
    ];
  },
};

export function reconciliationColumns({ open, words }: ReportGround): readonly ReportColumn[] {
  const { currency } = open.settings;
  return [
    ...parts.map((part) => ({
      id: `rows-${part}`,
      header: `${words('report:data.rows')}: ${words(`report:data.${part}`)}`,
      kind: 'count' as const,
      summed: true,
    })),
    ...parts.map((part) => ({
      id: `amount-${part}`,
      header: `${words('report:data.amount', { currency })}: ${words(`report:data.${part}`)}`,
      kind: 'money' as const,
      summed: true,
    })),
  ];
}

export function reconciliationCells(of: Reconciliation): readonly ReportCell[] {
  return [
    of.rowsRead,
    of.rowsImported,
    of.rowsDuplicate,
    of.rowsSetAside,
    of.amountRead,
    of.amountImported,
    of.amountDuplicate,
    of.amountSetAside,
  ];
}

function footNote(total: Reconciliation, { open, request, words, format }: ReportGround): string {
  const { database } = open.book;
  const replaced = replacedLines(database);
  const anonymous = countAnonymous(database);
  const counted = (key: string, count: number, amount?: number) =>
    words(`report:data.${key}`, {
      count,
      number: format.count(count),
      ...(amount === undefined ? {} : { amount: format.money(amount, { currencyDisplay: 'code' }) }),
    });
  return [
    words(reconciles(total) ? 'report:data.foots' : 'report:data.differs'),
    total.rowsWithoutAmount > 0 ? counted('withoutAmount', total.rowsWithoutAmount) : '',
    replaced.lines > 0 ? counted('replaced', replaced.lines, replaced.amount) : '',
    anonymous.lines === 0
      ? words('report:data.noAnonymous')
      : counted('anonymous', anonymous.lines, anonymous.amount),
  ]
    .filter((sentence) => sentence !== '')
    .join(sentenceSpace(request.language));
}
