import { Button, Radio } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textEncodings, type TextEncoding } from '@shared/model/import-decisions';
import { call } from '../../api';
import { ChooseFiles } from './choose-files';
import styles from './import.module.css';
import type { LedgerEntry } from './ledger-entry';
import type { ImportWizard } from './use-import-wizard';

interface EncodingQuestionProps {
  wizard: ImportWizard;
  entry: LedgerEntry;
}

/** The question in which encoding a text is, with how its first row reads in each. */
export function EncodingQuestion({ wizard, entry }: EncodingQuestionProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<TextEncoding | null>(null);
  const readings = useReadings(entry);
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
              disabled={text === null}
              label={t(`import:encoding.${encoding}`)}
              description={text ?? t('import:question.encoding.cannot')}
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
  /** The header as it reads; '' while it is being read, null where it cannot be. */
  readonly text: string | null;
}

function useReadings({ file, choices }: LedgerEntry): readonly Reading[] {
  const answers = useQueries({
    queries: textEncodings.map((encoding) => ({
      queryKey: ['import.inspect', file.token, encoding],
      queryFn: () => call('import.inspect', { token: file.token, decisions: { ...choices, encoding } }),
    })),
  });
  return textEncodings.map((encoding, index) => {
    const answer = answers[index];
    if (answer?.isError) return { encoding, text: null };
    const headers = answer?.data?.columns.map(({ header }) => header) ?? [];
    const [row] = answer?.data?.sampleRows ?? [];
    return { encoding, text: [...headers, ...(row?.cells ?? [])].filter(Boolean).join(' · ').slice(0, 160) };
  });
}
