import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReportActions, ReportFormat } from './use-report-actions';

const formats: readonly ReportFormat[] = ['pdf', 'xlsx', 'csv'];

/** The file as PDF; as a workbook or as CSV from the menu beside it. */
export function SaveButton({ work, save }: Pick<ReportActions, 'work' | 'save'>) {
  const { t } = useTranslation();
  const more = t('report:screen.saveAs');
  return (
    <Button.Group>
      <Button
        leftSection={<IconFileTypePdf size={16} stroke={1.5} aria-hidden />}
        loading={work !== null && work.kind !== 'print'}
        disabled={work !== null}
        onClick={() => void save('pdf')}
        data-testid="save-pdf"
      >
        {t('report:screen.savePdf')}
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button px={6} aria-label={more} title={more} disabled={work !== null} data-testid="save-menu">
            <IconChevronDown size={16} stroke={1.5} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((format) => (
            <Menu.Item key={format} onClick={() => void save(format)} data-testid={`save-as-${format}`}>
              {t(`report:screen.formats.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
