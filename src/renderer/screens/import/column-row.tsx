import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldMapping, ImportInspection, RecordField } from '@shared/contract/views';
import { recordFields } from '@shared/model/record-kind';
import styles from './import.module.css';

type FoundColumn = ImportInspection['columns'][number];

interface ColumnRowProps {
  column: FoundColumn;
  inspection: ImportInspection;
  mapping: FieldMapping;
  cells: readonly string[];
  field: RecordField | null;
  onField: (field: RecordField | null) => void;
}

const asIs = '';

export function ColumnRow({ column, inspection, mapping, cells, field, onField }: ColumnRowProps) {
  const { t } = useTranslation();
  const name = column.header.trim() || t('import:columns.unnamed', { number: column.index + 1 });
  const certainty = field === column.field ? column.certainty : 'chosen';
  const options = useFieldOptions(inspection, mapping, column.index);
  return (
    <tr data-matched={field !== null || undefined} data-testid="column">
      <th scope="row" title={name}>
        {name}
      </th>
      <td>
        <Select
          size="xs"
          aria-label={t('import:columns.fieldOf', { column: name })}
          data={options}
          value={field ?? asIs}
          searchable
          selectFirstOptionOnChange
          // What is typed replaces the field that stands there.
          onFocus={(event) => event.currentTarget.select()}
          onClick={(event) => event.currentTarget.select()}
          nothingFoundMessage={t('import:columns.noField')}
          maxDropdownHeight={320}
          comboboxProps={{ width: 'max-content', position: 'bottom-start', keepMounted: false }}
          onChange={(value) => {
            onField(recordFields[inspection.kind].find((each) => each === value) ?? null);
          }}
        />
      </td>
      <td className={styles.certainty} data-certainty={certainty}>
        {t(`import:columns.certainty.${certainty}`)}
      </td>
      {cells.map((cell, index) => (
        <td key={index} className={styles.sample} title={cell}>
          {cell}
        </td>
      ))}
    </tr>
  );
}

interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** The fields of the kind; one that another column has says so, for it would move here. */
function useFieldOptions(
  { kind, columns }: ImportInspection,
  mapping: FieldMapping,
  own: number,
): FieldOption[] {
  const { t } = useTranslation();
  const fields: readonly RecordField[] = recordFields[kind];
  const label = (field: RecordField) => {
    const name = t(`field:${field}`);
    const holder = mapping[field] === own ? undefined : columns.find(({ index }) => index === mapping[field]);
    return holder === undefined ? name : t('import:columns.taken', { field: name, column: holder.header });
  };
  return [
    { value: asIs, label: t('import:columns.asIs') },
    ...fields.map((field) => ({ value: field, label: label(field) })),
  ];
}
