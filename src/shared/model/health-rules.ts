/** What a customer's health is made of; each part scores 0..100. */
export const healthParts = ['purchases', 'logIns', 'serviceRequests', 'feedback', 'renewals'] as const;
export type HealthPart = (typeof healthParts)[number];

/** How a book judges the health of its customers and when it warns. Every number is a visible setting and is printed. */
export interface HealthRules {
  /** By part; a part with weight 0 does not count. */
  readonly weights: Readonly<Record<HealthPart, number>>;
  /** Scores from which a customer is in good health, and from which only at risk; below: critical. */
  readonly goodFrom: number;
  readonly fairFrom: number;
  /** Overdue: days since the last purchase reach this multiple of the customer's own cycle. */
  readonly overdueCycles: number;
  /** A fall of orders, spend or log-ins by this share against the span before. */
  readonly fallShare: number;
  /** The span over which falls are looked for, days. */
  readonly spanDays: number;
  /** A score at or below this share of its scale is a low one. */
  readonly lowScoreShare: number;
  /** A contract that ends within these days without a renewal talk. */
  readonly renewalDays: number;
}

export const defaultHealthRules: HealthRules = {
  weights: { purchases: 4, logIns: 2, serviceRequests: 1, feedback: 2, renewals: 1 },
  goodFrom: 70,
  fairFrom: 40,
  overdueCycles: 2,
  fallShare: 0.5,
  spanDays: 90,
  lowScoreShare: 0.6,
  renewalDays: 30,
};
