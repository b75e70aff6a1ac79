import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { KeptRow } from '@shared/contract/views';
import { CellEditor, type AfterCell } from './cell-editor';
import { faultyCells } from './faulty-cells';
import type { GridRow } from './grid-rows';
import { useColumnNames } from './set-aside-head';
import styles from './set-aside.module.css';
import type { Corrections } from './use-corrections';
import { useReasons } from './use-reasons';

interface GridRowProps {
  place: { readonly index: number; readonly start: number; readonly cellId: (column: number) => string };
  /** Undefined: not here yet. */
  at: GridRow | undefined;
  headers: readonly string[];
  columnCount: number;
  corrections: Corrections;
  /** The column that the keyboard is at. */
  active: number | null;
  editing: { readonly column: number; readonly typed: string | null } | null;
  onEdit: (column: number) => void;
  onEnd: (column: number, text: string | null, after: AfterCell) => void;
  onTry: () => void;
}

/** One row set aside: where it stands, why, its cells to be written in, and what became of it. */
export function SetAsideGridRow(props: GridRowProps) {
  const { place, at, columnCount } = props;
  return (
    <div
      role="row"
      aria-rowindex={place.index + 2}
      className={at?.outcome == null ? styles.row : `${styles.row} ${styles.settled}`}
      style={{ transform: `translateY(${place.start}px)` }}
      data-testid={at === undefined ? undefined : 'set-aside-row'}
    >
      {at !== undefined && (
        <>
          <div role="rowheader" className={`${styles.cell} ${styles.number}`}>
            {String(at.row.row)}
          </div>
          <Reasons at={at} corrections={props.corrections} />
          {Array.from({ length: columnCount }, (_, column) => (
            <FileCell key={column} {...props} row={at.row} column={column} />
          ))}
          <Actions {...props} at={at} />
        </>
      )}
    </div>
  );
}

/** Why the row was set aside; struck out once it no longer is. */
function Reasons({ at, corrections }: { at: GridRow; corrections: Corrections }) {
  const { t } = useTranslation();
  const { row, outcome } = at;
  const reasons = useReasons()(row);
  const still = corrections.stateOf(row) === 'stillSetAside';
  const text = still ? t('data:setAside.still', { reason: reasons }) : reasons;
  return (
    <div
      role="gridcell"
      className={outcome === null ? styles.cell : `${styles.cell} ${styles.over}`}
      title={text}
      data-testid="set-aside-reason"
    >
      {text}
    </div>
  );
}

interface FileCellProps extends GridRowProps {
  row: KeptRow;
  column: number;
}

function FileCell(props: FileCellProps) {
  const { row, column, headers, columnCount, corrections, editing, active, place, at } = props;
  const { t } = useTranslation();
  const name = useColumnNames(headers, columnCount)[column] ?? '';
  const text = corrections.cellsOf(row)[column] ?? '';
  const changed = text !== (row.cells[column] ?? '');
  const reason = at?.outcome === null ? faultyCells(row, headers).get(column) : undefined;
  const title = [text, reason === undefined ? '' : t(`issue:${reason}`)]
    .filter((part) => part !== '')
    .join('\n');
  const classes = [
    styles.cell,
    reason === undefined ? '' : styles.faulty,
    changed ? styles.changed : '',
    active === column ? styles.active : '',
  ];
  return (
    <div
      id={place.cellId(column)}
      role="gridcell"
      className={classes.join(' ')}
      aria-invalid={reason === undefined ? undefined : true}
      aria-readonly={at?.outcome === null ? undefined : true}
      title={title}
      dir="auto"
      onClick={() => props.onEdit(column)}
    >
      {editing?.column === column ? (
        <CellEditor
          label={t('data:setAside.cell', { column: name, row: String(row.row) })}
          text={text}
          typed={editing.typed}
          onEnd={(written, after) => props.onEnd(column, written, after)}
        />
      ) : (
        text
      )}
    </div>
  );
}

/** What became of the row, or what can be done with it; in view however far its cells are scrolled. */
function Actions({ at, place, columnCount, corrections, active, onTry }: GridRowProps & { at: GridRow }) {
  const { t } = useTranslation();
  const { row, outcome } = at;
  const classes = `${styles.cell} ${styles.action} ${active === columnCount ? styles.active : ''}`;
  const trying = corrections.stateOf(row) === 'trying';
  const changed = corrections.cellsOf(row) !== row.cells;
  const still = corrections.stateOf(row) === 'stillSetAside';
  return (
    <div id={place.cellId(columnCount)} role="gridcell" className={classes}>
      {outcome !== null && (
        <span className={styles.gain}>
          <IconCheck size={14} stroke={2} aria-hidden />
          {t(`data:setAside.outcomes.${outcome}`)}
        </span>
      )}
      {outcome === null && (
        <Button
          size="compact-xs"
          variant={changed ? 'filled' : 'default'}
          tabIndex={-1}
          loading={trying}
          onClick={onTry}
          data-testid="try-row"
        >
          {t('data:setAside.try')}
        </Button>
      )}
      {outcome === null && changed && !trying && (
        <ActionIcon
          size={22}
          tabIndex={-1}
          aria-label={t('data:setAside.forget')}
          title={t('data:setAside.forget')}
          onClick={() => corrections.forget(row)}
        >
          <IconArrowBackUp size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
      {still && !changed && (
        <IconAlertTriangle size={16} stroke={1.75} className={styles.caution} aria-hidden />
      )}
    </div>
  );
}
