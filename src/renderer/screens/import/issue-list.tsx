import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowIssue } from '@shared/model/issue';
import type { Column } from '../../components/column';
import { DataTable } from '../../components/data-table';

interface ListedIssue {
  readonly key: number;
  readonly issue: RowIssue;
}

/** What is wrong, where it stands in the file, as it stands there. */
export function IssueList({ issues }: { issues: readonly RowIssue[] }) {
  const { t } = useTranslation();
  const columns = useIssueColumns();
  const listed = useMemo(() => issues.map((issue, key): ListedIssue => ({ key, issue })), [issues]);
  return (
    <DataTable
      label={t('import:check.issues')}
      columns={columns}
      rowCount={listed.length}
      rowAt={(index) => listed[index]}
      rowKey={({ key }) => key}
      rowTestId="issue"
      maxRows={12}
    />
  );
}

function useIssueColumns(): readonly Column<ListedIssue>[] {
  const { t } = useTranslation();
  const reason = ({ issue }: ListedIssue) => t(`issue:${issue.reason}`);
  return [
    {
      id: 'row',
      header: t('import:check.issueRow'),
      align: 'end',
      width: 'minmax(72px, max-content)',
      // The number that the spreadsheet shows, as it shows it.
      cell: ({ issue }) => String(issue.row),
      plain: ({ issue }) => String(issue.row),
    },
    {
      id: 'column',
      header: t('import:check.issueColumn'),
      width: 'minmax(120px, 1fr)',
      cell: ({ issue }) => issue.column || t('import:check.wholeRow'),
      plain: ({ issue }) => issue.column,
    },
    {
      id: 'value',
      header: t('import:check.issueValue'),
      width: 'minmax(140px, 2fr)',
      cell: ({ issue }) => issue.value,
      plain: ({ issue }) => issue.value,
    },
    {
      id: 'reason',
      header: t('import:check.issueReason'),
      width: 'minmax(240px, 3fr)',
      cell: reason,
      plain: reason,
    },
  ];
}
