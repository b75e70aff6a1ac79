import { Select } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { BookSummary, ImportRecord } from '@shared/contract/views';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { useFormat } from '../../format/use-format';
import { useImports } from '../../queries';
import { dataPath, setAsidePath } from '../../shell/routes';
import { DataPage } from './data-page';
import { SetAsideRows } from './set-aside-rows';
import styles from './set-aside.module.css';
import { TryAgain } from './try-again';
import { WaitingForRates } from './waiting-for-rates';

interface SetAsidePartProps {
  book: BookSummary;
  /** Null: the rows of every import. */
  importId: number | null;
}

/** The rows that could not become records: corrected in place, tried again, or taken away as a spreadsheet. */
export function SetAsidePart({ book, importId }: SetAsidePartProps) {
  const { t } = useTranslation();
  const imports = useImports();
  const shown = useWithRows(imports.data, importId);
  const one = importId !== null && shown.length === 1;
  const choice = <ImportChoice imports={imports.data ?? []} importId={importId} />;
  return (
    <DataPage part="set-aside" fill={one}>
      {imports.isError && <ErrorState error={imports.error} onRetry={() => void imports.refetch()} />}
      {imports.isPending && <Loading bars={[36, 240]} />}
      {imports.data !== undefined && shown.length === 0 && <NothingSetAside importId={importId} />}
      {shown.length > 0 && (
        <>
          <WaitingForRates />
          {!one && <TryAgain importId={null} rows={book.setAsideCount} lead={choice} />}
          {shown.slice(0, most).map((record) => (
            <SetAsideRows key={record.id} book={book} record={record} alone={one ? choice : null} />
          ))}
          {shown.length > most && (
            <p className={styles.keys}>{t('data:setAside.moreFiles', { count: shown.length - most })}</p>
          )}
        </>
      )}
    </DataPage>
  );
}

/** More tables than these on one page help nobody; the others are chosen by name. */
const most = 8;

/** The imports with rows set aside. One whose last row is corrected while it is looked at stays until one leaves. */
function useWithRows(
  imports: readonly ImportRecord[] | undefined,
  importId: number | null,
): readonly ImportRecord[] {
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  const withRows = (imports ?? []).filter(({ reconciliation }) => reconciliation.rowsSetAside > 0);
  const unseen = withRows.filter(({ id }) => !seen.has(id));
  if (unseen.length > 0) setSeen(new Set([...seen, ...unseen.map(({ id }) => id)]));
  return (imports ?? []).filter(({ id }) => (importId === null || id === importId) && seen.has(id));
}

function ImportChoice({ imports, importId }: { imports: readonly ImportRecord[]; importId: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const choices = imports
    .filter(({ id, reconciliation }) => reconciliation.rowsSetAside > 0 || id === importId)
    .map(({ id, fileName, sheet, reconciliation }) => ({
      value: String(id),
      label: t('data:setAside.ofFile', {
        name: sheet === null ? fileName : `${fileName} · ${sheet}`,
        count: reconciliation.rowsSetAside,
        rows: format.count(reconciliation.rowsSetAside),
      }),
    }));
  return (
    <Select
      aria-label={t('data:setAside.file')}
      w={320}
      data={[{ value: 'all', label: t('data:setAside.allFiles') }, ...choices]}
      value={importId === null ? 'all' : String(importId)}
      onChange={(chosen) => navigate(chosen === 'all' ? dataPath('set-aside') : setAsidePath(Number(chosen)))}
    />
  );
}

function NothingSetAside({ importId }: { importId: number | null }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('data:setAside.none.title')}
      text={t('data:setAside.none.text')}
      icon={<IconChecks size={32} stroke={1.25} aria-hidden />}
    >
      {importId !== null && <Link href={dataPath('set-aside')}>{t('data:setAside.allFiles')}</Link>}
    </EmptyState>
  );
}
