import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { dropFiles } from '../api';
import { useFaultNotice } from '../i18n/use-fault-notice';
import styles from './frame.module.css';
import { usePendingFiles } from './pending-files';
import { importPath } from './routes';

/** Lets a ledger be dropped anywhere on the window. */
export function DropTarget() {
  const { t } = useTranslation();
  const over = useDroppedFiles();
  if (!over) return null;
  return (
    <div className={styles.drop} aria-hidden="true">
      <p className={styles.dropTitle}>{t('shell:drop.title')}</p>
      <p className={styles.hint}>{t('shell:drop.hint')}</p>
    </div>
  );
}

function useDroppedFiles(): boolean {
  const [over, setOver] = useState(false);
  const [, navigate] = useLocation();
  const { setFiles } = usePendingFiles();
  const tell = useFaultNotice();
  const receive = useEffectEvent(async (dropped: readonly File[]) => {
    try {
      const tokens = await dropFiles(dropped);
      if (tokens.length === 0) return;
      setFiles(tokens);
      navigate(importPath);
    } catch (error) {
      tell(error);
    }
  });
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length > 0) void receive(dropped);
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  return over;
}
