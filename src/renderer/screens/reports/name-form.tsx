import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './reports.module.css';

interface NameFormProps {
  start: string;
  /** Names that others have. */
  taken: readonly string[];
  onName: (name: string) => Promise<boolean>;
  onEnd: () => void;
}

/** A name for a report; Esc leaves things as they are. */
export function NameForm({ start, taken, onName, onEnd }: NameFormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(start);
  const [busy, setBusy] = useState(false);
  const name = text.trim();
  const isTaken = taken.includes(name);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name === '' || isTaken) return;
    setBusy(true);
    const done = await onName(name);
    setBusy(false);
    if (done) onEnd();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEnd();
  };
  return (
    <form className={styles.nameForm} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <TextInput
        label={t('report:screen.kept.name')}
        value={text}
        maxLength={120}
        data-autofocus
        autoFocus
        autoComplete="off"
        error={isTaken ? t('report:screen.kept.taken', { name }) : undefined}
        data-testid="report-name"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" loading={busy} disabled={name === '' || isTaken} data-testid="keep-report">
          {t('report:screen.kept.keep')}
        </Button>
        <Button variant="default" onClick={onEnd}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </form>
  );
}
