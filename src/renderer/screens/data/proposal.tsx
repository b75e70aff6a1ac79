import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CustomerRef, SameProposal } from '@shared/contract/views';
import { useFormat } from '../../format/use-format';
import { customerPath } from '../../shell/routes';
import { customerName } from './customer-name';
import styles from './customers.module.css';

interface ProposalProps {
  proposal: SameProposal;
  busy: boolean;
  onMerge: (from: CustomerRef, into: CustomerRef) => void;
  onKeepApart: () => void;
}

/** Two customers side by side, what speaks for their being one, and the three ways to settle it. */
export function Proposal({ proposal, busy, onMerge, onKeepApart }: ProposalProps) {
  const { t } = useTranslation();
  const id = useId();
  const { left, right, reasons } = proposal;
  const why = reasons.map((reason) => t(`data:same.reason.${reason}`)).join(' ');
  return (
    <section className={styles.proposal} aria-labelledby={id} data-testid="proposal">
      <div className={styles.proposalHead}>
        <h2 id={id} className={styles.why}>
          {why}
        </h2>
        <Button variant="default" size="xs" disabled={busy} onClick={onKeepApart} data-testid="keep-apart">
          {t('data:same.keepApart')}
        </Button>
      </div>
      <div className={styles.scroll}>
        <table className={styles.pair}>
          <thead>
            <tr>
              <td />
              {[left, right].map((customer) => (
                <th key={customer.id} scope="col">
                  <Link href={customerPath(customer.id)}>{customerName(customer)}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Rows left={left} right={right} reasons={reasons} />
          </tbody>
          <tfoot>
            <tr>
              <td />
              <td>
                <MergeButton from={right} into={left} busy={busy} onMerge={onMerge} side="left" />
              </td>
              <td>
                <MergeButton from={left} into={right} busy={busy} onMerge={onMerge} side="right" />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

const texts = ['code', 'taxNo', 'email', 'phone'] as const;

/** Only what is known of either; what the proposal rests on is marked. */
function Rows({ left, right, reasons }: SameProposal) {
  const { t } = useTranslation();
  const format = useFormat();
  const known = texts.filter((field) => left[field] !== '' || right[field] !== '');
  return (
    <>
      {known.map((field) => (
        <tr key={field} className={reasons.some((reason) => reason === field) ? styles.same : undefined}>
          <th scope="row">{t(`data:same.field.${field}`)}</th>
          <td>{left[field] || '—'}</td>
          <td>{right[field] || '—'}</td>
        </tr>
      ))}
      <tr>
        <th scope="row">{t('data:same.field.lines')}</th>
        <td>{format.count(left.lines)}</td>
        <td>{format.count(right.lines)}</td>
      </tr>
      <tr>
        <th scope="row">{t('data:same.field.revenue')}</th>
        <td>{format.money(left.revenue)}</td>
        <td>{format.money(right.revenue)}</td>
      </tr>
    </>
  );
}

interface MergeButtonProps {
  from: CustomerRef;
  into: CustomerRef;
  side: 'left' | 'right';
  busy: boolean;
  onMerge: (from: CustomerRef, into: CustomerRef) => void;
}

function MergeButton({ from, into, side, busy, onMerge }: MergeButtonProps) {
  const { t } = useTranslation();
  const names = { from: customerName(from), into: customerName(into) };
  return (
    <Button
      variant="default"
      size="xs"
      disabled={busy}
      aria-label={t('data:same.mergeNamed', names)}
      title={t('data:same.mergeNamed', names)}
      onClick={() => onMerge(from, into)}
      data-testid={`merge-${side}`}
    >
      {t('data:same.merge')}
    </Button>
  );
}
