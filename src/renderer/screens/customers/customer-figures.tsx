import { Popover, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomerProfile } from '@shared/contract/customer-views';
import type { CustomerDetail } from '@shared/contract/views';
import { BandMark } from '../../components/band-mark';
import { useCustomerFigures, type CustomerFigure } from './customer-figure-list';
import styles from './customer-page.module.css';

interface CustomerFiguresProps {
  detail: CustomerDetail;
  profile: CustomerProfile;
}

/** The figures of a customer, each with what it means behind its name. */
export function CustomerFigures({ detail, profile }: CustomerFiguresProps) {
  const { t } = useTranslation();
  const figures = useCustomerFigures(detail, profile);
  return (
    <dl className={styles.figures} aria-label={t('profile:figures')} data-testid="customer-figures">
      {figures.map((figure) => (
        <div key={figure.id} data-testid={`figure-${figure.id}`}>
          <dt>
            <Term figure={figure} />
          </dt>
          <dd>
            {figure.value}
            {figure.band !== null && (
              <small>
                <BandMark band={figure.band} />
              </small>
            )}
            {figure.below !== null && <small>{figure.below}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Term({ figure: { name, definition } }: { figure: CustomerFigure }) {
  const { t } = useTranslation();
  return (
    <Popover position="top-start" shadow="md" withArrow>
      <Popover.Target>
        <UnstyledButton className={styles.term} aria-label={t('profile:about', { name })}>
          {name}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={styles.definition}>{definition}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
