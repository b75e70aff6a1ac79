import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportRequest } from '@shared/contract/report-document';
import { BridgeError, call, listen, newTaskId } from '../../api';
import { useFaultNotice } from '../../i18n/use-fault-notice';

export type ReportFormat = 'pdf' | 'xlsx' | 'csv';

/** What is under way. */
export interface ReportWork {
  readonly kind: ReportFormat | 'print';
  readonly taskId: string;
}

export interface ReportActions {
  readonly work: ReportWork | null;
  readonly save: (format: ReportFormat) => Promise<void>;
  readonly print: () => Promise<void>;
}

/** Saving and printing what the preview shows, from the buttons and from the system's menu. */
export function useReportActions(request: ReportRequest): ReportActions {
  const { t } = useTranslation();
  const tell = useFaultNotice();
  const [work, setWork] = useState<ReportWork | null>(null);
  const attempt = async (kind: ReportWork['kind'], act: (taskId: string) => Promise<string | null>) => {
    if (work !== null) return;
    const taskId = newTaskId();
    setWork({ kind, taskId });
    try {
      const message = await act(taskId);
      if (message !== null) notifications.show({ message });
    } catch (error) {
      if (error instanceof BridgeError && error.body.kind === 'cancelled')
        notifications.show({
          message: t(kind === 'print' ? 'report:screen.notPrinted' : 'report:screen.notSaved'),
        });
      else tell(error);
    } finally {
      setWork(null);
    }
  };
  const save = (format: ReportFormat) =>
    attempt(format, async (taskId) => {
      const saved = await call('report.save', { request, taskId, format });
      return saved === null ? null : t('report:screen.saved', { name: saved.name });
    });
  const print = () =>
    attempt('print', async (taskId) => {
      await call('report.print', { request, taskId });
      return null;
    });
  const onCommand = useEffectEvent((command: string) => {
    if (command === 'savePdf') void save('pdf');
    if (command === 'print') void print();
  });
  useEffect(() => listen('menu', ({ command }) => onCommand(command)), []);
  return { work, save, print };
}
