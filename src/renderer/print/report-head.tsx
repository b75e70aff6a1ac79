import { dayBefore } from './day-before';
import { usePaper } from './paper-context';

/** Whose figures these are, of when, and under which definition of a customer. */
export function ReportHead() {
  const { report, t, format } = usePaper();
  const { book, overview } = report;
  const { period, start, end, complete } = overview.period;
  const span = t('report:head.span', { start: format.day(start), end: format.day(dayBefore(end)) });
  return (
    <header className="head">
      <p className="company">{book.settings.companyName || book.name}</p>
      <h1>{t('report:title')}</h1>
      <dl className="facts">
        <Fact name={t('report:head.period')} value={format.period(period)} more={span} />
        <Fact name={t('report:head.base')} value={format.base(overview.scope.base)} />
        <Fact name={t('report:head.dataThrough')} value={format.day(overview.dataThrough)} />
        <Fact name={t('report:head.currency')} value={book.settings.currency} />
        <Fact name={t('report:head.preparedAt')} value={format.moment(report.preparedAt)} />
      </dl>
      {!complete && (
        <p className="caution">{t('report:incomplete', { day: format.day(overview.dataThrough) })}</p>
      )}
    </header>
  );
}

function Fact({ name, value, more }: { name: string; value: string; more?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {more !== undefined && more !== value && <span className="more">{more}</span>}
      </dd>
    </div>
  );
}
