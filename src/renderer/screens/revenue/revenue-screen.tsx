import { useTranslation } from 'react-i18next';
import { Page, PageHeader } from '../../components/page';

export function RevenueScreen() {
  const { t } = useTranslation();
  return <Page header={<PageHeader title={t('shell:screen.revenue')} />}>{null}</Page>;
}
