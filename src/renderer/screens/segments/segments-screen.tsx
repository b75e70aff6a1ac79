import { useTranslation } from 'react-i18next';
import { Page, PageHeader } from '../../components/page';

export function SegmentsScreen() {
  const { t } = useTranslation();
  return <Page header={<PageHeader title={t('shell:screen.segments')} />}>{null}</Page>;
}
