import { useTranslation } from 'react-i18next';
import type { HealthBand } from '@shared/risk/health-score';
import styles from './band-mark.module.css';

/** A band of health: its word behind a shape of its own, so that no hue is needed to tell one from another. */
export function BandMark({ band }: { band: HealthBand }) {
  const { t } = useTranslation();
  return (
    <span className={styles.mark} data-band={band}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        {band === 'good' && <circle cx="5" cy="5" r="4" fill="currentColor" />}
        {band === 'fair' && (
          <>
            <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="M5 1a4 4 0 0 1 0 8z" fill="currentColor" />
          </>
        )}
        {band === 'critical' && <path d="M5 0.5 9.7 9H0.3z" fill="currentColor" />}
      </svg>
      {t(`risk:band.${band}`)}
    </span>
  );
}
