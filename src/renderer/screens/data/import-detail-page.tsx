import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { ImportDetail } from '@shared/contract/views';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { Page, PageHeader, Section } from '../../components/page';
import { MonthTable } from '../../components/month-table';
import { ReconciliationTable } from '../../components/reconciliation-table';
import { useFormat } from '../../format/use-format';
import { useImport } from '../../queries';
import { dataPath, importRecordPath } from '../../shell/routes';
import styles from './data.module.css';
import { ImportActions } from './import-actions';
import { ImportFacts } from './import-facts';
import { MappingTable } from './mapping-table';
import { UndoPanel } from './undo-panel';

interface ImportDetailPageProps {
  importId: number;
  /** What undoing it would do is open beside the page. */
  undoing: boolean;
}

/** One import: its reconciliation, whole and by month, how it was read, and what can be done with it. */
export function ImportDetailPage({ importId, undoing }: ImportDetailPageProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const detail = useImport(importId);
  const close = () => navigate(importRecordPath(importId), { replace: true });
  return (
    <Page
      header={<DetailHeader detail={detail.data} />}
      aside={undoing && detail.data !== undefined && <UndoPanel importId={importId} onClose={close} />}
    >
      {detail.isError && (
        <ErrorState error={detail.error} onRetry={() => void detail.refetch()}>
          <Link href={dataPath('imports')}>{t('data:detail.toImports')}</Link>
        </ErrorState>
      )}
      {detail.isPending && <Loading bars={[180, 200]} />}
      {detail.data !== undefined && <Detail detail={detail.data} />}
    </Page>
  );
}

function DetailHeader({ detail }: { detail: ImportDetail | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const record = detail?.record;
  const trail = (
    <nav>
      <Link href={dataPath('imports')} className={styles.trail}>
        <IconArrowLeft size={16} stroke={1.5} aria-hidden />
        {t('data:detail.toImports')}
      </Link>
    </nav>
  );
  return (
    <PageHeader
      trail={trail}
      title={record?.fileName ?? ' '}
      lead={
        record === undefined
          ? ' '
          : t('data:detail.lead', {
              kind: t(`data:kind.${record.kind}`),
              moment: format.moment(record.importedAt),
            })
      }
      actions={detail !== undefined && <ImportActions detail={detail} />}
    />
  );
}

function Detail({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <div className={styles.detail}>
        <ReconciliationTable of={detail.record.reconciliation} currency={format.currency} />
        <ImportFacts detail={detail} />
      </div>
      <MonthTable months={detail.months} kind={detail.record.kind} fileName={detail.record.fileName} />
      <Section title={t('data:mapping.title')} lead={t('data:mapping.lead')}>
        <MappingTable mapping={detail.mapping} />
      </Section>
    </>
  );
}
