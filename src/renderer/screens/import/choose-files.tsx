import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBookActions } from '../../shell/use-book-actions';
import styles from './import.module.css';

/** The dialogs: `again` where there is something on the page already. */
export function ChooseFiles({ again = false }: { again?: boolean }) {
  const { t } = useTranslation();
  const { chooseLedgers, chooseLedgerFolder, busy } = useBookActions();
  return (
    <div className={styles.buttons}>
      <Button
        variant={again ? 'default' : 'filled'}
        disabled={busy}
        onClick={() => void chooseLedgers()}
        data-testid="choose-ledger"
      >
        {t(again ? 'import:file.another' : 'import:file.choose')}
      </Button>
      {!again && (
        <Button variant="default" disabled={busy} onClick={() => void chooseLedgerFolder()}>
          {t('import:file.chooseFolder')}
        </Button>
      )}
    </div>
  );
}
