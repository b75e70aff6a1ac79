import { useTranslation } from 'react-i18next';
import type { ImportInspection } from '@shared/contract/views';
import styles from './import.module.css';

interface FilePreviewProps {
  inspection: ImportInspection;
  /** It is being read otherwise. */
  busy: boolean;
}

const shownRows = 8;

/** The first rows as they are read, so that a wrong encoding, separator or header row is seen. */
export function FilePreview({ inspection, busy }: FilePreviewProps) {
  const { t } = useTranslation();
  const { columns, sampleRows, headerRow } = inspection;
  return (
    <div
      className={styles.scroll}
      tabIndex={0}
      role="group"
      aria-label={t('import:file.preview')}
      aria-busy={busy}
    >
      <table className={styles.preview} data-testid="preview">
        <thead>
          <tr>
            <th className={styles.rowNumber}>{headerRow}</th>
            {columns.map(({ index, header }) => (
              <th key={index} scope="col" title={header}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sampleRows.slice(0, shownRows).map(({ row, cells }) => (
            <tr key={row}>
              <td className={styles.rowNumber}>{row}</td>
              {columns.map(({ index }) => (
                <td key={index} title={cells[index]}>
                  {cells[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
