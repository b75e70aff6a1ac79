import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportRequest } from '@shared/contract/report-document';
import { call, listen } from '../../api';
import { useFaultNotice } from '../../i18n/use-fault-notice';

export interface ReportActions {
  readonly busy: 'saving' | 'printing' | null;
  readonly savePdf: () => Promise<void>;
  readonly print: () => Promise<void>;
}

/** Saving and printing what the preview shows, from the buttons and from the system's menu. */
export function useReportActions(request: ReportRequest): ReportActions {
  const { t } = useTranslation();
  const tell = useFaultNotice();
  const [busy, setBusy] = useState<ReportActions['busy']>(null);
  const attempt = async (kind: 'saving' | 'printing', work: () => Promise<void>) => {
    if (busy !== null) return;
    setBusy(kind);
    try {
      await work();
    } catch (error) {
      tell(error);
    } finally {
      setBusy(null);
    }
  };
  const savePdf = () =>
    attempt('saving', async () => {
      const saved = await call('report.save', { request, taskId: crypto.randomUUID(), format: 'pdf' });
      if (saved !== null) notifications.show({ message: t('report:screen.saved', { name: saved.name }) });
    });
  const print = () =>
    attempt('printing', async () => {
      await call('report.print', { request, taskId: crypto.randomUUID() });
    });
  const onCommand = useEffectEvent((command: string) => {
    if (command === 'savePdf') void savePdf();
    if (command === 'print') void print();
  });
  useEffect(() => listen('menu', ({ command }) => onCommand(command)), []);
  return { busy, savePdf, print };
}
