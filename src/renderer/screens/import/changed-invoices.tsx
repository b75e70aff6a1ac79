import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import type { CheckedTotals } from './checked-totals';
import styles from './import.module.css';

interface ChangedInvoicesProps {
  totals: CheckedTotals;
  chosen: boolean | null;
  onChoose: (replace: boolean) => Promise<void>;
}

/** Invoices that the book has with other lines: only a person knows whether the file corrects them or adds to them. */
export function ChangedInvoices({ totals, chosen, onChoose }: ChangedInvoicesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { changedInvoices, replacedLines, replacedAmount } = totals;
  const replaced =
    chosen === true
      ? t('import:check.invoices.replaced', {
          count: replacedLines,
          lines: format.count(replacedLines),
          amount: format.money(replacedAmount),
        })
      : t('import:check.invoices.replaceHint');
  return (
    <Radio.Group
      className={styles.question}
      label={t('import:check.invoices.title', {
        count: changedInvoices,
        invoices: format.count(changedInvoices),
      })}
      description={t('import:check.invoices.lead')}
      value={chosen === null ? null : chosen ? 'replace' : 'add'}
      data-testid="changed-invoices"
      onChange={(value) => void onChoose(value === 'replace')}
    >
      <div className={styles.answers}>
        <Radio value="replace" label={t('import:check.invoices.replace')} description={replaced} />
        <Radio
          value="add"
          label={t('import:check.invoices.add')}
          description={t('import:check.invoices.addHint')}
        />
      </div>
    </Radio.Group>
  );
}
