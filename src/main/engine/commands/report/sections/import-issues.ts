import type { ReportBlock, ReportCell } from '@shared/contract/report-document';
import type { ImportRecord } from '@shared/contract/views';
import { sentenceSpace } from '@shared/format/sentence-space';
import { isNoRecord, type RowIssue } from '@shared/model/issue';
import { importsWithSetAside, readImports, readOpenSetAside, type OpenSetAside } from '@main/storage';
import { needsImports } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { column, sumOf } from '../table-columns';
import { textBlock } from '../text-block';

/** Rows between two looks at whether somebody has cancelled. */
const rowsInOneGo = 500;

interface SetAsideOfFile {
  readonly record: ImportRecord;
  readonly rows: readonly OpenSetAside[];
}

/** Every row that is set aside: where it stands, why, and how much money it names. */
export const importIssues: ReportSectionSource = {
  id: 'importIssues',
  metrics: [],
  unavailable: needsImports,
  blocks: async (ground) => {
    const files = setAsideOf(ground);
    if (files.length === 0) return [textBlock(ground.words('report:importIssues.none'))];
    return issueBlocks(files, ground);
  },
};

function setAsideOf({ open }: ReportGround): readonly SetAsideOfFile[] {
  const { database } = open.book;
  const withRows = new Set(importsWithSetAside(database));
  return readImports(database)
    .filter(({ id }) => withRows.has(id))
    .map((record) => ({ record, rows: readOpenSetAside(database, record.id) }));
}

async function issueBlocks(
  files: readonly SetAsideOfFile[],
  ground: ReportGround,
): Promise<readonly ReportBlock[]> {
  const { words, format, task } = ground;
  const all = files.flatMap(({ rows }) => rows);
  const cells: (readonly ReportCell[])[] = [];
  for (const { record, rows } of files)
    for (const row of rows) {
      cells.push(issueCells(record, row, ground));
      if (cells.length % rowsInOneGo > 0) continue;
      task.report({ phase: 'computing', rows: cells.length, share: cells.length / all.length });
      await task.breathe();
    }
  return [
    {
      kind: 'table',
      id: 'importIssues',
      title: words('report:importIssues.title', { count: all.length, number: format.count(all.length) }),
      columns: [
        column('file', words('report:data.file'), 'text'),
        column('sheet', words('report:importIssues.sheet'), 'text'),
        column('row', words('report:importIssues.row'), 'count'),
        column('reason', words('report:importIssues.reason'), 'text'),
        column('amount', words('report:data.amount', { currency: format.currency }), 'money', {
          summed: true,
        }),
      ],
      rows: cells,
      total: [
        words('report:data.total'),
        '',
        null,
        rowCount(all, ground),
        sumOf(all, ({ amount }) => amount ?? 0),
      ],
      notes: withoutAmountNotes(all, ground),
    },
  ];
}

function rowCount({ length }: readonly OpenSetAside[], { words, format }: ReportGround): string {
  return words('report:importIssues.rows', { count: length, number: format.count(length) });
}

function issueCells(
  { fileName, sheet }: ImportRecord,
  { row, issues, amount }: OpenSetAside,
  { words, request }: ReportGround,
): readonly ReportCell[] {
  const reasons = issues.map((issue) => issueText(issue, words));
  return [fileName, sheet ?? '', row, reasons.join(sentenceSpace(request.language)), amount];
}

/** `Amount “12,5x”: this is not a number …` */
function issueText({ column: header, value, reason }: RowIssue, words: ReportGround['words']): string {
  const text = words(`issue:${reason}`);
  if (header === '') return text;
  const where = value === '' ? header : words('report:importIssues.cell', { column: header, value });
  return words('report:importIssues.at', { where, reason: text });
}

/** Totals and headings of other rows name no money of their own; the others lack an amount that can be read. */
function withoutAmountNotes(
  rows: readonly OpenSetAside[],
  { words, format }: ReportGround,
): readonly string[] {
  const count = rows.filter(({ amount, issues }) => amount === null && !isNoRecord(issues)).length;
  return count === 0 ? [] : [words('report:data.withoutAmount', { count, number: format.count(count) })];
}
