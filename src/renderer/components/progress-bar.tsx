import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api';
import { useFormat } from '../format/use-format';
import { useProgress } from '../queries';
import styles from './states.module.css';
import { useTimeLeft } from './use-time-left';

interface ProgressBarProps {
  taskId: string;
  /** Whether the task may be stopped. */
  cancellable?: boolean;
}

/** How far a task is: phase, rows, speed, and the way to stop it. */
export function ProgressBar({ taskId, cancellable = true }: ProgressBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const progress = useProgress(taskId);
  const [stopping, setStopping] = useState(false);
  const share = progress?.share ?? null;
  const left = useTimeLeft(taskId);
  const phase = t(`common:progress.${progress?.phase ?? 'reading'}`);
  const cancel = () => {
    setStopping(true);
    void call('app.cancel', { taskId });
  };
  return (
    <div className={styles.progress} data-testid="progress">
      <div className={styles.line}>
        <span>
          {phase}
          {share !== null && ` · ${format.percent(share, 0)}`}
          {progress !== null &&
            progress.rows > 0 &&
            ` · ${t('common:progress.rows', { count: progress.rows })}`}
          {progress !== null &&
            progress.rowsPerSecond > 0 &&
            ` · ${t('common:progress.speed', { rate: format.count(progress.rowsPerSecond) })}`}
          {left !== null && ` · ${timeText(left, t)}`}
        </span>
        {cancellable && (
          <Button variant="default" size="xs" disabled={stopping} onClick={cancel}>
            {t('common:action.cancel')}
          </Button>
        )}
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={phase}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      >
        <div
          className={share === null ? `${styles.fill} ${styles.unknown}` : styles.fill}
          style={share === null ? undefined : { transform: `scaleX(${share})` }}
        />
      </div>
    </div>
  );
}

function timeText(seconds: number, t: TFunction): string {
  return seconds <= 60
    ? t('common:progress.secondsLeft', { count: seconds })
    : t('common:progress.minutesLeft', { count: seconds / 60 });
}
