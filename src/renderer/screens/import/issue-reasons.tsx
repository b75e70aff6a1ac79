import { useTranslation } from 'react-i18next';
import type { RowIssue } from '@shared/model/issue';
import { useFormat } from '../../format/use-format';
import styles from './import.module.css';

/** Why rows were set aside, the most frequent reason first. */
export function IssueReasons({ issues }: { issues: readonly RowIssue[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = new Map<string, number>();
  for (const { reason } of issues) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (counts.size < 2) return null;
  return (
    <dl className={styles.reasons}>
      {[...counts]
        .toSorted(([, left], [, right]) => right - left)
        .map(([reason, count]) => (
          <div key={reason}>
            <dt>{format.count(count)}</dt>
            <dd>{t(`issue:${reason}`)}</dd>
          </div>
        ))}
    </dl>
  );
}
