import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Section } from '../../components/page';
import { useBook } from '../../queries';
import { importPath } from '../../shell/routes';
import styles from './customer-page.module.css';

interface CustomerLackingProps {
  /** Whether a customer list has said anything of this customer. */
  hasStatements: boolean;
}

/** What the book does not hold at all, and what importing it would show here. */
export function CustomerLacking({ hasStatements }: CustomerLackingProps) {
  const { t } = useTranslation();
  const book = useBook();
  const [, navigate] = useLocation();
  const lacking = [
    hasStatements ? null : ('customers' as const),
    book?.contractCount === 0 ? ('contracts' as const) : null,
    book?.feedbackCount === 0 ? ('feedback' as const) : null,
    book?.interactionCount === 0 ? ('interactions' as const) : null,
  ].filter((kind) => kind !== null);
  if (lacking.length === 0) return null;
  return (
    <Section
      title={t('profile:lacking.title')}
      testId="customer-lacking"
      actions={
        <Button variant="default" onClick={() => navigate(importPath)}>
          {t('common:action.importLedger')}
        </Button>
      }
    >
      <ul className={styles.list}>
        {lacking.map((kind) => (
          <li key={kind} className={styles.quiet}>
            {t(`profile:lacking.${kind}`)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
