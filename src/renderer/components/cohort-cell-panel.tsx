import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CohortSet } from '@shared/contract/cohort-set';
import { divisorOf, isHeadcount, isMoneyMeasure } from '@shared/ledger/cohort-request';
import type { CohortCell } from '@shared/ledger/cohorts';
import { defaultSettings } from '@shared/model/settings';
import { wilsonInterval } from '@shared/stats/wilson-interval';
import { useFormat, type Format } from '../format/use-format';
import { useBook } from '../queries';
import { useExplained } from '../shell/page-location';
import { customersPath } from '../shell/routes';
import { cohortCellForm } from './cohort-cell-form';
import { isSmall, type AnyCohortTable } from './cohort-grid-view';
import { cohortLimit } from './cohort-limit';
import { cohortSetTitle } from './cohort-set-title';
import { useCohortTable } from './cohort-table-query';
import styles from './explanation-panel.module.css';
import { Formula } from './formula';
import { SidePanel, SidePart } from './side-panel';

/** Everything behind a cell of a cohort table, or behind the size of a row. */
export function CohortCellPanel({ cell: set }: { cell: CohortSet }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { close } = useExplained();
  const settings = useBook()?.settings ?? defaultSettings;
  const { data: table } = useCohortTable(questionOf(set), set.group?.attribute ?? null);
  const row = table === undefined ? undefined : rowOf(table, set);
  if (table === undefined || row === undefined) return null;
  const cell = set.age === null ? undefined : row.cells[set.age];
  if (set.age !== null && cell === undefined) return null;
  return (
    <SidePanel
      title={cohortSetTitle(set, t, format, settings)}
      label={t('shell:explanation.title')}
      testId="explanation"
      onClose={close}
    >
      <p className={styles.number} data-testid="cell-value">
        <span>{cell === undefined ? format.count(row.size) : valueText(cell, table, t, format)}</span>
        {cell !== undefined && <Basis table={table} cell={cell} />}
      </p>
      <p className={styles.scope}>{scopeText(set, table, cell, t, format)}</p>
      <p className={styles.definition}>{definitionOf(table, cell, t)}</p>
      {cell !== undefined && <Workings table={table} cell={cell} />}
      {cell !== undefined && <Reliability table={table} cell={cell} row={row} />}
      <Behind set={set} table={table} cell={cell} size={row.size} />
    </SidePanel>
  );
}

interface Row {
  readonly size: number;
  readonly leftTruncated: boolean;
  readonly cells: readonly CohortCell[];
}

function questionOf({ unit, measure = 'customers', mode, order = null, base }: CohortSet) {
  return { unit, measure, mode, order, ...(base === undefined ? {} : { base }), limit: cohortLimit(unit) };
}

function rowOf(table: AnyCohortTable, { cohort, group }: CohortSet): Row | undefined {
  if (!('groups' in table)) return table.cohorts.find(({ period }) => period === cohort);
  const found = table.groups.find(({ key }) => key === (group?.value ?? null));
  return found === undefined ? undefined : { ...found, leftTruncated: false };
}

function valueText({ value }: CohortCell, { measure }: AnyCohortTable, t: TFunction, format: Format): string {
  if (value === null) return t('common:figure.notDeterminable');
  if (measure === 'retention') return format.percent(value);
  return isMoneyMeasure(measure) ? format.money(Math.round(value)) : format.count(value);
}

interface CellProps {
  table: AnyCohortTable;
  cell: CohortCell;
}

function Basis({ table: { measure }, cell: { sum, of } }: CellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (of === null || divisorOf(measure) === null) return null;
  const numerator = isMoneyMeasure(measure) ? format.money(sum) : format.count(sum);
  return <span>{t('common:figure.of', { numerator, denominator: format.count(of) })}</span>;
}

function scopeText(
  { unit, age, base }: CohortSet,
  { measure }: AnyCohortTable,
  cell: CohortCell | undefined,
  t: TFunction,
  format: Format,
): string {
  const point =
    cell === undefined || age === null
      ? t('cohort:size')
      : t('cohort:cell.point', {
          measure: t(`cohort:measures.${measure}`),
          age: t(`cohort:age.${unit}`, { count: age }),
        });
  return base === undefined ? point : `${point} · ${format.base(base)}`;
}

