import { usePaper } from './paper-context';

/** Room for the two names that such a page is filed with; those that are known stand there. */
export function SignOff() {
  const { report, t } = usePaper();
  const { preparedBy, reviewedBy } = report.head;
  return (
    <section className="sign-off">
      {(
        [
          ['prepared', preparedBy],
          ['reviewed', reviewedBy],
        ] as const
      ).map(([who, name]) => (
        <div key={who}>
          <span className="who">{t(`report:sign.${who}`)}</span>
          <span className="line">{name}</span>
          <span className="who">{t('report:sign.date')}</span>
          <span className="line date" />
        </div>
      ))}
    </section>
  );
}
