import type { CustomerProfile } from '@shared/contract/customer-views';
import type { TodayList } from '@shared/contract/risk-views';
import { defaultHealthRules } from '@shared/model/health-rules';

/** A made customer of whom everything is known. */
export const madeProfile: CustomerProfile = {
  statements: [
    {
      field: 'tier',
      isFurther: false,
      value: 'A',
      amount: null,
      source: { fileName: 'customers.xlsx', sheet: 'Customers', row: 17 },
    },
    {
      field: 'Route',
      isFurther: true,
      value: 'Tuesdays',
      amount: null,
      source: { fileName: 'customers.xlsx', sheet: 'Customers', row: 17 },
    },
    { field: 'email', isFurther: false, value: 'buyer@example.com', amount: null, source: null },
  ],
  scores: { recencyDays: 61, orders: 9, revenue: 1_234_500, r: 2, f: 4, m: 5, segment: 'atRisk' },
  risk: {
    asOf: '2025-11-18',
    dataThrough: '2025-11-18',
    rules: defaultHealthRules,
    bookCycle: { days: 30, customers: 412 },
    otherKinds: [],
    score: 32,
    band: 'critical',
    parts: [
      {
        part: 'purchases',
        score: 5,
        weight: 4,
        basis: { part: 'purchases', daysSince: 61, cycleDays: 21, cycleOf: 'own' },
      },
      { part: 'logIns', score: null, weight: 2, basis: null },
      {
        part: 'serviceRequests',
        score: 100,
        weight: 1,
        basis: { part: 'serviceRequests', requests: 0, complaints: 0, spanDays: 90 },
      },
      {
        part: 'feedback',
        score: 30,
        weight: 2,
        basis: { part: 'feedback', answers: 1, score: 3, scale: 10, day: '2025-11-04' },
      },
      {
        part: 'renewals',
        score: 77,
        weight: 1,
        basis: { part: 'renewals', contractNo: 'A-1', daysLeft: 23, isSettled: false, talkedOn: null },
      },
    ],
    warnings: [
      { code: 'overdue', days: 61, cycleDays: 21, gaps: 8, lastDay: '2025-09-18' },
      {
        code: 'contractEnding',
        days: 23,
        endDay: '2025-12-11',
        contractNo: 'A-1',
        source: { id: 4, fileName: 'contracts.csv', sheet: null, row: 5 },
      },
      {
        code: 'lowScore',
        score: 3,
        scale: 10,
        day: '2025-11-04',
        source: { id: 7, fileName: 'feedback.xlsx', sheet: 'NPS', row: 31 },
      },
      { code: 'fallingSpend', now: 46_000, before: 100_000, spanDays: 90 },
    ],
    nextOrder: { day: '2025-10-09', cycleDays: 21, cycleOf: 'own', gaps: 8, cyclesSince: 61 / 21 },
    atStake: { amount: 456_700, of: 'revenue' },
  },
  tenureDays: 404,
  months: [
    { month: '2025-09', revenue: 46_000, orders: 2, complete: true },
    { month: '2025-10', revenue: 0, orders: 0, complete: true },
    { month: '2025-11', revenue: -1200, orders: 0, complete: false },
  ],
  contracts: [
    {
      id: 4,
      fileName: 'contracts.csv',
      sheet: null,
      row: 5,
      customer: 0,
      contractNo: 'A-1',
      startDay: '2024-12-12',
      endDay: '2025-12-11',
      value: 120_000,
      billingInterval: 'Quarterly',
      product: 'Supply agreement',
      autoRenew: false,
      renewedFrom: '',
      cancelledDay: null,
      reason: '',
    },
  ],
  feedback: [
    {
      id: 7,
      fileName: 'feedback.xlsx',
      sheet: 'NPS',
      row: 31,
      customer: 0,
      day: '2025-11-04',
      score: 3,
      surveyKind: 'NPS',
      scale: 10,
      comment: 'Late twice',
      channel: 'E-mail',
    },
  ],
  interactions: [
    {
      id: 9,
      fileName: 'interactions.csv',
      sheet: null,
      row: 88,
      customer: 0,
      day: '2025-10-02',
      kind: 'Visit',
      value: '',
      channel: 'Field sales',
      note: '',
      meaning: null,
    },
  ],
};

export const madeToday: TodayList = {
  asOf: '2025-11-18',
  rules: defaultHealthRules,
  items: [
    {
      code: 'overdue',
      count: 212,
      atStake: 12_345_600,
      set: { kind: 'risk', part: 'overdue', asOf: null },
      first: [
        {
          id: 7,
          name: 'Hafen Kontor GmbH',
          warning: { code: 'overdue', days: 61, cycleDays: 21.5, gaps: 8, lastDay: '2025-09-18' },
          atStake: 456_700,
        },
      ],
    },
  ],
  due: [{ part: 'orderDueByBook', count: 61, atStake: 99_900 }],
  warned: 212,
  atStake: 12_345_600,
  bands: { good: 1100, fair: 400, critical: 212 },
};