/** What the number says, in a sentence. */
function definitionOf(table: AnyCohortTable, cell: CohortCell | undefined, t: TFunction): string {
  const { measure, mode, order, begins } = table;
  if (cell === undefined) return t(`cohort:cell.size.${'groups' in table ? 'group' : begins}`);
  if (!isHeadcount(measure)) return t(`cohort:measureLeads.${measure}`);
  return order === null ? t(`cohort:leads.${begins}.${mode}`) : t(`cohort:orderLeads.${mode}`, { order });
}

function Workings({ table, cell }: CellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { form, inputs } = cohortCellForm(table, cell);
  const nameOf = (input: string) => t(`cohort:cell.input.${input}`, { order: table.order });
  const isReckoned = divisorOf(table.measure) !== null;
  return (
    <>
      <SidePart title={t('overview:explanation.formula')}>
        <Formula form={form} nameOf={nameOf} />
      </SidePart>
      <SidePart title={t('overview:explanation.withNumbers')}>
        {cell.value === null ? (
          <p data-testid="explanation-reason">
            {t('common:figure.notDeterminable')}:{' '}
            {t(cell.of === 0 ? 'cohort:cell.nothingToDivide' : 'cohort:cell.notReached')}
          </p>
        ) : (
          <Formula
            form={form}
            inputs={inputs}
            nameOf={nameOf}
            {...(isReckoned ? { result: valueText(cell, table, t, format) } : {})}
          />
        )}
      </SidePart>
    </>
  );
}

/** Interval, completeness, and what else to know. */
function Reliability({ table, cell, row }: CellProps & { row: Row }) {
  const { t } = useTranslation();
  const format = useFormat();
  // At age 0 it is everyone by definition: nothing is left to chance.
  const isByDefinition = cell.age === 0 && isHeadcount(table.measure) && table.order === null;
  const interval =
    table.measure === 'retention' && cell.of !== null && !isByDefinition
      ? wilsonInterval(cell.sum, cell.of)
      : null;
  return (
    <SidePart title={t('overview:explanation.reliability')}>
      <ul className={styles.notes}>
        {interval !== null && (
          <li>
            {t('overview:explanation.interval', {
              low: format.percent(interval[0]),
              high: format.percent(interval[1]),
            })}
          </li>
        )}
        {isByDefinition && <li>{t('cohort:cell.everyone')}</li>}
        {cell.complete ? (
          <li>{t('overview:explanation.complete')}</li>
        ) : (
          <li className={styles.caution}>{t('cohort:cell.incomplete')}</li>
        )}
        {isSmall({ size: cell.of ?? row.size }) && (
          <li className={styles.caution}>{t('note:smallBase', { count: cell.of ?? row.size })}</li>
        )}
        {row.leftTruncated && <li className={styles.caution}>{t('cohort:truncated')}</li>}
      </ul>
    </SidePart>
  );
}

interface BehindProps {
  set: CohortSet;
  table: AnyCohortTable;
  cell: CohortCell | undefined;
  size: number;
}

/** The way to the customers, and from them to the ledger lines. */
function Behind({ set, table, cell, size }: BehindProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <SidePart title={t('overview:explanation.customers')}>
      <ul className={styles.members}>
        {cell !== undefined && (
          <li>
            <Link href={customersPath(set)} className={styles.member} data-testid="explanation-members">
              {t('cohort:cell.behind')}
              <span>{isHeadcount(table.measure) ? format.count(cell.sum) : null}</span>
            </Link>
          </li>
        )}
        <li>
          <Link
            href={customersPath({ ...set, age: null })}
            className={styles.member}
            data-testid="explanation-members-denominator"
          >
            {t('cohort:cell.members')}
            <span>{format.count(size)}</span>
          </Link>
        </li>
      </ul>
    </SidePart>
  );
}
