import { SegmentedControl } from '@mantine/core';
import type { TFunction } from 'i18next';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentsView, ValueTier } from '@shared/contract/segment-views';
import { isoDay } from '@shared/model/day';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { parsePeriod } from '@shared/model/period';
import { defaultSettings } from '@shared/model/settings';
import type { Column } from '../../components/column';
import { DataTable } from '../../components/data-table';
import { ExportButton } from '../../components/export-button';
import { Section } from '../../components/page';
import { useFormat, type Format } from '../../format/use-format';
import { useBook } from '../../queries';
import { ToCustomers } from './segment-columns';
import styles from './segments.module.css';

type Span = 'toDate' | 'ofPeriod';

/** Customers by what they have brought in: tiers with their cut points, of all time or of the period. */
export const ValueTiers = memo(function ValueTiers({ view }: { view: SegmentsView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const settings = useBook()?.settings ?? defaultSettings;
  const [span, setSpan] = useState<Span>('toDate');
  const tiers = span === 'toDate' ? view.tiersToDate : view.tiersOfPeriod;
  const period = parsePeriod(view.scope.period, settings);
  const from = span === 'toDate' || period === null ? null : isoDay(period.start);
  const columns = tierColumns(tiers, from, view.closing, t, format);
  const title = t('segments:tiers.title');
  const lead =
    span === 'toDate'
      ? t('segments:tiers.leadToDate', { day: format.day(view.closing) })
      : t('segments:tiers.leadOfPeriod', { period: format.period(view.scope.period) });
  const tied = tiers.filter((tier) => tier.tied > 0);
  return (
    <Section
      title={title}
      lead={lead}
      actions={
        <>
          <SegmentedControl
            aria-label={t('segments:tiers.span')}
            data={(['toDate', 'ofPeriod'] as const).map((value) => ({
              value,
              label: t(`segments:tiers.${value}`),
            }))}
            value={span}
            onChange={setSpan}
          />
          <ExportButton name={title} columns={columns} rows={tiers} />
        </>
      }
      testId="value-tiers"
    >
      <DataTable
        label={title}
        columns={columns}
        rowCount={tiers.length}
        rowAt={(index) => tiers[index]}
        rowKey={(tier) => tier.id}
        maxRows={5}
        rowTestId="tier-row"
      />
      <ul className={styles.notes}>
        <li>{t('segments:tiers.ties')}</li>
        {tied.map(({ id, tied: count }) => (
          <li key={id}>{t('segments:tiers.tied', { tier: t(`segments:tier.${id}`), count })}</li>
        ))}
      </ul>
    </Section>
  );
});

function tierColumns(
  tiers: readonly ValueTier[],
  from: string | null,
  asOf: string,
  t: TFunction,
  format: Format,
): readonly Column<ValueTier>[] {
  const decimals = currencyDecimals(format.currency);
  const customers = tiers.reduce((sum, { count }) => sum + count, 0);
  const revenue = tiers.reduce((sum, tier) => sum + tier.revenue, 0);
  const money = (value: number) => format.money(value, { currencyDisplay: 'none' });
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);
  const ratio = (
    id: string,
    header: string,
    read: (tier: ValueTier) => number | null,
  ): Column<ValueTier> => ({
    id,
    header,
    width: 'minmax(96px, 0.8fr)',
    align: 'end',
    cell: (tier) => {
      const value = read(tier);
      return value === null ? '—' : format.percent(value);
    },
    plain: (tier) => {
      const value = read(tier);
      return value === null ? '' : String(value);
    },
  });
  return [
    {
      id: 'tier',
      header: t('segments:tiers.tier'),
      width: 'minmax(140px, 1.4fr)',
      cell: ({ id }) => t(`segments:tier.${id}`),
      plain: ({ id }) => t(`segments:tier.${id}`),
    },
    {
      id: 'from',
      header: t('segments:tiers.from', { currency: format.currency }),
      width: 'minmax(140px, 1.2fr)',
      align: 'end',
      cell: (tier) => (tier.from === null ? '—' : `≥ ${money(tier.from)}`),
      plain: (tier) => (tier.from === null ? '' : decimalText(tier.from, decimals)),
    },
    {
      id: 'count',
      header: t('segments:named.column.count'),
      width: 'minmax(96px, 0.8fr)',
      align: 'end',
      cell: ({ id, count }) => (
        <ToCustomers set={{ kind: 'tier', tier: id, from, asOf }}>{format.count(count)}</ToCustomers>
      ),
      plain: ({ count }) => String(count),
    },
    ratio('share', t('segments:named.column.share'), ({ count }) => share(count, customers)),
    {
      id: 'revenue',
      header: t('segments:named.column.revenue', { currency: format.currency }),
      width: 'minmax(140px, 1.2fr)',
      align: 'end',
      cell: (tier) => money(tier.revenue),
      plain: (tier) => decimalText(tier.revenue, decimals),
    },
    ratio('revenueShare', t('segments:named.column.revenueShare'), (tier) => share(tier.revenue, revenue)),
  ];
}
