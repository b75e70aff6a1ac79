import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '@shared/contract/views';
import { call } from '../../api';
import styles from './data.module.css';
import { useDataChange } from './use-data-change';

interface SaveTemplateProps {
  record: ImportRecord;
  onEnd: () => void;
}

/** Keeps the columns of an import under a name: files of the same shape are read by it from then on. */
export function SaveTemplate({ record, onEnd }: SaveTemplateProps) {
  const { t } = useTranslation();
  const { busy, change } = useDataChange();
  const [name, setName] = useState(record.fileName.replace(/\.[^.]+$/, '').slice(0, 120));
  const missing = name.trim() === '';
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (missing) return;
    const saved = await change(() => call('data.saveTemplate', { name: name.trim(), importId: record.id }));
    if (saved === null) return;
    notifications.show({ message: t('data:templates.saved', { name: name.trim() }) });
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEnd();
  };
  return (
    <form className={styles.inlineForm} onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
      <TextInput
        aria-label={t('data:templates.name')}
        placeholder={t('data:templates.name')}
        value={name}
        maxLength={120}
        w={240}
        autoFocus
        error={missing ? t('data:templates.nameMissing') : null}
        data-testid="template-name"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy} data-testid="template-save">
        {t('data:templates.save')}
      </Button>
      <Button variant="default" onClick={onEnd}>
        {t('common:action.cancel')}
      </Button>
    </form>
  );
}
