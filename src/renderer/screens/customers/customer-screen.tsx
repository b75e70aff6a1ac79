import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { CustomerProfile, CustomerStatement } from '@shared/contract/customer-views';
import type { CustomerDetail } from '@shared/contract/views';
import { BandMark } from '../../components/band-mark';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { Page, PageHeader } from '../../components/page';
import { useCustomerProfile } from '../../components/risk-queries';
import { useFormat } from '../../format/use-format';
import { useCustomerDetail } from '../../queries';
import { CustomerContracts } from './customer-contracts';
import { CustomerFigures } from './customer-figures';
import { CustomerHealth } from './customer-health';
import { CustomerLacking } from './customer-lacking';
import { CustomerLines } from './customer-lines';
import { CustomerMonths } from './customer-months';
import { CustomerOffers } from './customer-offers';
import styles from './customer-page.module.css';
import { CustomerStatements, fieldName, statementText } from './customer-statements';
import { CustomerTimeline } from './customer-timeline';
import { CustomerWarnings } from './customer-warnings';

/** Everything known of a customer, down to every ledger line with the file, sheet and row it stands in. */
export function CustomerScreen() {
  const { id: text } = useParams<{ id: string }>();
  const id = Number(text);
  const detail = useCustomerDetail(id);
  const profile = useCustomerProfile(id);
  const failed = [detail, profile].find(({ isError }) => isError);
  if (failed !== undefined)
    return (
      <ErrorState error={failed.error} onRetry={() => void failed.refetch()}>
        <BackButton />
      </ErrorState>
    );
  if (detail.data === undefined || profile.data === undefined) return <Loading bars={[40, 80, 240, 320]} />;
  return <Known id={id} detail={detail.data} profile={profile.data} />;
}

interface KnownProps {
  id: number;
  detail: CustomerDetail;
  profile: CustomerProfile;
}

function Known({ id, detail, profile }: KnownProps) {
  const { customer, orders, lines } = detail;
  const { risk, contracts, feedback, interactions, statements, months } = profile;
  const hasHistory = [orders, contracts, feedback, interactions].some((list) => list.length > 0);
  const isListed = statements.some(({ source }) => source !== null);
  return (
    <Page
      header={
        <PageHeader
          trail={<BackButton />}
          title={customer.name === '' ? customer.code : customer.name}
          lead={<Facts code={customer.code} profile={profile} />}
        />
      }
    >
      <CustomerFigures detail={detail} profile={profile} />
      {risk !== null && <CustomerWarnings risk={risk} />}
      {risk !== null && <CustomerHealth risk={risk} />}
      {months.length > 0 && <CustomerMonths months={months} />}
      <CustomerOffers id={id} />
      {contracts.length > 0 && <CustomerContracts contracts={contracts} />}
      {hasHistory && <CustomerTimeline detail={detail} profile={profile} />}
      {lines.length > 0 && <CustomerLines lines={lines} />}
      {statements.length > 0 && <CustomerStatements statements={statements} />}
      <CustomerLacking hasStatements={isListed} />
    </Page>
  );
}

/** Facts of the head, in this order. */
const headFields = ['tier', 'region', 'city', 'industry', 'companySize', 'owner', 'email', 'phone'];

/** Number and health, and what counts of the fields that tell customers apart. */
function Facts({ code, profile }: { code: string; profile: CustomerProfile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inForce = headFields.flatMap((field) => {
    const statement = profile.statements.find((each) => !each.isFurther && each.field === field);
    return statement === undefined ? [] : [statement];
  });
  const named = (statement: CustomerStatement) => (
    <span key={statement.field}>
      <span>{fieldName(statement, t)} </span>
      {statementText(statement, format)}
    </span>
  );
  return (
    <span className={styles.facts} data-testid="customer-facts">
      <span>{code}</span>
      {profile.risk?.band != null && <BandMark band={profile.risk.band} />}
      {inForce.map(named)}
    </span>
  );
}

/** Back to the list one came from, as it was left. */
function BackButton() {
  const { t } = useTranslation();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className={styles.back}
      leftSection={<IconArrowLeft size={16} stroke={1.5} aria-hidden />}
      onClick={() => window.history.back()}
    >
      {t('common:action.back')}
    </Button>
  );
}
