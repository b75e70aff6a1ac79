import type { ReportInput } from './report-input';

/** A line of a report's head: what it says, under its name; the first lines have none. */
export interface HeadLine {
  readonly name: string;
  readonly text: string;
}

/** Whose report it is, of when, and under which definition of a customer. */
export function headLines({
  document: { head, title },
  words,
  currency,
}: Pick<ReportInput, 'document' | 'words' | 'currency'>): readonly HeadLine[] {
  const named = (key: string, text: string): readonly HeadLine[] =>
    text === '' ? [] : [{ name: words(`report:${key}`), text }];
  return [
    { name: '', text: head.company },
    { name: '', text: title },
    ...named('head.period', `${head.period} (${head.span})`),
    ...named('head.base', head.base),
    ...named('head.dataThrough', head.dataThrough),
    ...named('head.currency', currency),
    ...named('head.preparedAt', head.preparedAt),
    ...named('sign.prepared', head.preparedBy),
    ...named('sign.reviewed', head.reviewedBy),
    ...named('workbook.remark', head.remarks),
    ...(head.caution === null ? [] : [{ name: '', text: head.caution }]),
  ];
}
