import type { SummaryContent } from '@shared/contract/report-document';
import { reconciles, sumReconciliations, type Reconciliation } from '@shared/model/reconciliation';
import { sourceName } from '@shared/format/source-name';
import { usePaper } from './paper-context';
import { sentenceSpace } from '@shared/format/sentence-space';

interface ReconciliationStatementProps {
  content: SummaryContent;
  /** How many imports have room. */
  rows: number;
}

/** Every ledger that went in, in rows and in money, and what of the book stands in no customer figure. */
export function ReconciliationStatement({ content, rows }: ReconciliationStatementProps) {
  const { report, t, format } = usePaper();
  const { imports, replaced } = content;
  const { book } = report;
  const latest = imports.length > rows ? imports.slice(-(rows - 1)) : imports;
  const earlier = imports.slice(0, imports.length - latest.length);
  const total = sumReconciliations(imports.map(({ reconciliation }) => reconciliation));
  return (
    <section className="reconciliation">
      <h2>{t('report:data.title')}</h2>
      <table>
        <ReconciliationHead currency={book.settings.currency} />
        <tbody>
          {earlier.length > 0 && (
            <ReconciliationRow
              name={t('report:data.earlier', { count: earlier.length })}
              of={sumReconciliations(earlier.map(({ reconciliation }) => reconciliation))}
            />
          )}
          {latest.map((one) => (
            <ReconciliationRow key={one.id} name={sourceName(one)} of={one.reconciliation} />
          ))}
        </tbody>
        <tbody className="footing">
          <ReconciliationRow name={t('report:data.total')} of={total} />
        </tbody>
      </table>
      <p className="small">
        {[
          t(reconciles(total) ? 'report:data.foots' : 'report:data.differs'),
          total.rowsWithoutAmount > 0 &&
            t('report:data.withoutAmount', {
              count: total.rowsWithoutAmount,
              number: format.count(total.rowsWithoutAmount),
            }),
          replaced.lines > 0 &&
            t('report:data.replaced', {
              count: replaced.lines,
              number: format.count(replaced.lines),
              amount: format.money(replaced.amount, { currencyDisplay: 'code' }),
            }),
          book.dataQuality.anonymousLines === 0
            ? t('report:data.noAnonymous')
            : t('report:data.anonymous', {
                count: book.dataQuality.anonymousLines,
                number: format.count(book.dataQuality.anonymousLines),
                amount: format.money(book.dataQuality.anonymousAmount, { currencyDisplay: 'code' }),
              }),
        ]
          .filter((sentence) => sentence !== false)
          .join(sentenceSpace(report.language))}
      </p>
    </section>
  );
}

function ReconciliationHead({ currency }: { currency: string }) {
  const { t } = usePaper();
  const parts = ['read', 'imported', 'duplicate', 'setAside'] as const;
  return (
    <thead>
      <tr className="groups">
        <th scope="col" rowSpan={2}>
          {t('report:data.file')}
        </th>
        <th scope="colgroup" colSpan={4} className="group">
          <span>{t('report:data.rows')}</span>
        </th>
        <th scope="colgroup" colSpan={4} className="group">
          <span>{t('report:data.amount', { currency })}</span>
        </th>
      </tr>
      <tr>
        {[...parts, ...parts].map((part, index) => (
          <th key={index} scope="col" className="number">
            {t(`report:data.${part}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ReconciliationRow({ name, of }: { name: string; of: Reconciliation }) {
  const { format } = usePaper();
  const rows = [of.rowsRead, of.rowsImported, of.rowsDuplicate, of.rowsSetAside];
  const amounts = [of.amountRead, of.amountImported, of.amountDuplicate, of.amountSetAside];
  return (
    <tr>
      <th scope="row" className="file">
        {name}
      </th>
      {rows.map((count, index) => (
        <td key={index} className="number">
          {format.count(count)}
        </td>
      ))}
      {amounts.map((amount, index) => (
        <td key={index} className="number">
          {format.money(amount, { currencyDisplay: 'none' })}
        </td>
      ))}
    </tr>
  );
}
