import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { findMetric } from '@shared/metrics/catalogue';
import type { Figure } from '@shared/metrics/figure';
import { isMoneyFraction } from '@shared/metrics/figure-fraction';
import type { Form, Metric } from '@shared/metrics/metric';
import type { Scope } from '@shared/contract/views';
import { useFormat } from '../format/use-format';
import { useNoteText } from '../i18n/note-text';
import { calculatorPath, customersPath } from '../shell/routes';
import styles from './explanation-panel.module.css';
import { FigureBasis, FigureValue } from './figure-value';
import { Formula } from './formula';
import { furtherMembersOf, membersOf } from './member-groups';
import { SidePanel, SidePart as Part } from './side-panel';

interface ExplanationPanelProps {
  figure: Figure;
  scope: Scope;
  onClose: () => void;
}

/** Everything behind a figure, beside the page: definition, formula, numbers, interval, notes and customers. */
export function ExplanationPanel({ figure, scope, onClose }: ExplanationPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const metric = findMetric(figure.id);
  const form = metric?.forms.find((candidate) => candidate.id === figure.form);
  return (
    <SidePanel
      title={t(`metric:${figure.id}.name`)}
      label={t('shell:explanation.title')}
      testId="explanation"
      onClose={onClose}
    >
      <p className={styles.number}>
        <FigureValue figure={figure} />
        <FigureBasis figure={figure} />
      </p>
      <p className={styles.scope}>
        {format.period(scope.period)} · {format.base(scope.base)}
      </p>
      <p className={styles.definition}>{t(`metric:${figure.id}.definition`)}</p>
      {form !== undefined && <Workings form={form} figure={figure} />}
      <Reliability figure={figure} />
      <Behind figure={figure} scope={scope} />
      {metric !== null && <OtherForms metric={metric} used={figure.form} />}
    </SidePanel>
  );
}

function Workings({ form, figure }: { form: Form; figure: Figure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const noteText = useNoteText();
  return (
    <>
      <Part title={t('overview:explanation.formula')}>
        <Formula form={form} />
      </Part>
      <Part title={t('overview:explanation.withNumbers')}>
        {figure.value === null ? (
          <p data-testid="explanation-reason">
            {t('common:figure.notDeterminable')}
            {figure.reason !== null && `: ${noteText(figure.reason)}`}
          </p>
        ) : (
          <Formula form={form} inputs={figure.inputs} result={format.value(figure.value, figure.unit)} />
        )}
      </Part>
    </>
  );
}

/** How far the number can be trusted: interval, completeness, and what else to know. */
function Reliability({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const noteText = useNoteText();
  const { interval, notes, complete } = figure;
  return (
    <Part title={t('overview:explanation.reliability')}>
      <ul className={styles.notes}>
        {interval !== null && (
          <li>
            {t(isWilson(figure) ? 'overview:explanation.interval' : 'overview:explanation.intervalPlain', {
              low: format.value(interval[0], figure.unit),
              high: format.value(interval[1], figure.unit),
            })}
          </li>
        )}
        {complete && <li>{t('overview:explanation.complete')}</li>}
        {notes.map((note) => (
          <li key={note.code} className={styles.caution}>
            {noteText(note)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The interval of a share is Wilson's; that of a score is not. */
function isWilson({ id, form }: Figure): boolean {
  return findMetric(id)?.forms.find((candidate) => candidate.id === form)?.proportion === true;
}

/** The way to the customers behind the numbers, and from them to the ledger lines. */
function Behind({ figure, scope }: { figure: Figure; scope: Scope }) {
  const { t } = useTranslation();
  const format = useFormat();
  // Only a share or a count of customers is as long as its list; orders and money are made by its customers.
  // Where every answer counts, a customer may stand behind several.
  const isByAnswer = figure.notes.some(({ code }) => code === 'everyAnswerCounts');
  const isCounted =
    (figure.unit === 'ratio' && !isMoneyFraction(figure)) ||
    figure.unit === 'points' ||
    figure.id.endsWith('Customers');
  const counts = isCounted && !isByAnswer;
  return (
    <Part title={t('overview:explanation.customers')}>
      <ul className={styles.members}>
        {membersOf(figure.id).map(({ part, group }) => (
          <li key={part}>
            <Link
              href={customersPath({ kind: 'figure', metric: figure.id, part, scope })}
              className={styles.member}
              data-testid={part === 'numerator' ? 'explanation-members' : 'explanation-members-denominator'}
            >
              {t(`customers:group.${group}`)}
              <span>{counts && figure[part] !== null ? format.count(figure[part]) : null}</span>
            </Link>
          </li>
        ))}
        {furtherMembersOf(figure, scope).map(({ group, set, count }) => (
          <li key={group}>
            <Link href={customersPath(set)} className={styles.member} data-testid={`explanation-${group}`}>
              {t(`customers:group.${group}`)}
              <span>{counts && count !== null ? format.count(count) : null}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className={styles.more}>
        <Link href={calculatorPath(figure.id)}>{t('overview:explanation.calculator')}</Link>
      </p>
    </Part>
  );
}

/** The definitions that others use for the same name, so that nobody compares unlike with like. */
function OtherForms({ metric, used }: { metric: Metric; used: string }) {
  const { t } = useTranslation();
  const others = metric.forms.filter((form) => form.id !== used);
  if (others.length === 0) return null;
  return (
    <Part title={t('overview:explanation.otherForms')}>
      <dl className={styles.forms}>
        {others.map((form) => (
          <div key={form.id}>
            <dt>{t(`metric:${metric.id}.form.${form.id}`)}</dt>
            <dd>
              <Formula form={form} />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
