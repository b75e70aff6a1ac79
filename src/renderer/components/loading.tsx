import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './states.module.css';

const patienceMs = 150;

interface LoadingProps {
  /** The heights, in px, of what will stand here: the layout must not jump when it comes. */
  bars: readonly number[];
}

/** Grey bars where the content will stand, but only once waiting has become noticeable. */
export function Loading({ bars }: LoadingProps) {
  const { t } = useTranslation();
  const noticeable = useNoticeable();
  return (
    <div className={styles.skeleton} aria-busy="true" aria-label={t('common:state.loading')}>
      {noticeable &&
        bars.map((height, index) => <div key={index} className={styles.bar} style={{ height }} />)}
    </div>
  );
}

function useNoticeable(): boolean {
  const [noticeable, setNoticeable] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNoticeable(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return noticeable;
}
