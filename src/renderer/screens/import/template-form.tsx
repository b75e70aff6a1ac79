import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '@shared/contract/views';
import { call } from '../../api';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import styles from './import.module.css';

/** Keeps the match of this import under a name, to be proposed for files with the same columns. */
export function TemplateForm({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  const tell = useFaultNotice();
  const [name, setName] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const trimmed = name.trim();
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (trimmed === '' || busy) return;
    setBusy(true);
    call('data.saveTemplate', { name: trimmed, importId: record.id })
      .then(() => setSaved(trimmed))
      .catch(tell)
      .finally(() => setBusy(false));
  };
  if (saved !== null) {
    return (
      <p role="status" data-testid="template-saved">
        {t('import:done.template.saved', { name: saved })}
      </p>
    );
  }
  return (
    <form className={styles.template} onSubmit={save}>
      <TextInput
        label={t('import:done.template.label')}
        description={t('import:done.template.hint')}
        placeholder={t('import:done.template.placeholder')}
        value={name}
        maxLength={120}
        data-testid="template-name"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={trimmed === ''} loading={busy}>
        {t('import:done.template.save')}
      </Button>
    </form>
  );
}
