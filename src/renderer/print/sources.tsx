import { usePaper } from './paper-context';
import { sourceName } from './reconciliation-statement';

/** The files that the figures come from, each by its hash. */
export function Sources() {
  const { report, t, format } = usePaper();
  const span = (first: string | null, last: string | null) =>
    first === null || last === null
      ? t('common:figure.none')
      : t('report:head.span', { start: format.day(first), end: format.day(last) });
  return (
    <section className="sources">
      <h2>{t('report:sources.title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('report:sources.file')}</th>
            <th scope="col">{t('report:sources.span')}</th>
            <th scope="col">{t('report:sources.importedAt')}</th>
            <th scope="col" className="number">
              {t('report:sources.rows')}
            </th>
          </tr>
        </thead>
        {report.imports.map((one) => (
          <tbody key={one.id}>
            <tr>
              <th scope="row">{sourceName(one)}</th>
              <td>{span(one.firstDay, one.lastDay)}</td>
              <td>{format.moment(one.importedAt)}</td>
              <td className="number">{format.count(one.reconciliation.rowsImported)}</td>
            </tr>
            <tr className="hash">
              <td colSpan={4}>
                {t('report:sources.hash')} <code>{one.fileHash}</code>
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </section>
  );
}
