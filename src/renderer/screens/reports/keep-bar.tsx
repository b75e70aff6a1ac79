import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NameForm } from './name-form';
import { differs, savedAs, type ReportDraft } from './report-draft';
import styles from './reports.module.css';
import type { SavedReports } from './use-saved-reports';

interface KeepBarProps {
  draft: ReportDraft;
  reports: SavedReports;
  onDraft: (draft: ReportDraft) => void;
}

/** Keeps the report as it is arranged: under the name that it has, or under a new one. */
export function KeepBar({ draft, reports, onDraft }: KeepBarProps) {
  const { t } = useTranslation();
  const [naming, setNaming] = useState(false);
  const { saved, keep } = reports;
  const open = saved.find(({ name }) => name === draft.name);
  const keepAs = async (name: string) => {
    const done = await keep(savedAs(draft, name));
    if (done) onDraft({ ...draft, name });
    return done;
  };
  if (naming)
    return (
      <div className={styles.keepBar}>
        <NameForm
          start={draft.name ?? t(`report:template.${draft.template}.name`)}
          taken={saved.map(({ name }) => name)}
          onName={keepAs}
          onEnd={() => setNaming(false)}
        />
      </div>
    );
  const isChanged = open !== undefined && differs(draft, open);
  return (
    <div className={styles.keepBar}>
      {isChanged && (
        <>
          <p className={styles.hint}>{t('report:screen.kept.changed', { name: open.name })}</p>
          <Button
            size="compact-sm"
            onClick={() => void keep(savedAs(draft, open.name))}
            data-testid="keep-changes"
          >
            {t('report:screen.kept.keepChanges')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => onDraft({ ...draft, ...open })}>
            {t('report:screen.kept.discard')}
          </Button>
        </>
      )}
      <Button size="compact-sm" variant="default" onClick={() => setNaming(true)} data-testid="keep-as">
        {t('report:screen.kept.keepAs')}
      </Button>
    </div>
  );
}
