import { Button, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookSummary } from '@shared/contract/views';
import styles from './reports.module.css';
import { useHead } from './use-head';

/** Who signs, and the picture in the head: of the book, so that every report has them. */
export function Signers({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const { settings } = book;
  const head = useHead(book);
  return (
    <section className={styles.signers} aria-label={t('report:screen.signers.title')}>
      <h2 className={styles.listTitle}>{t('report:screen.signers.title')}</h2>
      <p className={styles.hint}>{t('report:screen.signers.hint')}</p>
      {(['preparedBy', 'reviewedBy'] as const).map((who) => (
        <SignerField
          key={who}
          label={t(`report:screen.signers.${who}`)}
          saved={settings[who]}
          onCommit={(name) => void head.setSigner(who, name)}
          testId={who}
        />
      ))}
      <div>
        <p className={styles.controlLabel}>{t('report:screen.logo.label')}</p>
        {settings.reportLogo !== null && (
          <img className={styles.logo} src={settings.reportLogo} alt={t('report:screen.logo.label')} />
        )}
        <div className={styles.buttons}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void head.chooseLogo()}
            data-testid="logo"
          >
            {t('report:screen.logo.choose')}
          </Button>
          {settings.reportLogo !== null && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => void head.removeLogo()}
              data-testid="remove-logo"
            >
              {t('report:screen.logo.remove')}
            </Button>
          )}
        </div>
        <p className={styles.hint}>{t('report:screen.logo.hint')}</p>
      </div>
    </section>
  );
}

interface SignerFieldProps {
  label: string;
  saved: string;
  onCommit: (name: string) => void;
  testId: string;
}

/** Saved when it is left or Enter is pressed; Esc takes the typing back. */
function SignerField({ label, saved, onCommit, testId }: SignerFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed.trim() !== saved) onCommit(typed.trim());
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setTyped(null);
  };
  return (
    <TextInput
      label={label}
      value={typed ?? saved}
      maxLength={200}
      autoComplete="off"
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
      data-testid={testId}
    />
  );
}
