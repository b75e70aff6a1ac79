import { Button } from '@mantine/core';
import { useMemo, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultSettings } from '@shared/model/settings';
import { ErrorState } from '../../components/error-state';
import { ProgressBar } from '../../components/progress-bar';
import { FormatSettings, useFormat } from '../../format/use-format';
import { useBook } from '../../queries';
import { BatchTable } from './batch-table';
import { ChangedInvoices } from './changed-invoices';
import { checkedTotals, type CheckedTotals } from './checked-totals';
import styles from './import.module.css';
import { NewBookFields } from './new-book-fields';
import { PlanDetail } from './plan-detail';
import type { ImportWizard } from './use-import-wizard';

/** What the import will do, before anything is written: what it shows is what it does. */
export function CheckStep({ wizard }: { wizard: ImportWizard }) {
  const book = useBook();
  const { newBook } = wizard.state;
  // Amounts are printed in the currency of the book that they go into, which may still be to be made.
  const currency = book === null ? newBook?.currency : undefined;
  const settings = useMemo(
    () => (currency === undefined ? null : { ...defaultSettings, currency }),
    [currency],
  );
  return (
    <FormatSettings value={settings}>
      <Check wizard={wizard} />
    </FormatSettings>
  );
}

function Check({ wizard }: { wizard: ImportWizard }) {
  const { t } = useTranslation();
  const book = useBook();
  const { staged, error, cancelled, newBook } = wizard.state;
  if (staged === null) return null;
  const totals = checkedTotals(staged);
  const ready = isReady(wizard, totals, book === null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void wizard.commit();
  };
  return (
    <form className={styles.stepBody} onSubmit={submit}>
      {error !== null && <ErrorState error={error} />}
      {cancelled && (
        <p className={styles.remark} role="status">
          {t(staged.kind === 'files' ? 'import:check.stoppedFiles' : 'import:cancelled')}
        </p>
      )}
      <div className={styles.stepHead}>
        <div>
          <h2>{t('import:check.title')}</h2>
          {book !== null && (
            <p className={styles.quiet}>
              {t('import:book.into', { name: book.name, currency: book.settings.currency })}
            </p>
          )}
        </div>
        <CheckButtons wizard={wizard} totals={totals} ready={ready} />
      </div>
      {book === null && newBook !== null && totals.rowsImported > 0 && (
        <NewBookFields newBook={newBook} onChange={wizard.planBook} />
      )}
      {totals.changedInvoices > 0 && (
        <ChangedInvoices
          totals={totals}
          chosen={wizard.state.replaceInvoices}
          onChoose={wizard.decideInvoices}
        />
      )}
      {staged.kind === 'file' ? (
        <PlanDetail plan={staged.plan} />
      ) : (
        <BatchTable wizard={wizard} staged={staged} />
      )}
    </form>
  );
}

/** Whether everything that is asked here is answered. */
function isReady({ state }: ImportWizard, totals: CheckedTotals, makesBook: boolean): boolean {
  const isNamed = !makesBook || (state.newBook?.name.trim() ?? '') !== '';
  const isDecided = totals.changedInvoices === 0 || state.replaceInvoices !== null;
  const isSpent = state.staged?.kind === 'files' && state.staged.isSpent;
  return !isSpent && totals.rowsImported > 0 && isNamed && isDecided && state.work === null;
}

interface CheckButtonsProps {
  wizard: ImportWizard;
  totals: CheckedTotals;
  ready: boolean;
}

function CheckButtons({ wizard, totals, ready }: CheckButtonsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const makesBook = useBook() === null;
  const { work, staged } = wizard.state;
  if (work !== null) return <ProgressBar taskId={work.taskId} />;
  const { rowsImported, files } = totals;
  const isBatch = staged?.kind === 'files';
  if (isBatch && staged.isSpent) {
    return (
      <Button autoFocus onClick={() => void wizard.check()} data-testid="check-again">
        {t('import:check.again')}
      </Button>
    );
  }
  const label = `import:check.${isBatch ? 'importFiles' : 'import'}${makesBook ? 'IntoNew' : ''}`;
  return (
    <div className={styles.buttons}>
      {rowsImported === 0 ? (
        <p>{t('import:check.nothing')}</p>
      ) : (
        <Button autoFocus type="submit" disabled={!ready} data-testid="commit-import">
          {t(label, {
            count: isBatch ? files : rowsImported,
            files: format.count(files),
            rows: format.count(rowsImported),
          })}
        </Button>
      )}
      <Button
        variant="default"
        onClick={() => wizard.goTo(isBatch ? 'file' : 'columns')}
        data-testid="change-columns"
      >
        {t(isBatch ? 'import:files.list' : 'import:check.columns')}
      </Button>
    </div>
  );
}
