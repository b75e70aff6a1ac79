import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RetryResult } from '@shared/contract/views';
import { call, newTaskId } from '../../api';
import { ProgressBar } from '../../components/progress-bar';
import { useFormat } from '../../format/use-format';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import { useStateUpdates } from '../../queries';
import styles from './set-aside.module.css';

interface TryAgainProps {
  /** Null: the rows of every import. */
  importId: number | null;
  /** How many are set aside. */
  rows: number;
  /** Rows that something was typed into: these are tried with what was typed. */
  drafts?: number;
  /** What has to be done first; false: it failed, and was told. */
  before?: () => Promise<boolean>;
  onTried?: () => void;
  /** What stands at the beginning of the line. */
  lead?: ReactNode;
  /** Further buttons. */
  children?: ReactNode;
}

type Run =
  | { readonly kind: 'running'; readonly taskId: string }
  | { readonly kind: 'done'; readonly result: RetryResult };

/** Reads every set-aside row again, with the rates and settings of now; shows how far it is and what came of it. */
export function TryAgain(props: TryAgainProps) {
  const { importId, before, onTried } = props;
  const { bookChanged } = useStateUpdates();
  const tell = useFaultNotice();
  const [run, setRun] = useState<Run | null>(null);
  const start = async () => {
    const taskId = newTaskId();
    setRun({ kind: 'running', taskId });
    try {
      if (before !== undefined && !(await before())) return setRun(null);
      const result = await call('data.retrySetAside', { importId, taskId });
      onTried?.();
      setRun({ kind: 'done', result });
    } catch (error) {
      setRun(null);
      tell(error);
    }
    return bookChanged();
  };
  return (
    <>
      <div className={styles.bar} data-testid="try-again">
        {props.lead}
        {run?.kind === 'running' ? (
          <ProgressBar taskId={run.taskId} />
        ) : (
          <Actions {...props} onStart={() => void start()} />
        )}
      </div>
      {run?.kind === 'done' && <Result result={run.result} />}
    </>
  );
}

function Actions({ rows, drafts = 0, children, onStart }: TryAgainProps & { onStart: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.barActions}>
      {drafts > 0 && <span>{t('data:setAside.drafts', { count: drafts, rows: format.count(drafts) })}</span>}
      {children}
      {rows > 0 && (
        <Button variant="default" onClick={onStart} data-testid="try-all">
          {t('data:setAside.tryAll')}
        </Button>
      )}
    </div>
  );
}

function Result({ result }: { result: RetryResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { tried, imported, duplicate, setAside } = result;
  return (
    <p className={styles.result} role="status" data-testid="retry-result">
      {t('data:setAside.result', {
        count: tried,
        rows: format.count(tried),
        imported: format.count(imported),
        duplicate: format.count(duplicate),
        setAside: format.count(setAside),
      })}
    </p>
  );
}
