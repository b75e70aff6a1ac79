import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SameProposal } from '@shared/contract/views';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { useFormat } from '../../format/use-format';
import { useSameCustomers } from '../../queries';
import styles from './customers.module.css';
import { DataPage } from './data-page';
import { MergeLog } from './merge-log';
import { Proposal } from './proposal';
import { useMerging } from './use-merging';

/** Customers that may be the same, side by side, for a person to settle; and everything that was settled. */
export function CustomersPart() {
  const { t } = useTranslation();
  const proposals = useSameCustomers();
  const merging = useMerging();
  return (
    <DataPage part="customers">
      {proposals.isError && <ErrorState error={proposals.error} onRetry={() => void proposals.refetch()} />}
      {proposals.isPending && <Loading bars={[160, 160]} />}
      {proposals.data?.length === 0 && (
        <EmptyState
          title={t('data:same.none.title')}
          text={t('data:same.none.text')}
          icon={<IconUsersGroup size={32} stroke={1.25} aria-hidden />}
        />
      )}
      {proposals.data !== undefined && proposals.data.length > 0 && (
        <Proposals proposals={proposals.data} merging={merging} />
      )}
      <MergeLog onUndo={(id) => void merging.undo(id)} busy={merging.busy} />
    </DataPage>
  );
}

const atOnce = 50;

interface ProposalsProps {
  proposals: readonly SameProposal[];
  merging: ReturnType<typeof useMerging>;
}

function Proposals({ proposals, merging }: ProposalsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState(atOnce);
  return (
    <div className={styles.proposals}>
      {proposals.slice(0, shown).map((proposal) => (
        <Proposal
          key={`${proposal.left.id}-${proposal.right.id}`}
          proposal={proposal}
          busy={merging.busy}
          onMerge={(from, into) => void merging.merge(from, into)}
          onKeepApart={() => void merging.keepApart(proposal)}
        />
      ))}
      {proposals.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + atOnce)}>
          {t('data:same.more', {
            count: proposals.length - shown,
            pairs: format.count(proposals.length - shown),
          })}
        </Button>
      )}
    </div>
  );
}
