import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CustomerProfile } from '@shared/contract/customer-views';
import type { CustomerDetail } from '@shared/contract/views';
import { averageOrder } from '@shared/ledger/average-order';
import type { HealthBand } from '@shared/risk/health-score';
import { parseIsoDay } from '@shared/model/day';
import { useFormat, type Format } from '../../format/use-format';
import { useBook } from '../../queries';

export interface CustomerFigure {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** What it means, with the numbers in it. */
  readonly definition: string;
  /** What stands below the value. */
  readonly below: string | null;
  readonly band: HealthBand | null;
}

/** The figures of one customer with their definitions; those that nothing is known for are left out. */
export function useCustomerFigures(
  detail: CustomerDetail,
  profile: CustomerProfile,
): readonly CustomerFigure[] {
  const { t } = useTranslation();
  const format = useFormat();
  const through = useBook()?.dataThrough ?? null;
  const parts = { detail, profile, t, format, day: through === null ? '' : format.day(through) };
  return [...ledgerFigures(parts), ...cycleFigures(parts), ...scoreFigures(parts), ...riskFigures(parts)];
}

interface Parts {
  readonly detail: CustomerDetail;
  readonly profile: CustomerProfile;
  readonly t: TFunction;
  readonly format: Format;
  /** The data-through date. */
  readonly day: string;
}

type Definition = { readonly key?: string; readonly values?: Record<string, string | number> };

function figure(
  { t }: Parts,
  id: string,
  value: string | null,
  { key = id, values = {} }: Definition = {},
): CustomerFigure {
  return {
    id,
    name: t(`profile:figure.${id}`),
    value: value ?? t('profile:none'),
    definition: t(`profile:definition.${key}`, values),
    below: null,
    band: null,
  };
}

function ledgerFigures(parts: Parts): readonly CustomerFigure[] {
  const { format, day, profile, detail } = parts;
  const { orders, revenue, firstPurchase, lastPurchase, recencyDays } = detail.customer;
  if (detail.lines.length === 0) return [];
  const average = averageOrder(revenue, orders);
  const days = (count: number | null) => (count === null ? null : format.value(count, 'days'));
  const money = { revenue: format.money(revenue), orders: format.count(orders) };
  return [
    figure(parts, 'revenue', format.money(revenue)),
    figure(parts, 'orders', format.count(orders)),
    figure(parts, 'average', average === null ? null : format.money(average), { values: money }),
    figure(parts, 'firstPurchase', firstPurchase === null ? null : format.day(firstPurchase)),
    figure(parts, 'lastPurchase', lastPurchase === null ? null : format.day(lastPurchase)),
    figure(parts, 'recency', days(recencyDays), { values: { day } }),
    figure(parts, 'tenure', days(profile.tenureDays), { values: { day } }),
  ];
}

function cycleFigures(parts: Parts): readonly CustomerFigure[] {
  const { profile, t, format, detail } = parts;
  const { risk } = profile;
  if (risk === null || detail.lines.length === 0) return [];
  const { nextOrder, bookCycle } = risk;
  if (nextOrder === null) return [figure(parts, 'cycle', null, { key: 'cycleNone' })];
  const cycle = format.value(nextOrder.cycleDays, 'days');
  const isOwn = nextOrder.cycleOf === 'own';
  const cycleFigure = figure(parts, 'cycle', cycle, {
    key: isOwn ? 'cycleOwn' : 'cycleBook',
    values: { count: isOwn ? nextOrder.gaps : bookCycle.customers },
  });
  const last = detail.customer.lastPurchase;
  const expected = figure(parts, 'nextOrder', format.day(nextOrder.day), {
    values: { day: last === null ? '' : format.day(last), cycle },
  });
  return [
    { ...cycleFigure, below: isOwn ? null : t('profile:ofBook') },
    { ...expected, below: untilOrder(nextOrder.day, risk.asOf, parts) },
  ];
}

function untilOrder(day: string, asOf: string, { t, format }: Parts): string | null {
  const [to, from] = [parseIsoDay(day), parseIsoDay(asOf)];
  if (to === null || from === null) return null;
  if (to === from) return t('profile:order.today');
  const days = format.value(Math.abs(to - from), 'days');
  return t(to > from ? 'profile:order.ahead' : 'profile:order.late', { days });
}

function scoreFigures(parts: Parts): readonly CustomerFigure[] {
  const { profile, t } = parts;
  if (profile.scores === null) return [];
  const { r, f, m, segment } = profile.scores;
  return [
    figure(parts, 'scores', `${r} ${f} ${m}`, { values: { r, f, m } }),
    figure(parts, 'segment', t(`segment:${segment}`)),
  ];
}

function riskFigures(parts: Parts): readonly CustomerFigure[] {
  const { profile, t, format } = parts;
  const { risk } = profile;
  if (risk === null) return [];
  const { score, band, atStake } = risk;
  const health: CustomerFigure = {
    id: 'health',
    name: t('profile:figure.health'),
    value: score === null ? t('profile:none') : t('profile:health.of', { score }),
    definition: score === null ? t('risk:noScore') : t('risk:formula.score'),
    below: score === null ? t('common:figure.notDeterminable') : null,
    band,
  };
  if (atStake === null) return [health];
  const key = atStake.of === 'revenue' ? 'atStake' : 'atStakeContract';
  return [health, figure(parts, 'atStake', format.money(atStake.amount), { key })];
}
