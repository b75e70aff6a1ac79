import { Button, Select } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RenewalRow } from '@shared/contract/renewal-views';
import { DataTable } from '../../components/data-table';
import { ExportButton } from '../../components/export-button';
import { Section } from '../../components/page';
import { useSortedRows } from '../../components/use-sorted-rows';
import { useFormat } from '../../format/use-format';
import { useRemembered } from '../../shell/remembered';
import { customerPath, screenPath } from '../../shell/routes';
import { contractColumns } from './contract-columns';
import styles from './renewals.module.css';

interface ContractListProps {
  /** Whose contracts these are, as text. */
  period: string;
  /** The period of the window, where another is listed. */
  back: string | null;
  contracts: readonly RenewalRow[];
}

interface Narrowing {
  readonly state: string | null;
  /** '' stands for customers without an owner. */
  readonly owner: string | null;
}

const states = ['early', 'onTime', 'late', 'notRenewed', 'pending'] as const;

/** Every contract that falls due in a period; each leads to its customer and names the row of the file. */
export function ContractList({ period, back, contracts }: ContractListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const [narrowing, narrow] = useRemembered<Narrowing>('renewals list', { state: null, owner: null });
  const columns = useMemo(() => contractColumns(t, format), [t, format]);
  const shown = useMemo(
    () =>
      contracts.filter(
        ({ state, owner }) =>
          (narrowing.state === null || state === narrowing.state) &&
          (narrowing.owner === null || owner === narrowing.owner),
      ),
    [contracts, narrowing],
  );
  const { rows, sort, setSort } = useSortedRows(shown, columns, format.language);
  const title = t('renewals:list.title', { period: format.period(period) });
  const count = t('renewals:list.count', { count: contracts.length });
  const lead =
    shown.length === contracts.length
      ? count
      : t('renewals:list.shown', { shown: format.count(shown.length), count });
  const actions = (
    <>
      {back !== null && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowLeft size={16} stroke={1.5} aria-hidden />}
          onClick={() => navigate(screenPath('renewals'))}
        >
          {t('renewals:list.backToPeriod', { period: format.period(back) })}
        </Button>
      )}
      <ListFilters contracts={contracts} narrowing={narrowing} narrow={narrow} />
      <ExportButton name={title} columns={columns} rows={rows} />
    </>
  );
  return (
    <Section title={title} lead={lead} actions={actions} testId="renewal-list">
      {rows.length === 0 ? (
        <p className={styles.quiet}>
          {t(contracts.length === 0 ? 'renewals:cut.none' : 'renewals:list.none')}
        </p>
      ) : (
        <DataTable
          label={title}
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={(row) => row.id}
          sort={sort}
          onSort={setSort}
          onOpen={(row) => navigate(customerPath(row.customer.id))}
          rowTestId="renewal-row"
          maxRows={12}
          firstStays
        />
      )}
    </Section>
  );
}

interface ListFiltersProps {
  contracts: readonly RenewalRow[];
  narrowing: Narrowing;
  narrow: (to: Narrowing) => void;
}

function ListFilters({ contracts, narrowing, narrow }: ListFiltersProps) {
  const { t } = useTranslation();
  const owners = useMemo(() => [...new Set(contracts.map(({ owner }) => owner))].sort(), [contracts]);
  return (
    <>
      <Select
        aria-label={t('renewals:list.state')}
        placeholder={t('renewals:list.allStates')}
        size="xs"
        clearable
        data={states.map((state) => ({ value: state, label: t(`renewals:state.${state}`) }))}
        value={narrowing.state}
        data-testid="renewal-state"
        onChange={(state) => narrow({ ...narrowing, state })}
      />
      {(owners.some((owner) => owner !== '') || narrowing.owner !== null) && (
        <Select
          aria-label={t('renewals:list.owner')}
          placeholder={t('renewals:list.allOwners')}
          size="xs"
          clearable
          data={owners.map((owner) => ({
            value: `=${owner}`,
            label: owner === '' ? t('renewals:list.noOwner') : owner,
          }))}
          value={narrowing.owner === null ? null : `=${narrowing.owner}`}
          data-testid="renewal-owner"
          onChange={(owner) => narrow({ ...narrowing, owner: owner === null ? null : owner.slice(1) })}
        />
      )}
    </>
  );
}
