import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BasketTable } from '@shared/contract/basket-views';
import { productNames } from '../../components/basket-queries';
import { DataTable } from '../../components/data-table';
import { ExportButton } from '../../components/export-button';
import { Section } from '../../components/page';
import { useSortedRows } from '../../components/use-sorted-rows';
import { useFormat } from '../../format/use-format';
import styles from './baskets.module.css';
import { ruleColumns } from './rule-columns';
import {
  productSides,
  ruleKey,
  useWantedRules,
  type BasketChoiceState,
  type ProductSide,
} from './use-basket-choice';

interface RuleTableProps extends BasketChoiceState {
  table: BasketTable;
}

/** Every rule, by any of its measures, and those of one product alone. */
export function RuleTable({ table, choice, change }: RuleTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const wanted = useWantedRules(table, choice);
  const named = useMemo(() => productNames(table.products), [table]);
  const columns = useMemo(() => ruleColumns(t, format, named), [t, format, named]);
  const { rows, sort, setSort } = useSortedRows(wanted, columns, format.language);
  const title = t('baskets:rules.title');
  const actions = (
    <>
      <TextInput
        aria-label={t('baskets:control.search')}
        placeholder={t('baskets:control.search')}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
        size="xs"
        value={choice.search}
        onChange={(event) => change({ search: event.currentTarget.value })}
        data-testid="product-search"
      />
      <Select
        aria-label={t('baskets:control.side')}
        size="xs"
        allowDeselect={false}
        data={productSides.map((side) => ({ value: side, label: t(`baskets:control.sides.${side}`) }))}
        value={choice.side}
        onChange={(side) => change({ side: side as ProductSide })}
      />
      <ExportButton name={title} columns={columns} rows={rows} />
    </>
  );
  const lead = `${t('baskets:rules.count', { count: rows.length })} · ${t('baskets:rules.lead')}`;
  return (
    <Section title={title} lead={lead} actions={actions} testId="basket-rules">
      {rows.length === 0 ? (
        <p className={styles.none}>
          {t(table.rules.length === 0 ? 'baskets:rules.none' : 'baskets:rules.noMatch')}
        </p>
      ) : (
        <DataTable
          label={title}
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={ruleKey}
          sort={sort}
          onSort={setSort}
          onOpen={(rule) => change({ rule: ruleKey(rule) })}
          maxRows={14}
          firstStays
          rowTestId="rule-row"
        />
      )}
    </Section>
  );
}
