import { Button } from '@mantine/core';
import { IconDatabaseImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { BookSummary, ImportRecord } from '@shared/contract/views';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { Page, PageHeader, Section } from '../../components/page';
import { useBook, useImports } from '../../queries';
import { importPath, screenPath } from '../../shell/routes';
import { BookFigures } from './book-figures';
import { ImportTable } from './import-table';
import { SetAsideRows } from './set-aside-rows';

/** What went into the book, file by file, to the row and to the cent; and what was set aside. */
export function DataScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const book = useBook();
  const imports = useImports();
  const toImport = () => navigate(importPath);
  if (book === null) return <EmptyState title={t('data:noBook.title')} text={t('data:noBook.text')} />;
  const button = (
    <Button onClick={toImport} data-testid="import-ledger">
      {t('data:import')}
    </Button>
  );
  return (
    <Page
      header={
        <PageHeader
          title={t('data:title')}
          lead={t('data:lead')}
          actions={book.importCount > 0 ? button : undefined}
        />
      }
    >
      {imports.isError && <ErrorState error={imports.error} onRetry={() => void imports.refetch()} />}
      {imports.isPending && <Loading bars={[64, 30, 30, 30]} />}
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
        <Imports book={book} imports={imports.data} />
      )}
    </Page>
  );
}

function Imports({ book, imports }: { book: BookSummary; imports: readonly ImportRecord[] }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { '*': asked } = useParams<{ '*'?: string }>();
  const opened = imports.find(({ id }) => String(id) === asked) ?? null;
  const open = (id: number | null) =>
    navigate(id === null ? screenPath('data') : `${screenPath('data')}/${id}`, { replace: id === null });
  return (
    <>
      <BookFigures book={book} imports={imports} />
      <Section title={t('data:imports.title')}>
        <ImportTable imports={imports} opened={opened?.id ?? null} onOpen={open} />
      </Section>
      {opened !== null && opened.reconciliation.rowsSetAside > 0 && (
        <SetAsideRows key={opened.id} record={opened} />
      )}
    </>
  );
}
