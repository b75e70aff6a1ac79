import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RevenueConcentration, RevenueView } from '@shared/contract/revenue-views';
import { ConcentrationCurve, type CurvePoint } from '../../charts/concentration-curve';
import { Exhibit, PlainTable } from '../../components/exhibit';
import type { ExhibitTable } from '../../components/exhibit-table';
import { FootLine } from '../../components/foot-line';
import { Pair } from '../../components/page';
import { plainMoney } from '../../format/plain-money';
import { useFormat } from '../../format/use-format';
import { customerPath, customersPath } from '../../shell/routes';

interface ConcentrationProps {
  view: RevenueView;
  concentration: RevenueConcentration;
}

/** On how few customers the revenue rests: shares of the top ones, the curve, and who they are. */
export const ConcentrationSection = memo(function ConcentrationSection({
  view,
  concentration,
}: ConcentrationProps) {
  return (
    <Pair>
      <CurveExhibit view={view} concentration={concentration} />
      <TopExhibit view={view} concentration={concentration} />
    </Pair>
  );
});

function CurveExhibit({ view, concentration }: ConcentrationProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { customers, gini } = concentration;
  const title = t('revenue:concentration.title');
  const shares = useShares({ view, concentration });
  const countOf = (point: CurvePoint) => Math.round(point.customers * customers);
  return (
    <Exhibit
      title={title}
      lead={t(`revenue:concentration.lead.${view.source}`)}
      table={shares}
      testId="revenue-concentration"
    >
      <ConcentrationCurve
        label={title}
        points={fromTheTop(concentration)}
        titleOf={(point) => t('revenue:concentration.place', { share: format.percent(point.customers) })}
        linesOf={(point) => [
          [t('revenue:concentration.customers'), format.count(countOf(point))],
          [t('revenue:concentration.share'), format.percent(point.revenue)],
        ]}
      />
      <PlainTable label={title} table={shares} />
      <FootLine>
        {gini !== null && (
          <span data-testid="gini">
            {t('revenue:concentration.gini', { value: format.number(gini, 2, 2) })}
          </span>
        )}
        {view.leftOut > 0 && <span>{t('note:customersWithoutValue', { count: view.leftOut })}</span>}
      </FootLine>
    </Exhibit>
  );
}

/** The Lorenz curve turned round: it begins with the greatest. */
function fromTheTop({ curve }: RevenueConcentration): readonly CurvePoint[] {
  return curve.map(([customers, revenue]) => ({ customers: 1 - customers, revenue: 1 - revenue })).reverse();
}

function useShares({ view, concentration }: ConcentrationProps): ExhibitTable {
  const { t } = useTranslation();
  const format = useFormat();
  const { tops, total } = concentration;
  return {
    headers: [
      t('revenue:concentration.top'),
      t('revenue:concentration.customers'),
      t('revenue:concentration.amount', { currency: format.currency }),
      t('revenue:concentration.share'),
    ],
    rows: tops.map(({ percent, customers, amount }) => {
      const name = t('revenue:concentration.topPercent', { share: format.percent(percent / 100, 0) });
      const set = { kind: 'revenue', part: `top${percent}`, scope: view.scope } as const;
      return [
        { shown: name, plain: name },
        {
          shown: (
            <Link href={customersPath(set)} data-testid={`top-${percent}`}>
              {format.count(customers)}
            </Link>
          ),
          plain: String(customers),
        },
        {
          shown: format.money(amount, { currencyDisplay: 'none' }),
          plain: plainMoney(amount, format.currency),
        },
        { shown: format.percent(amount / total), plain: String(amount / total) },
      ];
    }),
  };
}

/** The customers who bring most, with what they make up together as the list goes on. */
function TopExhibit({ view, concentration }: ConcentrationProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { total } = concentration;
  const title = t('revenue:top.title', { count: view.top.length });
  const sums = runningSums(view.top.map(({ amount }) => amount));
  const table: ExhibitTable = {
    headers: [
      t('revenue:top.customer'),
      t('revenue:concentration.amount', { currency: format.currency }),
      t('revenue:concentration.share'),
      t('revenue:top.cumulative'),
    ],
    rows: view.top.map(({ customer, amount }, place) => {
      const together = (sums[place] ?? amount) / total;
      const name = customer.code === customer.name ? customer.name : `${customer.name} (${customer.code})`;
      return [
        { shown: <Link href={customerPath(customer.id)}>{customer.name}</Link>, plain: name },
        {
          shown: format.money(amount, { currencyDisplay: 'none' }),
          plain: plainMoney(amount, format.currency),
        },
        { shown: format.percent(amount / total), plain: String(amount / total) },
        { shown: format.percent(together), plain: String(together) },
      ];
    }),
  };
  return (
    <Exhibit title={title} table={table} testId="revenue-top">
      <PlainTable label={title} table={table} />
    </Exhibit>
  );
}

function runningSums(amounts: readonly number[]): readonly number[] {
  const sums: number[] = [];
  for (const amount of amounts) sums.push((sums.at(-1) ?? 0) + amount);
  return sums;
}
