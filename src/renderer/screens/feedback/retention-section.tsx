import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BandPart, BandRetention, SurveyView } from '@shared/contract/feedback-views';
import type { Scope } from '@shared/contract/views';
import { IntervalBar } from '../../charts/interval-bar';
import type { Column } from '../../components/column';
import { DataTable } from '../../components/data-table';
import { ExportButton } from '../../components/export-button';
import { FootLine } from '../../components/foot-line';
import { Section } from '../../components/page';
import { useFormat, type Format } from '../../format/use-format';
import { useBook } from '../../queries';
import { customersPath } from '../../shell/routes';
import { useScope } from '../../shell/scope-context';
import { feedbackSet } from './feedback-set-of';
import styles from './feedback.module.css';
import { FigureCell } from './figure-cell';
import { intervalText } from './interval-text';

/** What became in the period of the customers of each band; counts lead to them. */
export function RetentionSection({ view }: { view: SurveyView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scope } = useScope();
  const hasContracts = (useBook()?.contractCount ?? 0) > 0;
  if (view.retention.length === 0) return null;
  const title = t('feedback:retention.title');
  const place = { view, scope, t, format };
  const columns = [...retentionColumns(place), ...(hasContracts ? renewalColumns(place) : [])];
  const figures = view.retention.flatMap(({ retention, renewal }) => [retention, renewal]);
  const isSmall = figures.some(({ notes }) => notes.some(({ code }) => code === 'smallBase'));
  return (
    <Section
      title={title}
      lead={t('feedback:retention.lead')}
      actions={<ExportButton name={title} columns={columns} rows={view.retention} />}
      testId="feedback-retention"
    >
      <DataTable
        label={title}
        columns={columns}
        rowCount={view.retention.length}
        rowAt={(index) => view.retention[index]}
        rowKey={({ band }) => band ?? 'none'}
        maxRows={6}
        rowTestId="feedback-band"
      />
      {isSmall && <FootLine>{t('feedback:groups.small')}</FootLine>}
    </Section>
  );
}

interface Place {
  readonly view: SurveyView;
  readonly scope: Scope;
  readonly t: TFunction;
  readonly format: Format;
}

type RetentionColumn = Column<BandRetention>;

function retentionColumns(place: Place): readonly RetentionColumn[] {
  const { t } = place;
  const bandName = ({ band }: BandRetention) => t(`feedback:bands.${band ?? 'none'}`);
  return [
    {
      id: 'band',
      header: t('feedback:retention.band'),
      width: 'minmax(124px, 1.4fr)',
      cell: bandName,
      plain: bandName,
    },
    countColumn(place, 'opening', ({ retention }) => retention.denominator),
    countColumn(place, 'kept', ({ retention }) => retention.numerator),
    ...rateColumns(place, 'retention', 'customerRetentionRate'),
  ];
}

/** Counts are of contracts; the list is of the customers who hold them. */
function renewalColumns(place: Place): readonly RetentionColumn[] {
  return [
    countColumn(place, 'due', ({ renewal }) => renewal.denominator),
    countColumn(place, 'renewed', ({ renewal }) => renewal.numerator),
    ...rateColumns(place, 'renewal', 'renewalRate'),
  ];
}

function countColumn(
  { view, scope, t, format }: Place,
  part: BandPart,
  read: (row: BandRetention) => number | null,
): RetentionColumn {
  return {
    id: part,
    header: t(`feedback:retention.${part}`),
    width: 'minmax(84px, 0.6fr)',
    align: 'end',
    cell: (row) => {
      const count = read(row);
      if (count === null || count === 0)
        return count === null ? t('common:figure.none') : format.count(count);
      const set = feedbackSet(scope, view.survey, { part, band: row.band ?? 'none' });
      return (
        <Link href={customersPath(set)} className={styles.count}>
          {format.count(count)}
        </Link>
      );
    },
    plain: (row) => String(read(row) ?? ''),
  };
}

function rateColumns(
  { t, format }: Place,
  which: 'retention' | 'renewal',
  metric: string,
): readonly RetentionColumn[] {
  return [
    {
      id: which,
      header: t(`metric:${metric}.short`),
      width: 'minmax(84px, 0.7fr)',
      align: 'end',
      cell: (row) => <FigureCell figure={row[which]} />,
      plain: (row) => String(row[which].value ?? ''),
    },
    {
      id: `${which}-bar`,
      header: t('feedback:retention.interval'),
      width: 'minmax(72px, 1.2fr)',
      cell: (row) => {
        const { value, interval, unit } = row[which];
        const text = interval === null ? undefined : intervalText(interval, unit, format);
        return (
          <span title={text} role="img" aria-label={text ?? t('common:figure.none')}>
            <IntervalBar value={value} interval={interval} domain={[0, 1]} />
          </span>
        );
      },
      plain: (row) => row[which].interval?.join(' – ') ?? '',
    },
  ];
}
