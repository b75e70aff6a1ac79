import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ColumnMapping, ImportInspection, SalesField } from '@shared/contract/views';
import { fieldOfColumn, matchColumn, salesFields } from './column-match';
import styles from './import.module.css';

type FoundColumn = ImportInspection['columns'][number];

interface ColumnTableProps {
  inspection: ImportInspection;
  mapping: ColumnMapping;
  onMatch: (mapping: ColumnMapping) => void;
}

/** The first rows as they stand in the file, under the field that each column is matched to. */
export function ColumnTable({ inspection, mapping, onMatch }: ColumnTableProps) {
  const { t } = useTranslation();
  const { columns, sampleRows } = inspection;
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('import:columns.title')}>
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col" className={styles.rowNumber}>
              {t('import:columns.row')}
            </th>
            {columns.map((column) => (
              <th key={column.index} scope="col">
                <ColumnHead
                  column={column}
                  field={fieldOfColumn(mapping, column.index)}
                  onField={(field) => onMatch(matchColumn(mapping, column.index, field))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sampleRows.map(({ row, cells }) => (
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

interface ColumnHeadProps {
  column: FoundColumn;
  field: SalesField | null;
  onField: (field: SalesField | null) => void;
}

const asIs = '';

function ColumnHead({ column, field, onField }: ColumnHeadProps) {
  const { t } = useTranslation();
  const name = column.header.trim() || t('import:columns.unnamed', { number: column.index + 1 });
  const certainty = field === column.field ? column.certainty : 'chosen';
  const options = [
    { value: asIs, label: t('import:columns.asIs') },
    ...salesFields.map((each) => ({ value: each, label: t(`field:${each}`) })),
  ];
  return (
    <div className={styles.columnHead}>
      <span className={styles.columnName} title={name}>
        {name}
      </span>
      <Select
        size="xs"
        aria-label={t('import:columns.fieldOf', { column: name })}
        data={options}
        value={field ?? asIs}
        data-matched={field !== null || undefined}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        onChange={(value) => onField(salesFields.find((each) => each === value) ?? null)}
      />
      <span className={styles.certainty} data-certainty={certainty}>
        {t(`import:columns.certainty.${certainty}`)}
      </span>
    </div>
  );
}
