import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, newTaskId } from '../../api';
import { Section } from '../../components/page';
import { ProgressBar } from '../../components/progress-bar';
import { useFormat } from '../../format/use-format';
import { useFaultNotice } from '../../i18n/use-fault-notice';

/** The whole book for a database, where the data outgrow this machine. */
export function ExportTables() {
  const { t } = useTranslation();
  const { taskId, save } = useTablesExport();
  return (
    <Section
      title={t('data:tables.title')}
      lead={t('data:tables.lead')}
      testId="export-tables"
      actions={
        taskId === null && (
          <Button variant="default" onClick={() => void save()} data-testid="export-tables-button">
            {t('data:tables.save')}
          </Button>
        )
      }
    >
      {taskId !== null && <ProgressBar taskId={taskId} />}
    </Section>
  );
}

function useTablesExport(): { taskId: string | null; save: () => Promise<void> } {
  const { t } = useTranslation();
  const format = useFormat();
  const tell = useFaultNotice();
  const [taskId, setTaskId] = useState<string | null>(null);
  const save = async () => {
    const task = newTaskId();
    setTaskId(task);
    try {
      const saved = await call('data.exportTables', { taskId: task, language: format.language });
      if (saved !== null)
        notifications.show({
          message: t('data:tables.done', {
            name: saved.name,
            count: saved.rows,
            rows: format.count(saved.rows),
          }),
        });
    } catch (error) {
      tell(error);
    }
    setTaskId(null);
  };
  return { taskId, save };
}
