import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '../api';
import { useFaultNotice } from '../i18n/use-fault-notice';
import { copyText } from './copy-text';
import { pngOf, type Picture } from './picture/picture';
import { useTableExport } from './use-table-export';

/** A table as it is handed over: its columns, its order, numbers in plain digits. */
export interface PlainRows {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface ExportMenuProps {
  /** What the file is named after. */
  name: string;
  table: () => PlainRows;
  /** The chart above the table; left out where none is shown. */
  picture?: (() => Picture) | undefined;
}

/** Copies or saves a table and, where there is one, its chart. */
export function ExportMenu({ name, table, picture }: ExportMenuProps) {
  const { t } = useTranslation();
  const label = t('chart:export.menu');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Tooltip label={label}>
          <ActionIcon aria-label={label} data-testid="export-menu">
            <IconDownload size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown data-not-drawn="">
        {picture !== undefined && <PictureItems name={name} picture={picture} />}
        <TableItems name={name} table={table} />
      </Menu.Dropdown>
    </Menu>
  );
}

function TableItems({ name, table }: Omit<ExportMenuProps, 'picture'>) {
  const { t } = useTranslation();
  const save = useTableExport();
  const saveAs = (kind: 'csv' | 'xlsx') => {
    const { headers, rows } = table();
    return save({ name: name.slice(0, 120), headers: [...headers], rows: rows.map((row) => [...row]), kind });
  };
  const copy = () => {
    const { headers, rows } = table();
    copyText([headers, ...rows].map((cells) => cells.join('\t')).join('\n'));
    notifications.show({ message: t('chart:export.copied') });
  };
  return (
    <>
      <Menu.Item onClick={copy}>{t('chart:export.copyTable')}</Menu.Item>
      <Menu.Item data-testid="export-csv" onClick={() => void saveAs('csv')}>
        {t('chart:export.csv')}
      </Menu.Item>
      <Menu.Item data-testid="export-xlsx" onClick={() => void saveAs('xlsx')}>
        {t('chart:export.xlsx')}
      </Menu.Item>
    </>
  );
}

function PictureItems({ name, picture }: { name: string; picture: () => Picture }) {
  const { t } = useTranslation();
  const tell = useFaultNotice();
  const attempt = (work: () => Promise<string | null>) => async () => {
    try {
      const message = await work();
      if (message !== null) notifications.show({ message });
    } catch (error) {
      tell(error);
    }
  };
  const save = async (kind: 'png' | 'svg') => {
    const drawn = picture();
    const content = kind === 'svg' ? drawn.svg : await pngOf(drawn);
    const saved = await call('files.savePicture', { name: name.slice(0, 120), picture: { kind, content } });
    return saved === null ? null : t('common:state.saved', { name: saved.name });
  };
  const copy = async () => {
    await call('files.copyPicture', { png: await pngOf(picture()) });
    return t('chart:export.copied');
  };
  return (
    <>
      <Menu.Item data-testid="copy-picture" onClick={() => void attempt(copy)()}>
        {t('chart:export.copyPicture')}
      </Menu.Item>
      <Menu.Item data-testid="export-png" onClick={() => void attempt(() => save('png'))()}>
        {t('chart:export.png')}
      </Menu.Item>
      <Menu.Item data-testid="export-svg" onClick={() => void attempt(() => save('svg'))()}>
        {t('chart:export.svg')}
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}
