import { SegmentedControl, Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { orientations, papers } from '@shared/contract/report-document';
import { languages, type BookSummary } from '@shared/contract/views';
import { useFormat } from '../../format/use-format';
import type { ReportDraft } from './report-draft';
import styles from './reports.module.css';
import { Signers } from './signers';

interface LayoutOptionsProps {
  draft: ReportDraft;
  book: BookSummary;
  onDraft: (draft: ReportDraft) => void;
}

/** On which paper, in which language, and what stands in its head. */
export function LayoutOptions({ draft, book, onDraft }: LayoutOptionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { paper, orientation, remarks } = draft;
  return (
    <div className={styles.layout}>
      <OneOf
        label={t('report:screen.paper')}
        options={papers.map((value) => ({ value, label: t(`report:screen.papers.${value}`) }))}
        value={paper}
        onChoose={(value) => onDraft({ ...draft, paper: value })}
      />
      <OneOf
        label={t('report:screen.orientation')}
        options={orientations.map((value) => ({ value, label: t(`report:screen.orientations.${value}`) }))}
        value={orientation}
        onChoose={(value) => onDraft({ ...draft, orientation: value })}
      />
      <Select
        label={t('report:screen.language')}
        data={languages.map((each) => ({ value: each, label: t(`common:language.${each}`) }))}
        value={draft.language ?? format.language}
        onChange={(value) => {
          const language = languages.find((each) => each === value);
          if (language !== undefined) onDraft({ ...draft, language });
        }}
        data-testid="report-language"
      />
      <Textarea
        label={t('report:screen.remarks.label')}
        description={t('report:screen.remarks.hint')}
        value={remarks}
        maxLength={4000}
        rows={4}
        onChange={(event) => onDraft({ ...draft, remarks: event.currentTarget.value })}
        data-testid="remarks"
      />
      <Signers book={book} />
    </div>
  );
}

interface OneOfProps<Value extends string> {
  label: string;
  options: readonly { readonly value: Value; readonly label: string }[];
  value: Value;
  onChoose: (value: Value) => void;
}

function OneOf<Value extends string>({ label, options, value, onChoose }: OneOfProps<Value>) {
  return (
    <div>
      <p className={styles.controlLabel}>{label}</p>
      <SegmentedControl
        fullWidth
        aria-label={label}
        data={options.map((option) => ({ ...option }))}
        value={value}
        onChange={(chosen) => {
          const option = options.find((each) => each.value === chosen);
          if (option !== undefined) onChoose(option.value);
        }}
      />
    </div>
  );
}
