import { useTranslation } from 'react-i18next';
import { Page, PageHeader } from '../../components/page';

export function CohortsScreen() {
  const { t } = useTranslation();
  return <Page header={<PageHeader title={t('shell:screen.cohorts')} />}>{null}</Page>;
}
