import { useTranslation } from 'react-i18next';
import { Page, PageHeader, Section } from '../../components/page';
import { useAppState } from '../../queries';
import { ApplicationSettings } from './application-settings';
import { BaseSetting } from './base-setting';
import { BookIdentity } from './book-identity';
import { CalendarSettings } from './calendar-settings';
import { FigureSettings } from './figure-settings';
import { GraceSetting } from './grace-setting';
import { HealthSettings } from './health-settings';
import { MethodSettings } from './method-settings';
import styles from './settings.module.css';
import { TargetSettings } from './target-settings';

/** Every definition, with one sentence of what it changes; saved at once, undone from the notice. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const state = useAppState().data;
  if (state === undefined) return null;
  const { book } = state;
  return (
    <Page header={<PageHeader title={t('settings:title')} lead={t('settings:lead')} />}>
      <div className={styles.settings}>
        {book === null ? (
          <p className={styles.hint}>{t('settings:noBook')}</p>
        ) : (
          <>
            <Section title={t('settings:sections.book')}>
              <BookIdentity book={book} />
            </Section>
            <Section title={t('settings:sections.definitions')}>
              <BaseSetting book={book} />
              <GraceSetting book={book} />
              <FigureSettings book={book} />
            </Section>
            <Section title={t('settings:sections.methods')}>
              <MethodSettings book={book} />
            </Section>
            <Section title={t('risk:settings.title')}>
              <HealthSettings book={book} />
            </Section>
            <Section title={t('settings:sections.targets')}>
              <TargetSettings book={book} />
            </Section>
            <Section title={t('settings:sections.calendar')}>
              <CalendarSettings book={book} />
            </Section>
          </>
        )}
        <Section title={t('settings:sections.application')}>
          <ApplicationSettings state={state} />
        </Section>
      </div>
    </Page>
  );
}
