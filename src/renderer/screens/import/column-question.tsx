import { Radio } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ImportQuestion } from '@shared/contract/views';
import { decisionOfFault, shortYears } from '@shared/model/import-decisions';
import { useFormat, type Format } from '../../format/use-format';
import { offeredOrders, readDateSample, tellingSamples } from './date-reading';
import styles from './import.module.css';
import type { Answers, LedgerEntry } from './ledger-entry';
import { offeredMarks, readNumberSample } from './number-reading';
import { questionTitle } from './question-title';

interface ColumnQuestionProps {
  entry: LedgerEntry;
  question: ImportQuestion;
  onAnswer: (answers: Answers) => void;
  /** The first of several: the keyboard begins here. */
  first: boolean;
}

/** One thing that could be asked, as radio buttons know it, and what it makes of the samples. */
interface Offer {
  readonly value: string;
  readonly label: string;
  readonly readings: readonly string[];
  readonly answers: Answers;
}

/** A question about the cells of a column, with what each answer makes of the column's own samples. */
export function ColumnQuestion({ entry, question, onAnswer, first }: ColumnQuestionProps) {
  const { t } = useTranslation();
  const offers = useOffers(entry, question);
  const decision = decisionOfFault[question.code];
  const taken = decision === 'encoding' ? undefined : entry.answers[decision];
  return (
    <Radio.Group
      className={styles.question}
      label={t(questionTitle[question.code])}
      description={t('import:question.lead', { column: question.column })}
      value={taken ?? null}
      data-testid={`question-${question.code}`}
      onChange={(value) => {
        const offer = offers.find((each) => each.value === value);
        if (offer !== undefined) onAnswer(offer.answers);
      }}
    >
      <div className={styles.answers}>
        {offers.map(({ value, label, readings }, index) => (
          <Radio
            key={value}
            value={value}
            autoFocus={first && index === 0}
            label={label}
            description={readings.map((reading) => (
              <span key={reading} className={styles.reading}>
                {reading}
              </span>
            ))}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

const shownSamples = 3;

function useOffers(entry: LedgerEntry, { code, samples }: ImportQuestion): readonly Offer[] {
  const { t } = useTranslation();
  const format = useFormat();
  const read: Reader = (of, textOf) =>
    of.flatMap((sample) => {
      const text = textOf(sample);
      return text === null ? [] : [t('import:question.reading', { sample, text })];
    });
  switch (code) {
    case 'date.orderUnknown':
      return orderOffers(samples, read, t, format);
    case 'date.yearsUnknown':
      return yearOffers(entry, samples, read, t, format);
    case 'amount.markUnknown':
      return markOffers(samples, read, t, format);
    case 'file.encodingUnknown':
      return [];
  }
}

/** What an answer makes of samples, those left out that it makes nothing of. */
type Reader = (samples: readonly string[], textOf: (sample: string) => string | null) => readonly string[];

function orderOffers(
  samples: readonly string[],
  read: Reader,
  t: TFunction,
  format: Format,
): readonly Offer[] {
  const telling = tellingSamples(samples, shownSamples);
  return offeredOrders
    .map((order) => ({
      value: order,
      label: t(`import:question.dateOrder.${order}`),
      answers: { dateOrder: order },
      readings: read(telling, (sample) => dayText(readDateSample(sample, order), format)),
    }))
    .filter(({ readings }) => telling.length === 0 || readings.length > 0);
}

function yearOffers(
  { answers, inspection }: LedgerEntry,
  samples: readonly string[],
  read: Reader,
  t: TFunction,
  format: Format,
): readonly Offer[] {
  const order = answers.dateOrder ?? inspection?.dateOrder ?? 'ymd';
  const some = [...new Set(samples)].slice(0, shownSamples);
  return shortYears.map((years) => ({
    value: years,
    label: t(`import:question.shortYears.${years}`),
    answers: { shortYears: years },
    readings: read(some, (sample) => dayText(readDateSample(sample, order, years), format)),
  }));
}

function markOffers(
  samples: readonly string[],
  read: Reader,
  t: TFunction,
  format: Format,
): readonly Offer[] {
  const some = [...new Set(samples)].slice(0, shownSamples);
  return offeredMarks.map((mark) => ({
    value: mark,
    label: t(`import:question.decimalMark.${mark}`),
    answers: { decimalMark: mark },
    readings: read(some, (sample) => numberText(readNumberSample(sample, mark), format)),
  }));
}

function dayText(day: string | null, format: Format): string | null {
  return day === null ? null : format.day(day);
}

/** With two decimals at least, so that a fraction and a thousand look different. */
function numberText(digits: `${number}` | null, format: Format): string | null {
  if (digits === null) return null;
  const decimals = digits.split('.')[1]?.length ?? 0;
  return format.number(Number(digits), Math.max(2, decimals), 2);
}
