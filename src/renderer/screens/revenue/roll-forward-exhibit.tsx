import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RevenueMovement, RevenueView } from '@shared/contract/revenue-views';
import { Waterfall, type WaterfallStep } from '../../charts/waterfall';
import { Exhibit, PlainTable } from '../../components/exhibit';
import type { ExhibitTable } from '../../components/exhibit-table';
import { FigureValue } from '../../components/figure-value';
import { FootLine } from '../../components/foot-line';
import { plainMoney } from '../../format/plain-money';
import { useFormat } from '../../format/use-format';
import { useNoteText } from '../../i18n/note-text';
import { useExplained } from '../../shell/page-location';
import { customersPath } from '../../shell/routes';
import styles from './revenue.module.css';

/** Said above the chart already. */
const sources: ReadonlySet<string> = new Set(['revenueFromLedger', 'revenueFromContracts']);
const losses: ReadonlySet<string> = new Set(['contractionRevenue', 'churnedRevenue']);
const levels: ReadonlySet<string> = new Set(['openingRevenue', 'closingRevenue']);

/** How revenue went from the start of the period to its end: drawn, and as a statement that foots. */
export const RollForwardExhibit = memo(function RollForwardExhibit({ view }: { view: RevenueView }) {
  const { t } = useTranslation();
  const { explain } = useExplained();
  const noteText = useNoteText();
  const table = useStatement(view);
  const title = t('revenue:rollForward.title');
  const [opening] = view.rollForward;
  const reason = opening?.figure.reason ?? null;
  return (
    <Exhibit
      title={title}
      lead={t(`revenue:rollForward.lead.${view.source}`)}
      table={table}
      testId="revenue-roll-forward"
    >
      {reason === null ? (
        <>
          <Waterfall label={title} unit="money" steps={stepsOf(view.rollForward, t)} onOpen={explain} />
          <PlainTable label={title} table={table} />
          <FootLine testId="roll-forward-notes">
            {(view.rollForward.at(-1)?.figure.notes ?? [])
              .filter(({ code }) => !sources.has(code))
              .map((note) => (
                <span key={note.code}>{noteText(note)}</span>
              ))}
          </FootLine>
        </>
      ) : (
        <p className={styles.reason}>
          {t('common:figure.notDeterminable')}: {noteText(reason)}
        </p>
      )}
    </Exhibit>
  );
});

function kindOf(metric: string): WaterfallStep['kind'] {
  if (levels.has(metric)) return 'level';
  return losses.has(metric) ? 'loss' : 'gain';
}

function stepsOf(
  movements: readonly RevenueMovement[],
  t: ReturnType<typeof useTranslation>['t'],
): readonly WaterfallStep[] {
  return movements.map(({ figure }) => ({
    key: figure.id,
    name: t(`metric:${figure.id}.short`),
    kind: kindOf(figure.id),
    amount: figure.value ?? 0,
  }));
}

/** Amounts with their sign, one under the other, and behind each its customers. */
function useStatement({ rollForward, scope }: RevenueView): ExhibitTable {
  const { t } = useTranslation();
  const format = useFormat();
  const { pathOf } = useExplained();
  return {
    headers: [
      t('revenue:rollForward.movement'),
      t('revenue:rollForward.amount', { currency: format.currency }),
      t('revenue:rollForward.customers'),
    ],
    rows: rollForward.map(({ figure, customers }) => {
      const name = t(`metric:${figure.id}.name`);
      const amount = losses.has(figure.id) ? -(figure.value ?? 0) : figure.value;
      const shown =
        amount === null || figure.value === null ? (
          <FigureValue figure={figure} />
        ) : (
          format.money(amount === 0 ? 0 : amount, { currencyDisplay: 'none' })
        );
      return [
        {
          shown: (
            <Link href={pathOf(figure.id)} className={levels.has(figure.id) ? styles.level : undefined}>
              {name}
            </Link>
          ),
          plain: name,
        },
        {
          shown: levels.has(figure.id) ? <strong>{shown}</strong> : shown,
          plain: amount === null || figure.value === null ? '' : plainMoney(amount, format.currency),
        },
        {
          shown:
            customers === null ? (
              t('common:figure.none')
            ) : (
              <Link
                href={customersPath({ kind: 'figure', metric: figure.id, part: 'numerator', scope })}
                data-testid={`customers-${figure.id}`}
              >
                {format.count(customers)}
              </Link>
            ),
          plain: customers === null ? '' : String(customers),
        },
      ];
    }),
  };
}
