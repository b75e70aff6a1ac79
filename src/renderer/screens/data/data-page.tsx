import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, PageHeader } from '../../components/page';
import type { DataPart } from '../../shell/routes';
import { PartTabs } from './part-tabs';

interface DataPageProps {
  part: DataPart;
  actions?: ReactNode;
  /** The content takes the height of the window and scrolls inside itself. */
  fill?: boolean;
  children: ReactNode;
}

/** A part of the Data screen: what it is about, and the way to the other parts. */
export function DataPage({ part, actions, fill = false, children }: DataPageProps) {
  const { t } = useTranslation();
  return (
    <Page
      fill={fill}
      header={
        <>
          <PageHeader title={t('data:title')} lead={t(`data:lead.${part}`)} actions={actions} />
          <PartTabs current={part} />
        </>
      }
    >
      {children}
    </Page>
  );
}
