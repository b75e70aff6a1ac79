import { Button } from '@mantine/core';
import { IconDatabaseImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BookSummary } from '@shared/contract/views';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { useImports } from '../../queries';
import { useBookActions } from '../../shell/use-book-actions';
import { BookFigures } from './book-figures';
import { DataPage } from './data-page';
import { ExportTables } from './export-tables';
import { ImportTable } from './import-table';

/** What went into the book, file by file, to the row and to the cent. */
export function ImportsPart({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const imports = useImports();
  const { chooseLedgers, chooseLedgerFolder } = useBookActions();
  const button = (
    <>
      <Button variant="default" onClick={() => void chooseLedgerFolder()}>
        {t('import:file.chooseFolder')}
      </Button>
      <Button onClick={() => void chooseLedgers()} data-testid="import-ledger">
        {t('data:import')}
      </Button>
    </>
  );
  return (
    <DataPage part="imports" actions={book.importCount > 0 ? button : undefined}>
      {imports.isError && <ErrorState error={imports.error} onRetry={() => void imports.refetch()} />}
      {imports.isPending && <Loading bars={[48, 30, 30, 30]} />}
      {imports.data?.length === 0 && (
        <EmptyState
          title={t('data:empty.title')}
          text={t('data:empty.text')}
          icon={<IconDatabaseImport size={32} stroke={1.25} aria-hidden />}
        >
          {button}
        </EmptyState>
      )}
      {imports.data !== undefined && imports.data.length > 0 && (
        <>
          <BookFigures book={book} imports={imports.data} />
          <ImportTable imports={imports.data} />
          <ExportTables />
        </>
      )}
    </DataPage>
  );
}
