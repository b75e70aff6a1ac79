import type { RenewalGroup, RenewalRow, RenewalTable } from '@shared/contract/renewal-views';
import { wilsonInterval } from '@shared/stats/wilson-interval';

/** Made contracts for component tests; no engine computed them. */
function madeRow(id: number, row: Partial<RenewalRow>): RenewalRow {
  return {
    id,
    customer: { id, code: `C${id}`, name: `Customer ${id}` },
    contractNo: `K-${id}`,
    product: 'Service',
    start: '2024-10-01',
    end: '2025-09-30',
    cancelled: null,
    value: 120_000,
    monthlyValue: 10_000,
    autoRenew: null,
    state: 'notRenewed',
    daysLate: 0,
    renewal: null,
    reason: '',
    owner: 'Ana',
    lastContact: { day: '2025-08-12', kind: 'call' },
    satisfaction: { survey: 'NPS', band: 'promoter', score: 9, day: '2025-07-01' },
    fileName: 'contracts.csv',
    sheet: null,
    row: id + 1,
    ...row,
  };
}

const rows: readonly RenewalRow[] = [
  madeRow(1, {
    state: 'onTime',
    renewal: { contractNo: 'K-11', start: '2025-10-01', monthlyValue: 11_000 },
  }),
  madeRow(2, {
    state: 'late',
    daysLate: 4,
    owner: 'Ben',
    renewal: { contractNo: '', start: '2025-10-05', monthlyValue: null },
  }),
  madeRow(3, { reason: 'price', cancelled: '2025-06-01', owner: '' }),
  madeRow(4, { state: 'pending', satisfaction: null, lastContact: null, value: null, monthlyValue: null }),
];

function madeGroup(key: string, due: number, renewed: number, pending = 0): RenewalGroup {
  const decided = due - pending;
  return {
    key,
    sums: {
      due,
      renewed,
      early: 0,
      onTime: renewed,
      late: 0,
      notRenewed: decided - renewed,
      pending,
      dueValue: decided * 10_000,
      renewedValue: renewed * 11_000,
      keptValue: renewed * 10_000,
      withoutValue: 0,
    },
    rate: decided === 0 ? null : renewed / decided,
    interval: wilsonInterval(renewed, decided),
    gross: decided === 0 ? null : renewed / decided,
    net: decided === 0 ? null : (renewed * 1.1) / decided,
    customers: { due, renewed, early: 0, onTime: renewed, late: 0, notRenewed: decided - renewed, pending },
  };
}

/** Four contracts of the third quarter, or one of a later month. */
export function madeRenewals(period: string, by = 'month'): RenewalTable {
  const later = period === '2025-12';
  return {
    period,
    start: '2025-07-01',
    end: '2025-10-01',
    base: 'contract',
    dataThrough: '2025-11-18',
    reachesByContracts: false,
    figures: [],
    total: madeGroup('', 4, 2, 1),
    by,
    groups: [madeGroup('North', 2, 2), madeGroup('', 2, 0, 1)],
    survey: 'NPS',
    reasons: [{ reason: 'price', count: 1, customers: 1 }],
    contracts: later ? [madeRow(9, { end: '2025-12-31', state: 'pending' })] : rows,
    calendar: ['2025-11', '2025-12', '2026-01'].map((month) => ({
      month,
      period: month,
      due: month === '2025-12' ? 1 : 0,
      cancelled: 0,
      agreed: 0,
      value: month === '2025-12' ? 10_000 : 0,
      withoutValue: 0,
    })),
    outlook: [30, 60, 90].map((days) => ({
      days,
      period: `2025-11-19..2025-12-${days === 30 ? '18' : '31'}`,
      due: days === 30 ? 0 : 1,
      cancelled: 0,
      agreed: 0,
      value: days === 30 ? 0 : 10_000,
      withoutValue: 0,
    })),
  };
}
