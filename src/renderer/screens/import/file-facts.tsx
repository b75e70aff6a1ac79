import { useTranslation } from 'react-i18next';
import type { ImportInspection } from '@shared/contract/views';
import { useFormat, type Format } from '../../format/use-format';
import styles from './import.module.css';

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** What the file is found to be. */
export function FileFacts({ inspection }: { inspection: ImportInspection }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { delimiter, encoding, sheet, sheets } = inspection;
  const delimiterName = delimiter === null ? undefined : delimiterNames[delimiter];
  const facts: readonly (readonly [string, string | null])[] = [
    [t('import:file.format'), t(`import:file.formats.${inspection.format}`)],
    [t('import:file.size'), sizeText(inspection.fileSize, format)],
    [t('import:file.encoding'), encoding],
    [
      t('import:file.delimiter'),
      delimiterName === undefined ? delimiter : t(`import:file.delimiters.${delimiterName}`),
    ],
    [t('import:file.sheet'), sheets.length > 1 ? null : sheet],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** Bytes in the units that file managers show. */
function sizeText(bytes: number, format: Format): string {
  if (bytes < 1000) return `${format.count(bytes)} B`;
  if (bytes < 1_000_000) return `${format.number(bytes / 1000, 1)} kB`;
  return `${format.number(bytes / 1_000_000, 1)} MB`;
}
