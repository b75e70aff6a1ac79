import { Chip } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerProfile } from '@shared/contract/customer-views';
import type { CustomerDetail } from '@shared/contract/views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { DataTable } from '../../components/data-table';
import { ExportButton } from '../../components/export-button';
import { Section } from '../../components/page';
import { useSortedRows, type SortedColumn } from '../../components/use-sorted-rows';
import { useFormat, type Format } from '../../format/use-format';
import styles from './customer-page.module.css';
import { fileColumns } from './customer-source-columns';
import { timelineKinds, timelineOf, type TimelineEntry, type TimelineKind } from './timeline-entries';

interface CustomerTimelineProps {
  detail: CustomerDetail;
  profile: CustomerProfile;
}

/** Everything that happened with a customer in one list; kinds can be looked at alone. */
export function CustomerTimeline({ detail, profile }: CustomerTimelineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState<TimelineKind | 'all'>('all');
  const entries = useMemo(() => timelineOf(detail, profile, { t, format }), [detail, profile, t, format]);
  const columns = useMemo(() => timelineColumns(t, format, entries), [t, format, entries]);
  const wanted = useMemo(
    () => (shown === 'all' ? entries : entries.filter(({ kind }) => kind === shown)),
    [entries, shown],
  );
  const { rows, sort, setSort } = useSortedRows(wanted, columns, format.language);
  const title = t('profile:timeline.title');
  return (
    <Section
      title={title}
      lead={t('profile:timeline.lead')}
      testId="customer-timeline"
      actions={<ExportButton name={title} columns={columns} rows={rows} />}
    >
      <KindFilter entries={entries} shown={shown} onShow={setShown} />
      <DataTable
        key={shown}
        label={title}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => row.key}
        sort={sort}
        onSort={setSort}
        maxRows={12}
        rowTestId="timeline-row"
      />
    </Section>
  );
}

interface KindFilterProps {
  entries: readonly TimelineEntry[];
  shown: TimelineKind | 'all';
  onShow: (kind: TimelineKind | 'all') => void;
}

/** A chip for every kind that there is, with how many; nothing where there is but one. */
function KindFilter({ entries, shown, onShow }: KindFilterProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const kinds = timelineKinds.filter((each) => entries.some(({ kind }) => kind === each));
  if (kinds.length < 2) return null;
  const countOf = (each: TimelineKind) => entries.filter(({ kind }) => kind === each).length;
  return (
    <Chip.Group
      value={shown}
      onChange={(value: string) => onShow(kinds.find((kind) => kind === value) ?? 'all')}
    >
      <div className={styles.chips} role="group" aria-label={t('profile:timeline.filter')}>
        <Chip value="all" size="xs">{`${t('profile:timeline.all')} ${format.count(entries.length)}`}</Chip>
        {kinds.map((kind) => (
          <Chip key={kind} value={kind} size="xs">
            {`${t(`profile:timeline.${kind}`)} ${format.count(countOf(kind))}`}
          </Chip>
        ))}
      </div>
    </Chip.Group>
  );
}

type EntryColumn = SortedColumn<TimelineEntry>;

function timelineColumns(
  t: TFunction,
  format: Format,
  entries: readonly TimelineEntry[],
): readonly EntryColumn[] {
  const decimals = currencyDecimals(format.currency);
  const column = (id: string, rest: Omit<EntryColumn, 'id' | 'header' | 'sortable'>): EntryColumn => ({
    id,
    header: t(`profile:timeline.${id}`, { currency: format.currency }),
    sortable: true,
    ...rest,
  });
  const text = (id: string, width: string, read: (entry: TimelineEntry) => string) =>
    column(id, {
      width,
      cell: (entry) => <span title={read(entry)}>{read(entry)}</span>,
      plain: read,
      sortBy: (entry) => (read(entry) === '' ? null : read(entry)),
    });
  return [
    column('day', {
      width: 'minmax(108px, 0.7fr)',
      cell: (entry) => format.dayShort(entry.day),
      plain: (entry) => entry.day,
      sortBy: (entry) => entry.day,
    }),
    text('what', 'minmax(184px, 1.6fr)', (entry) => entry.what),
    text('detail', 'minmax(128px, 1.6fr)', (entry) => entry.detail),
    column('amount', {
      width: 'minmax(104px, 0.8fr)',
      align: 'end',
      cell: ({ amount }) => (amount === null ? '' : format.money(amount, { currencyDisplay: 'none' })),
      plain: ({ amount }) => (amount === null ? '' : decimalText(amount, decimals)),
      sortBy: ({ amount }) => amount,
    }),
    ...fileColumns(t, entries),
  ];
}
