import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportOffer, SavedReport } from '@shared/contract/report-document';
import { NameForm } from './name-form';
import styles from './reports.module.css';
import type { SavedReports } from './use-saved-reports';

interface SavedReportListProps {
  reports: SavedReports;
  offer: ReportOffer;
  /** The name of the one that is open. */
  open: string | null;
  onOpen: (report: SavedReport) => void;
  onRenamed: (from: string, to: string) => void;
  onRemoved: (name: string) => void;
}

/** Reports as they were arranged, by name. */
export function SavedReportList(props: SavedReportListProps) {
  const { reports, offer, open, onOpen, onRenamed, onRemoved } = props;
  const { t } = useTranslation();
  const [renamed, setRenamed] = useState<string | null>(null);
  const { saved } = reports;
  const rename = async (from: string, to: string) => {
    const done = await reports.rename(from, to);
    if (done) onRenamed(from, to);
    return done;
  };
  const remove = async (name: string) => {
    if (await reports.remove(name)) onRemoved(name);
  };
  return (
    <section aria-label={t('report:screen.kept.title')} data-testid="saved-reports">
      <h2 className={styles.listTitle}>{t('report:screen.kept.title')}</h2>
      <ul className={styles.list}>
        {saved.map((report) => (
          <li key={report.name} data-testid="saved-report">
            {renamed === report.name ? (
              <NameForm
                start={report.name}
                taken={saved.map(({ name }) => name).filter((name) => name !== report.name)}
                onName={(to) => rename(report.name, to)}
                onEnd={() => setRenamed(null)}
              />
            ) : (
              <SavedReportRow
                report={report}
                offer={offer}
                isOpen={open === report.name}
                onOpen={() => onOpen(report)}
                onRename={() => setRenamed(report.name)}
                onRemove={() => void remove(report.name)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SavedReportRowProps {
  report: SavedReport;
  offer: ReportOffer;
  isOpen: boolean;
  onOpen: () => void;
  onRename: () => void;
  onRemove: () => void;
}

function SavedReportRow({ report, offer, isOpen, onOpen, onRename, onRemove }: SavedReportRowProps) {
  const { t } = useTranslation();
  const { name, template } = report;
  const lacking = offer.templates.find(({ id }) => id === template)?.unavailable ?? null;
  const rename = t('report:screen.kept.rename', { name });
  const remove = t('report:screen.kept.delete', { name });
  return (
    <div className={styles.savedRow} data-open={isOpen || undefined}>
      <button
        type="button"
        className={styles.choice}
        aria-pressed={isOpen}
        disabled={lacking !== null}
        onClick={onOpen}
        data-testid="open-report"
      >
        <span className={styles.choiceName}>{name}</span>
        <span className={styles.choiceText}>
          {lacking === null ? t(`report:template.${template}.name`) : t(`report:unavailable.${lacking}`)}
        </span>
      </button>
      <span className={styles.rowTools}>
        <Tooltip label={rename}>
          <ActionIcon size="sm" aria-label={rename} onClick={onRename} data-testid="rename-report">
            <IconPencil size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={remove}>
          <ActionIcon size="sm" aria-label={remove} onClick={onRemove} data-testid="delete-report">
            <IconTrash size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </span>
    </div>
  );
}
