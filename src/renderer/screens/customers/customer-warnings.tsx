import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CustomerRiskView, RiskGround, WarningView } from '@shared/contract/risk-views';
import { Section } from '../../components/page';
import { useRuleValues, useWarningText } from '../../components/risk-queries';
import { useFormat } from '../../format/use-format';
import styles from './customer-page.module.css';

/** Why a customer is at risk: each reason with its rule and where it stands. */
export function CustomerWarnings({ risk }: { risk: CustomerRiskView & RiskGround }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useWarningText();
  const rules = useRuleValues(risk.rules);
  return (
    <Section
      title={t('risk:earlyWarning')}
      lead={t('profile:asOf', { day: format.day(risk.asOf) })}
      testId="customer-warnings"
    >
      {risk.warnings.length === 0 ? (
        <p className={styles.quiet}>{t('profile:warnings.none')}</p>
      ) : (
        <ul className={styles.list}>
          {risk.warnings.map((warning) => (
            <li key={keyOf(warning)} data-testid={`warning-${warning.code}`}>
              <span className={styles.reason}>
                <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
                {sentence(warning)}
              </span>
              <span className={styles.small}>
                {t('profile:warnings.rule', { rule: t(`risk:rule.${warning.code}`, rules) })}
              </span>
              <span className={styles.small}>
                <Source warning={warning} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Two contracts can end at once. */
function keyOf(warning: WarningView): string {
  return 'source' in warning ? `${warning.code} ${warning.source.id}` : warning.code;
}

function Source({ warning }: { warning: WarningView }) {
  const { t } = useTranslation();
  if (!('source' in warning)) return warning.code === 'logInDrop' ? null : t('profile:warnings.lines');
  const { fileName: file, sheet, row } = warning.source;
  return sheet === null
    ? t('profile:warnings.source', { file, row })
    : t('profile:warnings.sourceSheet', { file, sheet, row });
}
