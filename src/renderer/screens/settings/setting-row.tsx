import { useId, type ReactNode } from 'react';
import styles from './settings.module.css';

interface SettingRowProps {
  label: string;
  /** One sentence: what it changes. */
  hint: ReactNode;
  /** The control; `id` names the label to it. */
  children: (ids: { readonly labelId: string; readonly hintId: string }) => ReactNode;
}

/** A setting: its name, what it changes, and the control. */
export function SettingRow({ label, hint, children }: SettingRowProps) {
  const id = useId();
  const ids = { labelId: `${id}-label`, hintId: `${id}-hint` };
  return (
    <div className={styles.row}>
      <div>
        <h3 id={ids.labelId} className={styles.label}>
          {label}
        </h3>
        <p id={ids.hintId} className={styles.hint}>
          {hint}
        </p>
      </div>
      <div className={styles.control}>{children(ids)}</div>
    </div>
  );
}
