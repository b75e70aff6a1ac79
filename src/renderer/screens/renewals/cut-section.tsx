import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RenewalGroup, RenewalTable } from '@shared/contract/renewal-views';
import { call } from '../../api';
import { PlainTable } from '../../components/exhibit';
import type { ExhibitCell } from '../../components/exhibit-table';
import { Section } from '../../components/page';
import { cutKeyName, cutName } from '../../components/renewal-names';
import { TableExportButton } from '../../components/table-export-button';
import { useFormat } from '../../format/use-format';
import { customersPath } from '../../shell/routes';
import { RateBar } from './rate-bar';
import styles from './renewals.module.css';

interface CutSectionProps {
  table: RenewalTable;
  by: string;
  onCut: (by: string) => void;
}

/** The renewal rate of each group of contracts; every group leads to its customers. */
export function CutSection({ table, by, onCut }: CutSectionProps) {
  const { t } = useTranslation();
  const title = t('renewals:cut.title');
  const headers = useHeaders(table.by);
  const rows = useRows(table);
  const actions = (
    <>
      <CutChoice by={by} onCut={onCut} />
      <TableExportButton
        name={title}
        headers={headers}
        rows={rows.map((row) => row.map(({ plain }) => plain))}
      />
    </>
  );
  return (
    <Section title={title} lead={t('renewals:cut.lead')} actions={actions} testId="renewal-cut">
      {table.contracts.length === 0 ? (
        <p className={styles.quiet}>{t('renewals:cut.none')}</p>
      ) : (
        <PlainTable label={title} table={{ headers, rows }} />
      )}
      {table.by === 'satisfaction' && table.survey !== null && (
        <p className={styles.quiet}>{t('renewals:cut.survey', { survey: table.survey })}</p>
      )}
    </Section>
  );
}

function CutChoice({ by, onCut }: Pick<CutSectionProps, 'by' | 'onCut'>) {
  const { t } = useTranslation();
  const attributes = useQuery({
    queryKey: ['figures.attributes'],
    queryFn: () => call('figures.attributes'),
  });
  const known = attributes.data?.map(({ id }) => id) ?? [];
  const ids = ['month', 'product', 'satisfaction', ...known];
  return (
    <Select
      aria-label={t('renewals:cut.by')}
      size="xs"
      data={ids.map((id) => ({ value: id, label: cutName(id, t) }))}
      value={by}
      allowDeselect={false}
      data-testid="renewal-cut-by"
      onChange={(value) => value !== null && onCut(value)}
    />
  );
}

function useHeaders(by: string): readonly string[] {
  const { t } = useTranslation();
  const names = [
    'customers',
    'due',
    'renewed',
    'notRenewed',
    'pending',
    'share',
    'rate',
    'interval',
    'gross',
    'net',
  ];
  return [cutName(by, t), ...names.map((name) => t(`renewals:cut.${name}`))];
}

function useRows({ groups, total, by, period }: RenewalTable): readonly (readonly ExhibitCell[])[] {
  const { t } = useTranslation();
  const format = useFormat();
  const none = { shown: t('common:figure.none'), plain: '' };
  const count = (value: number) => ({ shown: format.count(value), plain: String(value) });
  const share = (value: number | null) =>
    value === null ? none : { shown: format.percent(value), plain: String(value) };
  const cells = (group: RenewalGroup, name: string, href: string): readonly ExhibitCell[] => {
    const { sums, rate, interval, gross, net, customers } = group;
    return [
      { shown: name, plain: name },
      { shown: <Link href={href}>{format.count(customers.due)}</Link>, plain: String(customers.due) },
      ...[sums.due, sums.renewed, sums.notRenewed, sums.pending].map(count),
      { shown: rate === null ? '' : <RateBar rate={rate} interval={interval} />, plain: '' },
      share(rate),
      interval === null
        ? none
        : {
            shown: `${format.percent(interval[0])} – ${format.percent(interval[1])}`,
            plain: interval.join(' – '),
          },
      share(gross),
      share(net),
    ];
  };
  const pathOf = (key: string | null) =>
    customersPath({ kind: 'renewal', period, part: 'due', group: key === null ? null : { by, key } });
  return [
    ...groups.map((group) => cells(group, cutKeyName(by, group.key, t, format), pathOf(group.key))),
    cells(total, t('renewals:cut.total'), pathOf(null)),
  ];
}
