import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Band, ScoreCount, SurveyView } from '@shared/contract/feedback-views';
import type { FeedbackSet } from '@shared/contract/feedback-set';
import { ColumnChart, type ColumnTone } from '../../charts/column-chart';
import { Exhibit } from '../../components/exhibit';
import type { ExhibitTable } from '../../components/exhibit-table';
import { useFormat, type Format } from '../../format/use-format';
import { customersPath } from '../../shell/routes';
import { useScope } from '../../shell/scope-context';
import { feedbackSet } from './feedback-set-of';
import styles from './feedback.module.css';

/** How many answers gave which score. Every score leads to its customers. */
export function ScoreExhibit({ view }: { view: SurveyView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const { scope } = useScope();
  const scales = byScale(view.scores);
  const total = view.scores.reduce((sum, { answers }) => sum + answers, 0);
  const setOf = ({ score, scale }: ScoreCount): FeedbackSet =>
    feedbackSet(scope, view.survey, { score: { score, scale } });
  return (
    <Exhibit
      title={t('feedback:scores.title')}
      lead={scaleText(scales[0]?.scale, t, format)}
      table={scoreTable(view.scores, total, t, format)}
      testId="feedback-scores"
    >
      {total === 0 && <p className={styles.quiet}>{t('note:noAnswers')}</p>}
      {scales.map(({ scale, scores }, place) => (
        <div key={String(scale)}>
          {place > 0 && <p className={styles.quiet}>{scaleText(scale, t, format)}</p>}
          <ColumnChart
            label={t('feedback:scores.title')}
            data={scores.map((count) => ({
              key: String(count.score),
              tick: format.number(count.score, 2),
              name: t('feedback:set.score', { survey: view.survey, score: format.number(count.score, 6) }),
              count: count.answers,
              tone: toneOf(count.band),
              lines: [
                [t('feedback:scores.answers'), format.count(count.answers)],
                [t('feedback:scores.share'), format.percent(count.answers / total)],
                ...(count.band === null
                  ? []
                  : [[t('feedback:scores.band'), t(`feedback:bands.${count.band}`)] as const]),
              ],
            }))}
            onOpen={(key) => {
              const found = scores.find(({ score }) => String(score) === key);
              if (found !== undefined && found.answers > 0) navigate(customersPath(setOf(found)));
            }}
          />
        </div>
      ))}
      <Bands view={view} total={total} />
    </Exhibit>
  );
}

/** The bands with their answers, each leading to its customers; also the key to the columns. */
function Bands({ view, total }: { view: SurveyView; total: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scope } = useScope();
  if (view.bands.length === 0 || total === 0) return null;
  return (
    <ul className={styles.bands} data-testid="feedback-bands">
      {view.bands.map(({ band, answers }) => (
        <li key={band}>
          <span className={`${styles.swatch} ${styles[toneOf(band)] ?? ''}`} aria-hidden="true" />
          <Link href={customersPath(feedbackSet(scope, view.survey, { band }))}>
            {t(`feedback:bands.${band}`)}
          </Link>
          <span>
            {format.count(answers)} ({format.percent(answers / total)})
          </span>
        </li>
      ))}
    </ul>
  );
}

const tones: Readonly<Record<Band, ColumnTone>> = {
  promoter: 'good',
  satisfied: 'good',
  passive: 'middle',
  neutral: 'middle',
  detractor: 'poor',
  dissatisfied: 'poor',
};

function toneOf(band: Band | null): ColumnTone {
  return band === null ? 'plain' : tones[band];
}

function byScale(scores: readonly ScoreCount[]) {
  const scales = [...new Set(scores.map(({ scale }) => scale))];
  return scales.map((scale) => ({ scale, scores: scores.filter((count) => count.scale === scale) }));
}

function scaleText(scale: number | null | undefined, t: TFunction, format: Format): string | undefined {
  if (scale === undefined) return undefined;
  return scale === null
    ? t('feedback:scores.leadUnknown')
    : t('feedback:scores.lead', { scale: format.number(scale, 2) });
}

function scoreTable(
  scores: readonly ScoreCount[],
  total: number,
  t: TFunction,
  format: Format,
): ExhibitTable {
  const names = ['score', 'scale', 'answers', 'share', 'band'] as const;
  return {
    headers: names.map((name) => t(`feedback:scores.${name}`)),
    rows: scores.map(({ score, scale, answers, band }) => {
      const share = total === 0 ? null : answers / total;
      const bandName = band === null ? '' : t(`feedback:bands.${band}`);
      return [
        { shown: format.number(score, 6), plain: String(score) },
        {
          shown: scale === null ? t('common:figure.none') : format.number(scale, 6),
          plain: String(scale ?? ''),
        },
        { shown: format.count(answers), plain: String(answers) },
        { shown: share === null ? '' : format.percent(share), plain: String(share ?? '') },
        { shown: bandName, plain: bandName },
      ];
    }),
  };
}
