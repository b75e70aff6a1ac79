import { memo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SegmentsView } from '@shared/contract/segment-views';
import { divideHalfEven } from '@shared/model/money';
import { DataTable } from '../../components/data-table';
import { ExportButton } from '../../components/export-button';
import { Section } from '../../components/page';
import { useSortedRows } from '../../components/use-sorted-rows';
import { useFormat, type Format } from '../../format/use-format';
import { segmentColumns, type SegmentLine } from './segment-columns';
import styles from './segments.module.css';

/** The named segments of the closing day: rule, size, worth, and how many of the opening ones were kept. */
export const NamedSegments = memo(function NamedSegments({ view }: { view: SegmentsView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = segmentColumns(view, t, format);
  const { rows, sort, setSort } = useSortedRows<SegmentLine>(view.segments, columns, format.language);
  const title = t('segments:named.title');
  const total = totalLine(view);
  return (
    <Section
      title={title}
      lead={t('segments:named.lead')}
      actions={<ExportButton name={title} columns={columns} rows={[...rows, total]} />}
      testId="named-segments"
    >
      <DataTable
        label={title}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => row.segment ?? 'total'}
        sort={sort}
        onSort={setSort}
        maxRows={13}
        totals={[total]}
        firstStays
        rowTestId="segment-row"
      />
      <ul className={styles.notes}>
        {notesOf(view, t, format).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Section>
  );
});

/** All customers together: what the segments foot to. */
function totalLine({ segments, customers }: SegmentsView): SegmentLine {
  const sum = (read: (row: SegmentsView['segments'][number]) => number) =>
    segments.reduce((total, row) => total + read(row), 0);
  const revenue = sum((row) => row.revenue);
  const [opening, kept] = [sum((row) => row.opening), sum((row) => row.kept)];
  return {
    segment: null,
    count: customers,
    share: customers === 0 ? null : 1,
    revenue,
    revenueShare: revenue > 0 ? 1 : null,
    meanRecencyDays: meanOf(segments, customers, (row) => row.meanRecencyDays),
    meanOrders: meanOf(segments, customers, (row) => row.meanOrders),
    meanRevenue: customers === 0 ? null : divideHalfEven(revenue, customers),
    opening,
    kept,
    retention: opening === 0 ? null : kept / opening,
    interval: null,
  };
}

function meanOf(
  segments: SegmentsView['segments'],
  customers: number,
  read: (row: SegmentsView['segments'][number]) => number | null,
): number | null {
  if (customers === 0) return null;
  // A segment of nobody has no mean and weighs nothing.
  return segments.reduce((sum, row) => sum + (read(row) ?? 0) * row.count, 0) / customers;
}

const smallBase = 30;

function notesOf(view: SegmentsView, t: TFunction, format: Format): readonly string[] {
  const { scope, opening, complete, segments, retentionCoverage, leftTruncated, openingOutside } = view;
  if (retentionCoverage !== 'covered') return [t('segments:named.retentionNone')];
  const isSmall = segments.some((row) => row.opening > 0 && row.opening < smallBase);
  return [
    t('segments:named.retentionNote', {
      period: format.period(scope.period),
      day: format.day(opening),
      base: format.base(scope.base),
    }),
    ...(complete ? [] : [t('segments:named.retentionIncomplete')]),
    ...(isSmall ? [t('segments:named.small')] : []),
    ...(leftTruncated ? [t('segments:named.truncated')] : []),
    ...(openingOutside > 0 ? [t('segments:named.outside', { count: openingOutside })] : []),
  ];
}
