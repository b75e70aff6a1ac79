import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRecord, SetAsidePage } from '@shared/contract/views';
import type { SetAsideRow } from '@shared/model/issue';
import { call } from '../../api';
import type { Column } from '../../components/column';
import { DataTable } from '../../components/data-table';
import { ErrorState } from '../../components/error-state';
import { Section } from '../../components/page';

const pageSize = 200;

/** The rows of an import that could not become lines: each as it stands in the file, with the reason. */
export function SetAsideRows({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  const [view, setView] = useState({ first: 0, last: 0 });
  const { headers, rowAt, error, retry } = useSetAsidePages(record, view);
  const total = record.reconciliation.rowsSetAside;
  const columns = useColumns(headers);
  return (
    <Section title={t('data:setAside.title', { name: record.fileName })} testId="set-aside">
      {error !== null ? (
        <ErrorState error={error} onRetry={retry} />
      ) : (
        <DataTable
          label={t('data:setAside.title', { name: record.fileName })}
          columns={columns}
          rowCount={total}
          rowAt={rowAt}
          rowKey={({ row }) => row}
          onView={(first, last) => setView({ first, last })}
          rowTestId="set-aside-row"
          maxRows={14}
        />
      )}
    </Section>
  );
}

interface SetAsidePages {
  readonly headers: readonly string[];
  readonly rowAt: (index: number) => SetAsideRow | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Asks for the pages in view; what has been seen stays. */
function useSetAsidePages(
  { id: importId }: ImportRecord,
  view: { readonly first: number; readonly last: number },
): SetAsidePages {
  const from = Math.floor(view.first / pageSize);
  const pages = Array.from({ length: Math.floor(view.last / pageSize) - from + 1 }, (_, at) => from + at);
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['data.setAside', importId, page],
      queryFn: () => call('data.setAside', { importId, offset: page * pageSize, limit: pageSize }),
      placeholderData: keepPreviousData,
    })),
  });
  const byPage = new Map<number, SetAsidePage>();
  pages.forEach((page, at) => {
    const answer = answers[at];
    if (answer?.data !== undefined && !answer.isPlaceholderData) byPage.set(page, answer.data);
  });
  const failed = answers.find(({ isError }) => isError);
  return {
    headers: answers[0]?.data?.headers ?? [],
    rowAt: (index) => byPage.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}

function useColumns(headers: readonly string[]): readonly Column<SetAsideRow>[] {
  const { t } = useTranslation();
  const reasons = ({ issues }: SetAsideRow) =>
    issues
      .map(({ column, reason }) =>
        column === ''
          ? t(`issue:${reason}`)
          : t('data:setAside.at', { column, reason: t(`issue:${reason}`) }),
      )
      .join('; ');
  return [
    {
      id: 'row',
      header: t('data:setAside.row'),
      align: 'end',
      width: 'minmax(64px, max-content)',
      // The number that the spreadsheet shows, as it shows it.
      cell: ({ row }) => String(row),
      plain: ({ row }) => String(row),
    },
    {
      id: 'reason',
      header: t('data:setAside.reason'),
      width: 'minmax(280px, 3fr)',
      cell: reasons,
      plain: reasons,
    },
    ...headers.map((header, index): Column<SetAsideRow> => ({
      id: `cell-${index}`,
      header,
      width: 'minmax(112px, 1fr)',
      cell: ({ cells }) => cells[index] ?? '',
      plain: ({ cells }) => cells[index] ?? '',
    })),
  ];
}
