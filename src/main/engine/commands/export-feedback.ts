import { extname } from 'node:path';
import type { AnswerQuery, AnswerRow } from '@shared/contract/feedback-views';
import { parseIsoDay } from '@shared/model/day';
import { writeUserFile } from '@main/files/write-user-file';
import { tableCsv } from '@main/report/table-csv';
import type { TableColumn, TableDocument } from '@main/report/table-document';
import { tableWorkbook } from '@main/report/table-workbook';
import type { EngineContext } from '../session/context';
import { answerRow, queryFeedback } from './feedback-query';

export interface ExportFeedbackInput {
  /** A workbook where it ends in .xlsx, else CSV. */
  readonly path: string;
  readonly query: AnswerQuery;
  /** In the person's language. */
  readonly title: string;
  /** Of `feedbackColumns`, in the person's language. */
  readonly headers: readonly string[];
  /** Bands by their id, in the person's language. */
  readonly bandNames: Readonly<Record<string, string>>;
}

const kinds: readonly TableColumn['kind'][] = [
  'day',
  'text',
  'text',
  'text',
  'count',
  'count',
  'text',
  'text',
  'text',
  'text',
  'text',
  'count',
];

/** Writes all answers that a query means, in its order. */
export async function exportFeedback(
  { session, now }: EngineContext,
  { path, query, title, headers, bandNames }: ExportFeedbackInput,
): Promise<{ rows: number }> {
  const open = session.current();
  const rows = queryFeedback(open, query).map((answer) => cellsOf(answerRow(open, answer, query), bandNames));
  const columnKinds = kinds.map((kind, index) => wholeKind(kind, rows, index));
  const table: TableDocument = {
    title,
    columns: columnKinds.map((kind, index) => ({ header: headers[index] ?? '', kind })),
    rows: rows.map((cells) =>
      cells.map((cell, index) =>
        columnKinds[index] === 'text' && typeof cell === 'number' ? String(cell) : cell,
      ),
    ),
    decimals: 0,
  };
  const isWorkbook = extname(path).toLowerCase() === '.xlsx';
  await writeUserFile(path, isWorkbook ? await tableWorkbook(table, now()) : tableCsv(table));
  return { rows: rows.length };
}

type Cells = TableDocument['rows'][number];

/** Scores with decimals go out as their digits: a column of whole numbers would round them. */
function wholeKind(kind: TableColumn['kind'], rows: readonly Cells[], index: number): TableColumn['kind'] {
  return kind === 'count' && rows.some((cells) => typeof cells[index] === 'string') ? 'text' : kind;
}

function cellsOf(row: AnswerRow, bandNames: Readonly<Record<string, string>>): Cells {
  const { day, customerCode, customerName, surveyKind, score, scale, band, comment, channel } = row;
  const step = (value: number | null) => (value === null || Number.isInteger(value) ? value : String(value));
  return [
    parseIsoDay(day),
    customerCode,
    customerName,
    surveyKind,
    step(score),
    step(scale),
    band === null ? null : (bandNames[band] ?? band),
    comment,
    channel,
    row.fileName,
    row.sheet,
    row.row,
  ];
}
