import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { RollForwardView, Scope } from '@shared/contract/views';
import { Waterfall, type WaterfallStep } from '../../charts/waterfall';
import { Exhibit } from '../../components/exhibit';
import type { ExhibitTable } from '../../components/exhibit-table';
import { FootLine } from '../../components/foot-line';
import { useFormat } from '../../format/use-format';
import { customersPath, explanationPath } from '../../shell/routes';

interface StepOf {
  readonly metric: string;
  readonly part: 'opening' | 'new' | 'reactivated' | 'lost' | 'closing';
  readonly kind: WaterfallStep['kind'];
}

const stepsOf: readonly StepOf[] = [
  { metric: 'openingCustomers', part: 'opening', kind: 'level' },
  { metric: 'newCustomers', part: 'new', kind: 'gain' },
  { metric: 'reactivatedCustomers', part: 'reactivated', kind: 'gain' },
  { metric: 'lostCustomers', part: 'lost', kind: 'loss' },
  { metric: 'closingCustomers', part: 'closing', kind: 'level' },
];

interface RollForwardProps {
  readonly rollForward: RollForwardView;
  readonly scope: Scope;
}

/** The movement of the customer base as accountants print it: opening + new + reactivated − lost = closing. */
export const RollForwardExhibit = memo(function RollForwardExhibit({ rollForward, scope }: RollForwardProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const steps = stepsOf.map(({ metric, part, kind }) => ({
    key: metric,
    name: t(`metric:${metric}.short`),
    kind,
    amount: rollForward[part],
  }));
  return (
    <Exhibit
      title={t('overview:rollForward.title')}
      table={useRollForwardTable({ rollForward, scope })}
      testId="roll-forward"
    >
      <Waterfall
        label={t('overview:rollForward.title')}
        steps={steps}
        onOpen={(metric) => navigate(explanationPath(metric))}
      />
      <Foots rollForward={rollForward} />
      {rollForward.joinedAndLeft > 0 && (
        <FootLine>
          <Link href={customersPath({ kind: 'joinedAndLeft', scope })}>
            {t('overview:rollForward.joinedAndLeftCount', { count: rollForward.joinedAndLeft })}
          </Link>
        </FootLine>
      )}
    </Exhibit>
  );
});

/** The sum written out, so that it can be checked by eye. */
function Foots({ rollForward }: { rollForward: RollForwardView }) {
  const format = useFormat();
  const { opening, new: gained, reactivated, lost, closing } = rollForward;
  const [o, n, r, l, c] = [opening, gained, reactivated, lost, closing].map((value) => format.count(value));
  return <FootLine testId="roll-forward-sum">{`${o} + ${n} + ${r} − ${l} = ${c}`}</FootLine>;
}

function useRollForwardTable({ rollForward, scope }: RollForwardProps): ExhibitTable {
  const { t } = useTranslation();
  const format = useFormat();
  const row = (name: string, amount: number, shown: string, href: string) => [
    { shown: <Link href={href}>{name}</Link>, plain: name },
    { shown, plain: String(amount) },
  ];
  const rows = stepsOf.map(({ metric, part, kind }) => {
    const amount = kind === 'loss' ? -rollForward[part] : rollForward[part];
    const shown = format.count(amount, kind === 'level' ? 'negative' : 'always');
    return row(t(`metric:${metric}.short`), amount, shown, explanationPath(metric));
  });
  const { joinedAndLeft } = rollForward;
  return {
    headers: [t('overview:rollForward.movement'), t('overview:rollForward.customers')],
    rows: [
      ...rows,
      row(
        t('overview:rollForward.joinedAndLeft'),
        joinedAndLeft,
        format.count(joinedAndLeft),
        customersPath({ kind: 'joinedAndLeft', scope }),
      ),
    ],
  };
}
