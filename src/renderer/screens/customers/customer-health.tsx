import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type {
  CustomerRiskView,
  HealthPartView,
  PartBasisView,
  RiskGround,
} from '@shared/contract/risk-views';
import { BandMark } from '../../components/band-mark';
import { Section } from '../../components/page';
import { useRuleValues } from '../../components/risk-queries';
import { TableExportButton } from '../../components/table-export-button';
import { useFormat } from '../../format/use-format';
import { screenPath } from '../../shell/routes';
import styles from './customer-page.module.css';

/** A health score with its workings: each part's score by its weight, what it was taken from, and what it comes to. */
export function CustomerHealth({ risk }: { risk: CustomerRiskView & RiskGround }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rules = useRuleValues(risk.rules);
  const basisText = useBasisText();
  const counted = risk.parts.filter(({ score, weight }) => score !== null && weight > 0);
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  const products = counted.reduce((sum, { weight, score }) => sum + weight * (score ?? 0), 0);
  const title = t('risk:health');
  const shown = (value: number) => format.number(value, 2);
  const product = ({ score, weight }: HealthPartView) => (score === null ? '' : shown(score * weight));
  return (
    <Section
      title={title}
      lead={t('risk:formula.score')}
      testId="customer-health"
      actions={
        <TableExportButton
          name={title}
          headers={['part', 'basis', 'score', 'weight', 'product'].map((key) => t(`profile:health.${key}`))}
          rows={risk.parts.map((part) => [
            t(`risk:part.${part.part}`),
            basisText(part.basis, risk.rules.renewalDays),
            part.score === null ? '' : String(part.score),
            String(part.weight),
            part.score === null ? '' : String(part.score * part.weight),
          ])}
        />
      }
    >
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('profile:health.part')}</th>
              <th scope="col">{t('profile:health.basis')}</th>
              <th scope="col" data-align="end">
                {t('profile:health.score')}
              </th>
              <th scope="col" data-align="end">
                {t('profile:health.weight')}
              </th>
              <th scope="col" data-align="end">
                {t('profile:health.product')}
              </th>
            </tr>
          </thead>
          <tbody>
            {risk.parts.map((part) => (
              <tr key={part.part} data-testid={`health-${part.part}`}>
                <th scope="row">{t(`risk:part.${part.part}`)}</th>
                <td className={part.score === null ? styles.quiet : undefined}>
                  {basisText(part.basis, risk.rules.renewalDays)}
                  <span className={styles.small}>{t(`risk:formula.${part.part}`, rules)}</span>
                </td>
                <td data-align="end">{part.score === null ? t('profile:none') : format.count(part.score)}</td>
                <td data-align="end">{shown(part.weight)}</td>
                <td data-align="end">{product(part)}</td>
              </tr>
            ))}
          </tbody>
          {risk.score !== null && risk.band !== null && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {t('profile:health.total')}
                  {`: ${shown(products)} / ${shown(weights)} = ${format.count(risk.score)} `}
                  <BandMark band={risk.band} />
                </th>
                <td />
                <td data-align="end">{shown(weights)}</td>
                <td data-align="end">{shown(products)}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <p className={styles.quiet}>
        {risk.score === null ? t('risk:noScore') : t('risk:bandsRule', rules)}
        {' · '}
        <Link href={screenPath('settings')}>{t('profile:health.settings')}</Link>
      </p>
    </Section>
  );
}

/** What a part's score was taken from, in a sentence. */
function useBasisText(): (basis: PartBasisView | null, renewalDays: number) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const days = (count: number) => format.value(count, 'days');
  return (basis, renewalDays) => {
    switch (basis?.part) {
      case undefined:
        return t('risk:basis.none');
      case 'purchases':
        return t(basis.cycleOf === 'own' ? 'risk:basis.purchasesOwn' : 'risk:basis.purchasesBook', {
          since: days(basis.daysSince),
          cycle: days(basis.cycleDays),
        });
      case 'logIns':
        return t('risk:basis.logIns', {
          now: format.count(basis.now),
          before: format.count(basis.before),
          span: format.count(basis.spanDays),
          through: format.day(basis.throughDay),
        });
      case 'serviceRequests':
        return t('risk:basis.serviceRequests', {
          requests: format.count(basis.requests),
          complaints: format.count(basis.complaints),
          span: format.count(basis.spanDays),
        });
      case 'feedback':
        return t(basis.answers === 1 ? 'risk:basis.feedback' : 'risk:basis.feedbackMean', {
          count: basis.answers,
          score: format.number(basis.score, 1),
          scale: format.number(basis.scale, 1),
          day: format.day(basis.day),
        });
      case 'renewals':
        return t(`risk:basis.${renewalKey(basis, renewalDays)}`, {
          contract: basis.contractNo,
          left: days(Math.abs(basis.daysLeft)),
          day: basis.talkedOn === null ? '' : format.day(basis.talkedOn),
        });
    }
  };
}

type RenewalBasis = Extract<PartBasisView, { part: 'renewals' }>;

function renewalKey({ daysLeft, isSettled, talkedOn }: RenewalBasis, renewalDays: number): string {
  if (daysLeft < 0) return 'renewalsEnded';
  if (isSettled) return 'renewalsSettled';
  if (daysLeft > renewalDays) return 'renewalsFar';
  return talkedOn === null ? 'renewalsOpen' : 'renewalsTalked';
}
