import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookSummary, ImportRecord } from '@shared/contract/views';
import { call } from '../../api';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { Section } from '../../components/page';
import { useFormat } from '../../format/use-format';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import { SetAsideGrid } from './set-aside-grid';
import styles from './set-aside.module.css';
import { TryAgain } from './try-again';
import { useCorrections } from './use-corrections';
import { useSetAsidePages, type SetAsidePages } from './use-set-aside-pages';

interface SetAsideRowsProps {
  book: BookSummary;
  record: ImportRecord;
  /** It has the page to itself, with this at the head of it. */
  alone: ReactNode;
}

/** The rows of one import that were set aside, each as it stands in the file, to be corrected. */
export function SetAsideRows({ book, record, alone }: SetAsideRowsProps) {
  const { t } = useTranslation();
  const pages = useSetAsidePages(record.id);
  const corrections = useCorrections(book, record, pages.headers.length);
  const title = t('data:setAside.title', { name: record.fileName });
  const bar = (
    <TryAgain
      importId={record.id}
      rows={record.reconciliation.rowsSetAside}
      drafts={corrections.draftCount}
      before={corrections.tryDrafts}
      onTried={corrections.forgetSettled}
      lead={alone}
    >
      <ExportRows importId={record.id} disabled={record.reconciliation.rowsSetAside === 0} />
    </TryAgain>
  );
  const table = (
    <Rows pages={pages}>
      <SetAsideGrid
        label={title}
        pages={pages}
        corrections={corrections}
        {...(alone === null ? { maxRows: 10 } : {})}
      />
    </Rows>
  );
  if (alone === null)
    return (
      <Section title={title} testId="set-aside">
        {bar}
        {table}
      </Section>
    );
  return (
    <section className={styles.one} data-testid="set-aside" aria-label={title}>
      {bar}
      {table}
    </section>
  );
}

function Rows({ pages, children }: { pages: SetAsidePages; children: ReactNode }) {
  if (pages.error !== null) return <ErrorState error={pages.error} onRetry={pages.retry} />;
  return pages.total === null ? <Loading bars={[28, 28, 28]} /> : children;
}

/** The rows as a spreadsheet with the reason in a column of its own, to be corrected at the source. */
function ExportRows({ importId, disabled }: { importId: number; disabled: boolean }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const tell = useFaultNotice();
  const save = async () => {
    try {
      const saved = await call('data.exportSetAside', { importId, language });
      if (saved !== null) notifications.show({ message: t('common:state.saved', { name: saved.name }) });
    } catch (error) {
      tell(error);
    }
  };
  return (
    <Button
      variant="default"
      disabled={disabled}
      leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
      onClick={() => void save()}
      data-testid="export-set-aside"
    >
      {t('data:setAside.export')}
    </Button>
  );
}
