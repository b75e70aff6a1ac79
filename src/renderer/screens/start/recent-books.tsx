import { ActionIcon, Button, Tooltip, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AppState } from '@shared/contract/views';
import { call } from '../../api';
import { useFormat } from '../../format/use-format';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import { useStateUpdates } from '../../queries';
import type { BookActions } from '../../shell/use-book-actions';
import styles from './start.module.css';

interface RecentBooksProps {
  state: AppState;
  actions: BookActions;
}

/** The books that were opened before, latest first. */
export function RecentBooks({ state, actions }: RecentBooksProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.part}>
      <div className={styles.partHead}>
        <h2 className={styles.partTitle}>{t('start:recent.title')}</h2>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={actions.busy}
          data-testid="open-book"
          onClick={() => void actions.openBook()}
        >
          {t('start:open')}
        </Button>
      </div>
      {state.recentBooks.length === 0 && <p className={styles.quiet}>{t('start:recent.none')}</p>}
      <ul className={styles.books}>
        {state.recentBooks.map((book) => (
          <RecentBook key={book.id} book={book} open={state.book?.path === book.path} actions={actions} />
        ))}
      </ul>
    </section>
  );
}

interface RecentBookProps {
  book: AppState['recentBooks'][number];
  open: boolean;
  actions: BookActions;
}

function RecentBook({ book, open, actions }: RecentBookProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { setState } = useStateUpdates();
  const tell = useFaultNotice();
  const forget = async () => {
    try {
      setState(await call('book.forgetRecent', { id: book.id }));
    } catch (error) {
      tell(error);
    }
  };
  const label = t('start:recent.forget', { name: book.name });
  return (
    <li className={styles.bookRow}>
      <UnstyledButton
        className={styles.book}
        disabled={actions.busy}
        data-testid="recent-book"
        onClick={() => void actions.openRecent(book.id)}
      >
        <span className={styles.bookName}>
          {book.name}
          {open && <span className={styles.openMark}>{t('start:recent.current')}</span>}
        </span>
        <span className={styles.when}>
          {t('start:recent.openedAt', { moment: format.moment(book.openedAt) })}
        </span>
        <span className={styles.path} title={book.path}>
          {book.path}
        </span>
      </UnstyledButton>
      <Tooltip label={label}>
        <ActionIcon aria-label={label} onClick={() => void forget()}>
          <IconX size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
