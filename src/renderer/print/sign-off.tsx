import { usePaper } from './paper-context';

/** Room for the two names that such a page is filed with. */
export function SignOff() {
  const { t } = usePaper();
  return (
    <section className="sign-off">
      {(['prepared', 'reviewed'] as const).map((who) => (
        <div key={who}>
          <span className="who">{t(`report:sign.${who}`)}</span>
          <span className="line" />
          <span className="who">{t('report:sign.date')}</span>
          <span className="line date" />
        </div>
      ))}
    </section>
  );
}
