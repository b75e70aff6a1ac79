import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textEncodings, type TextEncoding } from '@shared/model/import-decisions';
import { ChooseFiles } from './choose-files';
import styles from './import.module.css';
import { openQuestions, type LedgerEntry } from './ledger-entry';
import type { ImportWizard } from './use-import-wizard';

interface EncodingQuestionProps {
  wizard: ImportWizard;
  entry: LedgerEntry;
}

/** The question in which encoding a text is, with how a line of it reads in each. */
export function EncodingQuestion({ wizard, entry }: EncodingQuestionProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<TextEncoding | null>(null);
  const readings = readingsOf(entry);
  const busy = wizard.state.work !== null;
  return (
    <div className={styles.stepBody}>
      <Radio.Group
        className={styles.question}
        label={t('import:question.encoding.title')}
        description={t('import:question.encoding.lead')}
        value={chosen}
        data-testid="question-encoding"
        onChange={(value) => setChosen(textEncodings.find((each) => each === value) ?? null)}
      >
        <div className={styles.readings}>
          {readings.map(({ encoding, text }) => (
            <Radio
              key={encoding}
              value={encoding}
              label={t(`import:encoding.${encoding}`)}
              description={text}
            />
          ))}
        </div>
      </Radio.Group>
      <div className={styles.buttons}>
        <Button
          disabled={chosen === null || busy}
          loading={busy}
          onClick={() => void wizard.choose({ encoding: chosen ?? undefined })}
        >
          {t('import:file.continue')}
        </Button>
        <ChooseFiles again />
      </div>
    </div>
  );
}

interface Reading {
  readonly encoding: TextEncoding;
  /** How a line of the file reads in it; '' where that is not known. */
  readonly text: string;
}

/** The encodings in question, each with the file's own words, which the question brings as `Big5: …`. */
function readingsOf(entry: LedgerEntry): readonly Reading[] {
  const samples = openQuestions(entry).find(({ code }) => code === 'file.encodingUnknown')?.samples ?? [];
  const told = textEncodings.flatMap((encoding): readonly Reading[] => {
    const sample = samples.find((each) => each.startsWith(`${encoding}: `));
    return sample === undefined ? [] : [{ encoding, text: sample.slice(encoding.length + 2) }];
  });
  return told.length > 0 ? told : textEncodings.map((encoding) => ({ encoding, text: '' }));
}
