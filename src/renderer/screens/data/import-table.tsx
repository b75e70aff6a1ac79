import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ImportRecord } from '@shared/contract/views';
import { DataTable } from '../../components/data-table';
import { ExportButton } from '../../components/export-button';
import { Section } from '../../components/page';
import { useSortedRows } from '../../components/use-sorted-rows';
import { useFormat } from '../../format/use-format';
import { importRecordPath } from '../../shell/routes';
import { importColumns, importLines, importTotals } from './import-lines';

/** One line an import, footed; each opens to everything that is known of it. */
export function ImportTable({ imports }: { imports: readonly ImportRecord[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const lines = useMemo(() => importLines(imports), [imports]);
  const totals = useMemo(() => importTotals(imports), [imports]);
  const columns = useMemo(
    () => importColumns(t, format, new Set(imports.map(({ kind }) => kind))),
    [t, format, imports],
  );
  const { rows, sort, setSort } = useSortedRows(lines, columns, format.language);
  const title = t('data:imports.title');
  return (
    <Section
      title={title}
      lead={t('data:imports.lead')}
      actions={<ExportButton name={title} columns={columns} rows={[...rows, ...totals]} />}
    >
      <DataTable
        label={title}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={({ record, kind }) => record?.id ?? kind}
        sort={sort}
        onSort={setSort}
        onOpen={({ record }) => record !== null && navigate(importRecordPath(record.id))}
        rowTestId="import"
        maxRows={16}
        totals={totals}
        firstStays
      />
    </Section>
  );
}
