import { useTranslation } from 'react-i18next';
import type { Inputs, Outcome } from '@shared/metrics/metric';
import {
  retentionGain,
  type RetentionGain,
  type RetentionPath,
} from '@shared/metrics/what-if/retention-gain';
import { TwoCourses } from '../../charts/two-courses';
import { Exhibit, PlainTable } from '../../components/exhibit';
import type { ExhibitCell } from '../../components/exhibit-table';
import { Section } from '../../components/page';
import { useFormat } from '../../format/use-format';
import { useNoteText } from '../../i18n/note-text';
import styles from './calculator.module.css';
import { useValueText } from './figure-text';

/** Both courses: what each comes to, and how they go on from period to period. */
export function RetentionGainResult({ inputs }: { inputs: Inputs }) {
  // The form has seen that every number is there before it asks for the result.
  const { opening = 0, retention = 0, retentionGain: gain = 0, newPerPeriod = 0 } = inputs;
  const { revenuePerCustomer = 0, grossMargin = 0, periods = 0 } = inputs;
  const found = retentionGain({
    opening,
    retention,
    gain,
    newPerPeriod,
    revenuePerCustomer,
    grossMargin,
    periods,
  });
  return (
    <>
      <GainTable found={found} />
      <GainCourse found={found} />
    </>
  );
}

function GainTable({ found: { before, after } }: { found: RetentionGain }) {
  const { t } = useTranslation();
  const format = useFormat();
  const note = useNoteText();
  const value = useValueText();
  const number = format.count(before.revenue.length);
  const plainOf = (outcome: Outcome) => ('reason' in outcome ? null : outcome.value);
  const expected = (customers: number) => format.number(customers, 1, 1);
  const money = (amount: number) => value(amount, 'money');
  const row = (
    name: string,
    read: (path: RetentionPath) => number | null,
    print: (amount: number) => string,
    difference: (amount: number) => string = print,
  ): readonly ExhibitCell[] => {
    const [from, to] = [read(before), read(after)];
    const cell = (amount: number | null, as: (amount: number) => string): ExhibitCell => ({
      shown: amount === null ? t('common:figure.notDeterminable') : as(amount),
      plain: amount === null ? '' : String(amount),
    });
    return [
      { shown: name, plain: name },
      cell(from, print),
      cell(to, print),
      cell(from === null || to === null ? null : to - from, difference),
    ];
  };
  const points = (share: number) => t('common:unit.points', { number: format.number(100 * share, 1, 1) });
  const reasons = [before.lifespan, after.lifespan].flatMap((outcome) =>
    'reason' in outcome ? [note(outcome.reason)] : [],
  );
  return (
    <Section title={t('whatIf:result')} lead={t('whatIf:assumes')} testId="model-result">
      <PlainTable
        label={t('whatIf:result')}
        table={{
          headers: [
            t('whatIf:table.what'),
            t('whatIf:table.before'),
            t('whatIf:table.after'),
            t('whatIf:table.difference'),
          ],
          rows: [
            row(
              t('whatIf:output.retention'),
              (path) => path.retention,
              (share) => format.percent(share),
              points,
            ),
            row(
              t('whatIf:output.lifespan'),
              (path) => plainOf(path.lifespan),
              (count) => format.number(count, 2, 2),
            ),
            row(t('whatIf:output.lifetimeValue'), (path) => plainOf(path.lifetimeValue), money),
            row(t('whatIf:output.closing', { number }), (path) => path.closing.at(-1) ?? null, expected),
            row(t('whatIf:output.totalRevenue', { number }), (path) => path.totalRevenue, money),
          ],
        }}
      />
      {[...new Set(reasons)].map((reason) => (
        <p key={reason} className={styles.quiet}>
          {reason}
        </p>
      ))}
    </Section>
  );
}

function GainCourse({ found: { before, after } }: { found: RetentionGain }) {
  const { t } = useTranslation();
  const format = useFormat();
  const value = useValueText();
  const expected = (customers: number) => format.number(customers, 1, 1);
  const places = before.closing.map((_, period) => ({
    name: t('whatIf:table.periodNumber', { number: format.count(period) }),
    tick: format.count(period),
  }));
  const cell = (amount: number | undefined, print: (amount: number) => string): ExhibitCell => ({
    shown: amount === undefined ? '—' : print(amount),
    plain: amount === undefined ? '' : String(amount),
  });
  const money = (amount: number) => value(amount, 'money');
  return (
    <Exhibit
      title={t('whatIf:course')}
      lead={t('whatIf:table.customers')}
      table={{
        headers: [
          t('whatIf:table.period'),
          t('whatIf:table.customersBefore'),
          t('whatIf:table.customersAfter'),
          t('whatIf:table.revenueBefore'),
          t('whatIf:table.revenueAfter'),
        ],
        rows: places.map(({ tick }, period) => [
          { shown: tick, plain: String(period) },
          cell(before.closing[period], expected),
          cell(after.closing[period], expected),
          cell(before.revenue[period - 1], money),
          cell(after.revenue[period - 1], money),
        ]),
      }}
      testId="model-course"
    >
      <TwoCourses
        label={`${t('whatIf:course')}: ${t('whatIf:table.customers')}`}
        places={places}
        before={{ name: t('whatIf:table.before'), values: before.closing }}
        after={{ name: t('whatIf:table.after'), values: after.closing }}
        print={expected}
      />
    </Exhibit>
  );
}
