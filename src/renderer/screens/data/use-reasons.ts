import { useTranslation } from 'react-i18next';
import type { SetAsideRow } from '@shared/model/issue';

/** Why a row was set aside, as sentences, each with the column it is about. */
export function useReasons(): (row: SetAsideRow) => string {
  const { t } = useTranslation();
  return ({ issues }) =>
    issues
      .map(({ column, reason }) =>
        column === ''
          ? t(`issue:${reason}`)
          : t('data:setAside.at', { column, reason: t(`issue:${reason}`) }),
      )
      .join(' ');
}
