import { compareFigure } from '@shared/metrics/overview';
import { customerEffort } from '@shared/metrics/customer-effort';
import { customerRetentionRate } from '@shared/metrics/customer-retention-rate';
import { customerSatisfaction } from '@shared/metrics/customer-satisfaction';
import { netPromoterScore } from '@shared/metrics/net-promoter-score';
import { renewalRate } from '@shared/metrics/renewal-rate';
import { surveyMetrics } from '@shared/metrics/survey-metrics';
import { computeFeedback } from '../../compute-feedback';
import { figuresBlock } from '../figures-block';
import { needsFeedback } from '../needs';
import type { ReportSectionSource } from '../section';
import { surveyBlocks } from '../survey-blocks';
import { textBlock } from '../text-block';

/** The surveys of the book: figure with interval, course, bands, and what became of the customers of each band. */
export const satisfaction: ReportSectionSource = {
  id: 'satisfaction',
  metrics: [netPromoterScore, customerSatisfaction, customerEffort, customerRetentionRate, renewalRate],
  unavailable: needsFeedback,
  blocks: (ground) => {
    const { context, request, facts, period, words } = ground;
    const view = computeFeedback(context, { scope: request.scope });
    if (view.surveys.length === 0) return [textBlock(words('feedback:onlyOthers'))];
    const figures = view.surveys.map(({ survey }) => compareFigure(surveyMetrics[survey], facts, period));
    return [
      figuresBlock('satisfaction', figures, ground),
      ...view.surveys.flatMap((survey) => surveyBlocks(survey, ground)),
    ];
  },
};
