import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExhibitTable } from './exhibit-table';
import { ExportMenu } from './export-menu';
import styles from './exhibit.module.css';
import { Section } from './page';
import { pictureOf } from './picture/picture';
import { usePictureSource } from './picture/picture-source';

interface ExhibitProps {
  title: string;
  lead?: ReactNode;
  /** Small controls before the table and export buttons. */
  controls?: ReactNode;
  table: ExhibitTable;
  testId?: string;
  /** The chart. */
  children: ReactNode;
}

/** A titled chart with its table behind it; either can be shown, and each can be copied and saved. */
export function Exhibit({ title, lead, controls, table, testId, children }: ExhibitProps) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const chart = useRef<HTMLDivElement>(null);
  const source = usePictureSource();
  const toggle = asTable ? t('chart:showChart') : t('chart:showTable');
  const plain = () => ({
    headers: table.headers,
    rows: table.rows.map((row) => row.map((cell) => cell.plain)),
  });
  const picture = () => {
    if (chart.current === null) throw new Error('no chart is shown');
    return pictureOf(chart.current, { title, lead: typeof lead === 'string' ? lead : '', source });
  };
  const actions = (
    <>
      {controls}
      <Tooltip label={toggle}>
        <ActionIcon aria-label={toggle} onClick={() => setAsTable((shown) => !shown)}>
          {asTable ? <IconChartBar size={18} stroke={1.5} /> : <IconTable size={18} stroke={1.5} />}
        </ActionIcon>
      </Tooltip>
      <ExportMenu name={title} table={plain} picture={asTable ? undefined : picture} />
    </>
  );
  return (
    <Section title={title} lead={lead} actions={actions} testId={testId}>
      {asTable ? <PlainTable label={title} table={table} /> : <div ref={chart}>{children}</div>}
    </Section>
  );
}

interface PlainTableProps {
  label: string;
  table: ExhibitTable;
}

/** A short table, whole: the first column names the row, the others are numbers. */
export function PlainTable({ label, table }: PlainTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {table.headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.map((cell) => cell.plain).join('\t')}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={table.headers[column]} scope="row">
                    {cell.shown}
                  </th>
                ) : (
                  <td key={table.headers[column]}>{cell.shown}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
