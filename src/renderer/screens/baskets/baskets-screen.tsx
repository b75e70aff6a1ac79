import { useTranslation } from 'react-i18next';
import { Page, PageHeader } from '../../components/page';

export function BasketsScreen() {
  const { t } = useTranslation();
  return <Page header={<PageHeader title={t('shell:screen.baskets')} />}>{null}</Page>;
}
