import type { Survey } from '../model/survey';
import { customerEffort } from './customer-effort';
import { customerSatisfaction } from './customer-satisfaction';
import type { Metric } from './metric';
import { netPromoterScore } from './net-promoter-score';

/** The figure that each survey is summed up by. */
export const surveyMetrics: Readonly<Record<Survey, Metric>> = {
  NPS: netPromoterScore,
  CSAT: customerSatisfaction,
  CES: customerEffort,
};
