import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Page, PageHeader } from '../../components/page';
import { ProgressBar } from '../../components/progress-bar';
import { useAppState } from '../../queries';
import { useBookActions, type BookActions } from '../../shell/use-book-actions';
import { NewBookForm } from './new-book-form';
import { RecentBooks } from './recent-books';
import styles from './start.module.css';

/** Where one begins: a recent book, a new one, the sample, or a ledger dropped on the window. */
export function StartScreen() {
  const { t } = useTranslation();
  const actions = useBookActions();
  const state = useAppState().data;
  if (state === undefined) return null;
  return (
    <Page header={<PageHeader title={t('start:title')} lead={t('start:lead')} />}>
      {actions.taskId !== null && (
        <div className={styles.progress}>
          <ProgressBar taskId={actions.taskId} />
        </div>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <DropZone actions={actions} />
          <RecentBooks state={state} actions={actions} />
          <Sample actions={actions} />
        </div>
        <div className={styles.column}>
          <NewBookForm state={state} actions={actions} />
        </div>
      </div>
    </Page>
  );
}

/** The whole window takes a dropped file; this says so, and offers the dialog. */
function DropZone({ actions }: { actions: BookActions }) {
  const { t } = useTranslation();
  return (
    <section className={styles.drop}>
      <IconFileSpreadsheet size={32} stroke={1.25} aria-hidden />
      <div>
        <h2>{t('start:drop.title')}</h2>
        <p className={styles.quiet}>{t('start:drop.text')}</p>
      </div>
      <div className={styles.dropButtons}>
        <Button
          disabled={actions.busy}
          data-testid="choose-ledger"
          onClick={() => void actions.chooseLedgers()}
        >
          {t('import:file.choose')}
        </Button>
        <Button
          variant="default"
          disabled={actions.busy}
          data-testid="choose-folder"
          onClick={() => void actions.chooseLedgerFolder()}
        >
          {t('import:file.chooseFolder')}
        </Button>
      </div>
    </section>
  );
}

function Sample({ actions }: { actions: BookActions }) {
  const { t } = useTranslation();
  return (
    <section className={styles.part}>
      <div className={styles.sample}>
        <div>
          <h2 className={styles.partTitle}>{t('start:sample.title')}</h2>
          <p className={styles.quiet}>{t('start:sample.text')}</p>
        </div>
        <Button
          variant="default"
          disabled={actions.busy}
          data-testid="open-sample"
          onClick={() => void actions.openSample()}
        >
          {t('start:sample.open')}
        </Button>
      </div>
    </section>
  );
}
