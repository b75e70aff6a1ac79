import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookSummary } from '@shared/contract/views';
import { civilFromDay } from '@shared/model/day';
import { parsePeriod } from '@shared/model/period';
import type { PeriodCost } from '@shared/model/settings';
import { MetricTiles } from '../../components/metric-tiles';
import { Section } from '../../components/page';
import { useFormat } from '../../format/use-format';
import { useScope } from '../../shell/scope-context';
import { CostTable } from './cost-table';
import styles from './revenue.module.css';
import { costKinds, useCosts } from './use-costs';

const tiles = ['acquisitionCost', 'retentionCost', 'customerLifetimeValue', 'clvToCac'];
const steps = ['month', 'quarter'] as const;
type Step = (typeof steps)[number];

/** What customers cost: the figures, and the table that they rest on. */
export const CostsSection = memo(function CostsSection({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const { scope } = useScope();
  const start = parsePeriod(scope.period, book.settings)?.start;
  const [step, setStep] = useState<Step>(/^\d{4}-Q\d$/.test(scope.period) ? 'quarter' : 'month');
  const [moved, setMoved] = useState(0);
  const year = (start === undefined ? 2000 : civilFromDay(start).year) + moved;
  const periods = periodsOf(year, step);
  const controls = (
    <>
      <SegmentedControl
        aria-label={t('revenue:costs.step')}
        data={steps.map((value) => ({ value, label: t(`shell:scope.unit.${value}`) }))}
        value={step}
        onChange={setStep}
      />
      <div className={styles.year}>
        <ActionIcon aria-label={t('revenue:costs.earlier')} onClick={() => setMoved(moved - 1)}>
          <IconChevronLeft size={18} stroke={1.5} />
        </ActionIcon>
        <span data-testid="cost-year">{year}</span>
        <ActionIcon aria-label={t('revenue:costs.later')} onClick={() => setMoved(moved + 1)}>
          <IconChevronRight size={18} stroke={1.5} />
        </ActionIcon>
      </div>
    </>
  );
  return (
    <Section
      title={t('revenue:costs.title')}
      lead={t('revenue:costs.lead')}
      actions={controls}
      testId="revenue-costs"
    >
      <MetricTiles metrics={tiles} />
      <CostTable book={book} periods={periods} />
      <OtherCosts book={book} />
    </Section>
  );
});

function periodsOf(year: number, step: Step): readonly string[] {
  return step === 'quarter'
    ? [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)
    : Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);
}

/** Entries that no page of the table shows, such as those for a whole year: they count, so they are named. */
function OtherCosts({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useCosts(book);
  const others = book.settings.costs.filter(({ period }) => !/^\d{4}-(Q\d|\d{2})$/.test(period));
  if (others.length === 0) return null;
  const amounts = (cost: PeriodCost) =>
    costKinds
      .flatMap((kind) => {
        const amount = cost[kind];
        return amount === null
          ? []
          : [`${t(`revenue:costs.${kind}`, { currency: format.currency })}: ${format.money(amount)}`];
      })
      .join('; ');
  return (
    <ul className={styles.others} aria-label={t('revenue:costs.others')}>
      {others.map((cost) => (
        <li key={cost.period}>
          {format.period(cost.period)}: {amounts(cost)}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => void save(costKinds.map((kind) => ({ period: cost.period, kind, amount: null })))}
          >
            {t('revenue:costs.remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
