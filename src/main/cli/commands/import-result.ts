import type { ImportPlan, Language } from '@shared/contract/views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { wordsIn } from '@main/words/words';
import { textTable } from '../text-table';

export interface ImportedFile {
  /** As the user named it. */
  readonly file: string;
  readonly plan: ImportPlan;
}

/** The JSON of `import`: money as decimal strings, rows as the spreadsheet numbers them. */
export function importedFilesJson(imported: readonly ImportedFile[], currency: string): object {
  const money = (amount: number): string => decimalText(amount, currencyDecimals(currency));
  const files = imported.map(({ file, plan }) => {
    const of = plan.reconciliation;
    return {
      file,
      kind: plan.kind,
      sheet: plan.sheet,
      encoding: plan.encoding,
      delimiter: plan.delimiter,
      mapping: plan.mapping,
      rowsRead: of.rowsRead,
      rowsImported: of.rowsImported,
      rowsDuplicate: of.rowsDuplicate,
      rowsSetAside: of.rowsSetAside,
      amountRead: money(of.amountRead),
      amountImported: money(of.amountImported),
      amountDuplicate: money(of.amountDuplicate),
      amountSetAside: money(of.amountSetAside),
      newCustomers: plan.newCustomers,
      issues: plan.issues,
    };
  });
  return { files };
}

/** Issues shown in a terminal before the rest is counted. */
const issuesShown = 20;

export function importedFilesTable(
  imported: readonly ImportedFile[],
  currency: string,
  language: Language,
): string {
  return imported.map((one) => fileTable(one, currency, language)).join('\n');
}

function fileTable({ file, plan }: ImportedFile, currency: string, language: Language): string {
  const words = wordsIn(language);
  const of = plan.reconciliation;
  const row = (key: string, rows: number, amount: number): string[] => [
    words(`cli:import.${key}`),
    String(rows),
    decimalText(amount, currencyDecimals(currency)),
  ];
  const table = textTable(
    [
      { header: file, align: 'left' },
      { header: words('cli:import.rows'), align: 'right' },
      { header: currency, align: 'right' },
    ],
    [
      row('read', of.rowsRead, of.amountRead),
      row('imported', of.rowsImported, of.amountImported),
      row('duplicate', of.rowsDuplicate, of.amountDuplicate),
      row('setAside', of.rowsSetAside, of.amountSetAside),
    ],
  );
  return [table, ...remarks(plan, language)].join('');
}

function remarks(
  { newCustomers, roundedRows, issues, issueCount }: ImportPlan,
  language: Language,
): string[] {
  const words = wordsIn(language);
  const lines = [words('cli:import.newCustomers', { count: newCustomers })];
  if (roundedRows > 0) lines.push(words('cli:import.rounded', { count: roundedRows }));
  for (const { row, column, value, reason } of issues.slice(0, issuesShown)) {
    const sentence = words(`issue:${reason}`, { defaultValue: reason });
    lines.push(words('cli:import.issue', { row, column, value, reason: sentence }));
  }
  const more = issueCount - Math.min(issueCount, issuesShown);
  if (more > 0) lines.push(words('cli:import.moreIssues', { count: more }));
  return lines.map((line) => `${line}\n`);
}
