import { usePaper } from './paper-context';

/** Whose figures these are, of when, and under which definition of a customer. */
export function ReportHead() {
  const { report, t } = usePaper();
  const { company, period, span, base, dataThrough, preparedAt, caution, logo, remarks } = report.head;
  return (
    <header className="head">
      <div className="letterhead">
        <div>
          <p className="company">{company}</p>
          <h1>{report.title}</h1>
        </div>
        {logo !== null && <img className="logo" src={logo} alt={company} />}
      </div>
      <dl className="facts">
        <Fact name={t('report:head.period')} value={period} more={span} />
        <Fact name={t('report:head.base')} value={base} />
        <Fact name={t('report:head.dataThrough')} value={dataThrough} />
        <Fact name={t('report:head.currency')} value={report.book.settings.currency} />
        <Fact name={t('report:head.preparedAt')} value={preparedAt} />
      </dl>
      {caution !== null && <p className="caution">{caution}</p>}
      {remarks !== '' && <p className="remarks">{remarks}</p>}
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
