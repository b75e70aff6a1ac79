import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchFile, ImportPlan } from '@shared/contract/views';
import { recordKinds } from '@shared/model/record-kind';
import { sumReconciliations, type Reconciliation } from '@shared/model/reconciliation';
import { BridgeError } from '../../api';
import { Agreement } from '../../components/agreement';
import { hasMoney } from '../../format/has-money';
import { useFormat } from '../../format/use-format';
import { useFaultSentence } from '../../i18n/fault-sentence';
import { plansOf } from './checked-totals';
import { EntryStateText } from './entry-state-text';
import styles from './import.module.css';
import { stateOf, stopOf, type LedgerEntry } from './ledger-entry';
import { PlanDetail } from './plan-detail';
import type { ImportWizard } from './use-import-wizard';
import type { Staged } from './wizard-state';

interface BatchTableProps {
  wizard: ImportWizard;
  staged: Extract<Staged, { kind: 'files' }>;
}

/** What every file will do, footed; each opens to all that is known of it. */
export function BatchTable({ wizard, staged }: BatchTableProps) {
  const { t } = useTranslation();
  const { currency } = useFormat();
  const [opened, setOpened] = useState<string | null>(null);
  const fileOf = (key: string) => staged.batch.files[staged.keys.indexOf(key)];
  return (
    <div className={styles.scroll}>
      <table className={styles.batch} aria-label={t('import:check.title')}>
        <thead>
          <tr>
            <th scope="col">{t('import:files.file')}</th>
            <th scope="col">{t('import:kind.label')}</th>
            <th scope="col">{t('data:reconciliation.read')}</th>
            <th scope="col">{t('data:reconciliation.toImport')}</th>
            <th scope="col">{t('data:reconciliation.duplicate')}</th>
            <th scope="col">{t('data:reconciliation.setAside')}</th>
            <th scope="col">{t('import:check.newCustomers')}</th>
            <th scope="col">{t('import:check.amountToImport', { currency })}</th>
          </tr>
        </thead>
        {wizard.state.entries.map((entry) => (
          <FileBody
            key={entry.key}
            wizard={wizard}
            entry={entry}
            file={fileOf(entry.key)}
            open={entry.key === opened}
            onOpen={(open) => setOpened(open ? entry.key : null)}
          />
        ))}
        <Totals plans={plansOf(staged)} />
      </table>
    </div>
  );
}

/** One total a kind: sales and the values of contracts are not one amount. */
function Totals({ plans }: { plans: readonly ImportPlan[] }) {
  const { t } = useTranslation();
  const kinds = recordKinds.filter((kind) => plans.some((plan) => plan.kind === kind));
  return (
    <tfoot>
      {kinds.map((kind) => {
        const of = plans.filter((plan) => plan.kind === kind);
        return (
          <tr key={kind} data-testid="batch-total">
            <th scope="row">{t('import:check.total')}</th>
            <td>{t(`import:kind.${kind}`)}</td>
            <Amounts
              of={sumReconciliations(of.map(({ reconciliation }) => reconciliation))}
              withMoney={hasMoney(kind)}
              newCustomers={of.reduce((sum, { newCustomers }) => sum + newCustomers, 0)}
            />
          </tr>
        );
      })}
    </tfoot>
  );
}

interface FileBodyProps {
  wizard: ImportWizard;
  entry: LedgerEntry;
  /** Undefined: it was not staged. */
  file: BatchFile | undefined;
  open: boolean;
  onOpen: (open: boolean) => void;
}

function FileBody({ wizard, entry, file, open, onOpen }: FileBodyProps) {
  const { t } = useTranslation();
  const plan = file?.plan ?? null;
  if (plan === null) return <LeftOut wizard={wizard} entry={entry} file={file} />;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <tbody data-testid="batch-file">
      <tr>
        <th scope="row">
          <button type="button" className={styles.opener} aria-expanded={open} onClick={() => onOpen(!open)}>
            <Chevron size={16} stroke={1.75} aria-hidden />
            <span className={styles.fileName}>{nameOf(entry)}</span>
          </button>
        </th>
        <td>{t(`import:kind.${plan.kind}`)}</td>
        <Amounts of={plan.reconciliation} withMoney={hasMoney(plan.kind)} newCustomers={plan.newCustomers} />
      </tr>
      {open && (
        <tr>
          <td colSpan={8} className={styles.opened}>
            <PlanDetail plan={plan} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** A file that will not be imported: why, and what brings it in where that is known. */
function LeftOut({ wizard, entry, file }: Pick<FileBodyProps, 'wizard' | 'entry' | 'file'>) {
  const { t } = useTranslation();
  const sentence = useFaultSentence();
  const stop = stopOf(entry);
  const fault = file?.fault ?? null;
  return (
    <tbody data-testid="batch-file" data-state={stateOf(entry)}>
      <tr>
        <th scope="row">
          <span className={styles.fileName}>{nameOf(entry)}</span>
        </th>
        <td colSpan={7} className={styles.leftOut}>
          {stop === null && fault !== null ? (
            sentence(new BridgeError(fault))
          ) : (
            <EntryStateText entry={entry} />
          )}
          {stop !== null && (
            <Button variant="default" size="compact-xs" onClick={() => wizard.goTo(stop, entry.key)}>
              {t('import:files.answer')}
            </Button>
          )}
        </td>
      </tr>
    </tbody>
  );
}

function nameOf({ file, choices }: LedgerEntry): string {
  return choices.sheet === undefined ? file.name : `${file.name} · ${choices.sheet}`;
}

interface AmountsProps {
  of: Reconciliation;
  withMoney: boolean;
  newCustomers: number;
}

function Amounts({ of, withMoney, newCustomers }: AmountsProps) {
  const format = useFormat();
  return (
    <>
      <td>{format.count(of.rowsRead)}</td>
      <td>{format.count(of.rowsImported)}</td>
      <td>{format.count(of.rowsDuplicate)}</td>
      <td>{format.count(of.rowsSetAside)}</td>
      <td>{format.count(newCustomers)}</td>
      <td>
        <Agreement of={of} />
        {withMoney && format.money(of.amountImported, { currencyDisplay: 'none' })}
      </td>
    </>
  );
}
