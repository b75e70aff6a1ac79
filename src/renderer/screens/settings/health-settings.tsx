import { useTranslation } from 'react-i18next';
import { failure, type Result } from '@shared/base/result';
import type { BookSummary } from '@shared/contract/views';
import { healthParts, type HealthPart, type HealthRules } from '@shared/model/health-rules';
import { useRuleValues } from '../../components/risk-queries';
import { numberEntry } from '../../format/number-entry';
import { parseNumber } from '../../format/parse-number';
import { useFormat } from '../../format/use-format';
import { CommittedField } from './committed-field';
import { SettingRow } from './setting-row';
import { useSaving } from './use-saving';

/** What health is made of, from which score on it is good, and when a customer is warned of. */
export function HealthSettings({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const { health } = book.settings;
  const rules = useRuleValues(health);
  return (
    <>
      {healthParts.map((part) => (
        <WeightSetting key={part} book={book} part={part} />
      ))}
      <NumberSetting
        book={book}
        name="goodFrom"
        from={health.fairFrom}
        to={100}
        hint={t('risk:settings.goodFromHint')}
      />
      <NumberSetting
        book={book}
        name="fairFrom"
        from={0}
        to={health.goodFrom}
        hint={t('risk:settings.fairFromHint')}
      />
      <NumberSetting book={book} name="overdueCycles" from={1} to={20} hint={t('risk:rule.overdue', rules)} />
      <NumberSetting
        book={book}
        name="fallShare"
        unit="ratio"
        from={0.01}
        to={1}
        hint={t('risk:settings.fallShareHint')}
      />
      <NumberSetting
        book={book}
        name="spanDays"
        unit="count"
        from={7}
        to={730}
        hint={t('risk:settings.spanDaysHint')}
      />
      <NumberSetting
        book={book}
        name="lowScoreShare"
        unit="ratio"
        from={0}
        to={1}
        hint={t('risk:rule.lowScore', rules)}
      />
      <NumberSetting
        book={book}
        name="renewalDays"
        unit="count"
        from={1}
        to={365}
        hint={t('risk:rule.contractEnding', rules)}
      />
    </>
  );
}

function WeightSetting({ book, part }: { book: BookSummary; part: HealthPart }) {
  const { t } = useTranslation();
  const { health } = book.settings;
  const { saveBook } = useSaving();
  const rules = useRuleValues(health);
  const label = t('risk:settings.weight', { part: t(`risk:part.${part}`) });
  const save = (weight: number) =>
    void saveBook(label, book, { health: { ...health, weights: { ...health.weights, [part]: weight } } });
  return (
    <RuleField
      label={label}
      hint={t(`risk:formula.${part}`, rules)}
      value={health.weights[part]}
      bounds={{ unit: 'number', from: 0, to: 100 }}
      testId={`weight-${part}`}
      onCommit={save}
    />
  );
}

type NumberRule = Exclude<keyof HealthRules, 'weights'>;
type RuleUnit = 'number' | 'count' | 'ratio';

interface NumberSettingProps {
  book: BookSummary;
  name: NumberRule;
  hint: string;
  unit?: RuleUnit;
  from: number;
  to: number;
}

function NumberSetting({ book, name, hint, unit = 'number', from, to }: NumberSettingProps) {
  const { t } = useTranslation();
  const { saveBook } = useSaving();
  const { health } = book.settings;
  const label = t(`risk:settings.${name}`);
  return (
    <RuleField
      label={label}
      hint={hint}
      value={health[name]}
      bounds={{ unit, from, to }}
      testId={`health-${name}`}
      onCommit={(value) => void saveBook(label, book, { health: { ...health, [name]: value } })}
    />
  );
}

interface RuleFieldProps {
  label: string;
  hint: string;
  value: number;
  bounds: { readonly unit: RuleUnit; readonly from: number; readonly to: number };
  testId: string;
  onCommit: (value: number) => void;
}

function RuleField({ label, hint, value, bounds, testId, onCommit }: RuleFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { unit, from, to } = bounds;
  const shown = (each: number) => (unit === 'ratio' ? format.percent(each, 0) : format.number(each, 2));
  const read = (text: string): Result<number, string> => {
    const found = parseNumber(text, unit, format.language, 0);
    if (found.ok && found.value >= from && found.value <= to) return found;
    return failure(t('risk:settings.weightWrong', { from: shown(from), to: shown(to) }));
  };
  return (
    <SettingRow label={label} hint={hint}>
      {(ids) => (
        <CommittedField
          {...ids}
          saved={numberEntry(value, unit, format.language, 0)}
          read={read}
          {...(unit === 'ratio' ? { unit: '%' } : {})}
          onCommit={onCommit}
          testId={testId}
        />
      )}
    </SettingRow>
  );
}
