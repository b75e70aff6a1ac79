import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldMapping, ImportInspection } from '@shared/contract/views';
import { useFormat } from '../../format/use-format';
import { fieldOfColumn, listedColumns, matchColumn } from './column-match';
import { ColumnRow } from './column-row';
import styles from './import.module.css';

interface ColumnListProps {
  inspection: ImportInspection;
  mapping: FieldMapping;
  onMatch: (mapping: FieldMapping) => void;
}

const shownRows = 4;
/** Of columns that were matched to nothing; a file may have hundreds. */
const shownOthers = 40;

/** A line for each column: its header, the field it is matched to, how that was found, and its cells in the first rows. */
export function ColumnList({ inspection, mapping, onMatch }: ColumnListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { matched, others } = listedColumns(inspection);
  const rows = inspection.sampleRows.slice(0, shownRows);
  const shown = all ? others : others.slice(0, shownOthers);
  const row = (column: ImportInspection['columns'][number]) => (
    <ColumnRow
      key={column.index}
      column={column}
      inspection={inspection}
      mapping={mapping}
      cells={rows.map(({ cells }) => cells[column.index] ?? '')}
      field={fieldOfColumn(inspection.kind, mapping, column.index)}
      onField={(field) => onMatch(matchColumn(mapping, column.index, field))}
    />
  );
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('import:columns.title')}>
      <table className={styles.columns} data-testid="columns">
        <thead>
          <tr>
            <th scope="col">{t('import:columns.column')}</th>
            <th scope="col">{t('import:columns.field')}</th>
            <th scope="col">{t('import:columns.how')}</th>
            {rows.map((each) => (
              <th key={each.row} scope="col" className={styles.sample}>
                {t('import:columns.row', { row: each.row })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matched.map(row)}
          {others.length > 0 && (
            <tr>
              <th colSpan={3 + rows.length} scope="rowgroup" className={styles.groupName}>
                {t('import:columns.others', { count: others.length, columns: format.count(others.length) })}
              </th>
            </tr>
          )}
          {shown.map(row)}
        </tbody>
      </table>
      {shown.length < others.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('import:columns.showAll', { count: others.length, columns: format.count(others.length) })}
        </Button>
      )}
    </div>
  );
}
