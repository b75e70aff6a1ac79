import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ImportDetail } from '@shared/contract/views';
import { useFormat } from '../../format/use-format';
import { setAsidePath, undoImportPath } from '../../shell/routes';
import { SaveTemplate } from './save-template';

/** What can be done with an import: look at what was set aside, keep its columns, take it back. */
export function ImportActions({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const [naming, setNaming] = useState(false);
  const { record } = detail;
  const { rowsSetAside } = record.reconciliation;
  if (naming) return <SaveTemplate record={record} onEnd={() => setNaming(false)} />;
  return (
    <>
      {rowsSetAside > 0 && (
        <Button
          variant="default"
          onClick={() => navigate(setAsidePath(record.id))}
          data-testid="show-set-aside"
        >
          {t('data:detail.showSetAside', { count: rowsSetAside, rows: format.count(rowsSetAside) })}
        </Button>
      )}
      <Button variant="default" onClick={() => setNaming(true)} data-testid="save-template">
        {t('data:detail.saveTemplate')}
      </Button>
      <Button variant="default" onClick={() => navigate(undoImportPath(record.id))} data-testid="undo-import">
        {t('data:detail.undo')}
      </Button>
    </>
  );
}
