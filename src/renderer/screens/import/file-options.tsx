import { NumberInput, Select } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { ImportInspection, RecordKind } from '@shared/contract/views';
import { delimiters, textEncodings, type Delimiter, type TextEncoding } from '@shared/model/import-decisions';
import { recordKinds } from '@shared/model/record-kind';
import styles from './import.module.css';
import type { FileChoices } from './ledger-entry';

interface FileOptionsProps {
  inspection: ImportInspection;
  choices: FileChoices;
  onChoose: (choices: FileChoices) => Promise<void>;
}

/** How the file is read, each as it was found; another choice reads its first rows anew. */
export function FileOptions({ inspection, choices, onChoose }: FileOptionsProps) {
  const { t } = useTranslation();
  const { kind, sheet, sheets, headerRow } = inspection;
  const choose = (chosen: FileChoices) => void onChoose(chosen);
  const chooseHeaderRow = useDebouncedCallback((row: number) => choose({ headerRow: row }), 400);
  return (
    <div className={styles.options}>
      <KindSelect kind={kind} onKind={(chosen) => choose({ kind: chosen })} />
      {sheets.length > 1 && (
        <Select
          label={t('import:file.sheet')}
          data={[...sheets]}
          value={choices.sheet ?? sheet}
          data-testid="sheet"
          onChange={(chosen) => choose({ sheet: chosen ?? undefined })}
        />
      )}
      <NumberInput
        key={headerRow}
        label={t('import:file.headerRow')}
        min={1}
        allowDecimal={false}
        allowNegative={false}
        defaultValue={headerRow}
        data-testid="header-row"
        onChange={(row) => {
          if (typeof row === 'number' && row >= 1 && row !== headerRow) chooseHeaderRow(row);
        }}
      />
      {inspection.format === 'csv' && <TextOptions inspection={inspection} onChoose={choose} />}
    </div>
  );
}

interface KindSelectProps {
  kind: RecordKind;
  onKind: (kind: RecordKind) => void;
  /** Where it stands in a list, its own name is enough. */
  unlabelled?: boolean;
}

export function KindSelect({ kind, onKind, unlabelled = false }: KindSelectProps) {
  const { t } = useTranslation();
  const label = t('import:kind.label');
  return (
    <Select
      size={unlabelled ? 'xs' : 'sm'}
      {...(unlabelled ? { 'aria-label': label } : { label })}
      data={recordKinds.map((each) => ({ value: each, label: t(`import:kind.${each}`) }))}
      value={kind}
      data-testid="record-kind"
      onChange={(chosen) => {
        const known = recordKinds.find((each) => each === chosen);
        if (known !== undefined) onKind(known);
      }}
    />
  );
}

const delimiterNames = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
} as const satisfies Readonly<Record<Delimiter, string>>;

interface TextOptionsProps {
  inspection: ImportInspection;
  onChoose: (choices: FileChoices) => void;
}

function TextOptions({ inspection, onChoose }: TextOptionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t('import:file.encoding')}
        data={textEncodings.map((each) => ({ value: each, label: t(`import:encoding.${each}`) }))}
        value={encodingOf(inspection.encoding)}
        data-testid="encoding"
        onChange={(chosen) => onChoose({ encoding: textEncodings.find((each) => each === chosen) })}
      />
      <Select
        label={t('import:file.delimiter')}
        data={delimiters.map((each) => ({
          value: each,
          label: t(`import:file.delimiters.${delimiterNames[each]}`),
        }))}
        value={inspection.delimiter}
        data-testid="delimiter"
        onChange={(chosen) => onChoose({ delimiter: delimiters.find((each) => each === chosen) })}
      />
    </>
  );
}

/** The encoding among those that can be chosen: a file's own name for it may be written otherwise. */
function encodingOf(text: string | null): TextEncoding | null {
  return textEncodings.find((each) => text?.toLowerCase().startsWith(each.toLowerCase()) ?? false) ?? null;
}
