import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BookSummary } from '@shared/contract/views';
import { cohortAverages, lifespanMethods, revenueDatings } from '@shared/model/settings';
import { numberEntry } from '../../format/number-entry';
import { useFormat } from '../../format/use-format';
import { CommittedField } from './committed-field';
import { SettingRow } from './setting-row';
import { useReaders } from './use-readers';
import { useSaving, type SettingsPatch } from './use-saving';

const answers = ['latest', 'all'] as const;

/** By which of several rightful methods a figure is reckoned; each is named wherever it counts. */
export function MethodSettings({ book }: { book: BookSummary }) {
  const { revenueDating, cohortAverage, lifespanMethod, feedbackAnswers } = book.settings;
  return (
    <>
      <ChoiceSetting
        book={book}
        name="revenueDating"
        value={revenueDating}
        choices={revenueDatings}
        patchOf={(chosen) => ({ revenueDating: chosen })}
      />
      <ChoiceSetting
        book={book}
        name="cohortAverage"
        value={cohortAverage}
        choices={cohortAverages}
        patchOf={(chosen) => ({ cohortAverage: chosen })}
      />
      <ChoiceSetting
        book={book}
        name="lifespanMethod"
        value={lifespanMethod}
        choices={lifespanMethods}
        patchOf={(chosen) => ({ lifespanMethod: chosen })}
      />
      <DiscountSetting book={book} />
      <ChoiceSetting
        book={book}
        name="feedbackAnswers"
        value={feedbackAnswers}
        choices={answers}
        patchOf={(chosen) => ({ feedbackAnswers: chosen })}
      />
      <ScaleSetting book={book} />
    </>
  );
}

interface ChoiceSettingProps<Choice extends string> {
  book: BookSummary;
  /** Words: `settings:<name>.label`, `.hint` and `.<choice>`. */
  name: string;
  value: Choice;
  choices: readonly Choice[];
  patchOf: (chosen: Choice) => SettingsPatch;
}

function ChoiceSetting<Choice extends string>(props: ChoiceSettingProps<Choice>) {
  const { book, name, value, choices, patchOf } = props;
  const { t } = useTranslation();
  const { saveBook } = useSaving();
  const label = t(`settings:${name}.label`);
  return (
    <SettingRow label={label} hint={t(`settings:${name}.hint`)}>
      {({ labelId, hintId }) => (
        <Select
          aria-labelledby={labelId}
          aria-describedby={hintId}
          data={choices.map((choice) => ({ value: choice, label: t(`settings:${name}.${choice}`) }))}
          value={value}
          allowDeselect={false}
          data-testid={`setting-${name}`}
          onChange={(text) => {
            const chosen = choices.find((choice) => choice === text);
            if (chosen !== undefined && chosen !== value) void saveBook(label, book, patchOf(chosen));
          }}
        />
      )}
    </SettingRow>
  );
}

function DiscountSetting({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { saveBook } = useSaving();
  const { share } = useReaders();
  const { discountRate } = book.settings;
  const label = t('settings:discountRate.label');
  return (
    <SettingRow label={label} hint={t('settings:discountRate.hint')}>
      {(ids) => (
        <CommittedField
          {...ids}
          saved={discountRate === null ? '' : numberEntry(discountRate, 'ratio', format.language, 0)}
          read={share}
          unit="%"
          onCommit={(rate) => void saveBook(label, book, { discountRate: rate })}
          testId="discount-rate"
        />
      )}
    </SettingRow>
  );
}

function ScaleSetting({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { saveBook } = useSaving();
  const { whole } = useReaders();
  const label = t('settings:satisfactionScale.label');
  return (
    <SettingRow label={label} hint={t('settings:satisfactionScale.hint')}>
      {(ids) => (
        <CommittedField
          {...ids}
          saved={format.count(book.settings.satisfactionScale)}
          read={whole(2, 100)}
          onCommit={(satisfactionScale) => void saveBook(label, book, { satisfactionScale })}
          testId="satisfaction-scale"
        />
      )}
    </SettingRow>
  );
}
