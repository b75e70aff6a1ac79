import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportRequest } from '@shared/contract/report-document';
import { languages, type Language } from '@shared/contract/views';
import { useFormat } from '../../format/use-format';
import styles from './reports.module.css';

interface ReportOptionsProps {
  request: ReportRequest;
  onLanguage: (language: Language) => void;
  onPaper: (paper: ReportRequest['paper']) => void;
}

const papers = ['A4', 'Letter'] as const;

/** Which report, of what, in which language, on which paper. */
export function ReportOptions({ request, onLanguage, onPaper }: ReportOptionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { template, scope, language, paper } = request;
  return (
    <div className={styles.options}>
      <section aria-label={t('report:screen.template')}>
        <h2 className={styles.template}>{t(`report:template.${template}.name`)}</h2>
        <p className={styles.quiet}>{t(`report:template.${template}.text`)}</p>
      </section>
      <dl className={styles.covers}>
        <dt>{t('report:screen.covers')}</dt>
        <dd>{format.period(scope.period)}</dd>
        <dd>{format.base(scope.base)}</dd>
      </dl>
      <Select
        label={t('report:screen.language')}
        data={languages.map((each) => ({ value: each, label: t(`common:language.${each}`) }))}
        value={language}
        onChange={(value) => {
          const chosen = languages.find((each) => each === value);
          if (chosen !== undefined) onLanguage(chosen);
        }}
      />
      <div>
        <p className={styles.controlLabel}>{t('report:screen.paper')}</p>
        <SegmentedControl
          aria-label={t('report:screen.paper')}
          data={papers.map((each) => ({ value: each, label: t(`report:screen.papers.${each}`) }))}
          value={paper}
          onChange={(value) => {
            const chosen = papers.find((each) => each === value);
            if (chosen !== undefined) onPaper(chosen);
          }}
        />
      </div>
    </div>
  );
}
