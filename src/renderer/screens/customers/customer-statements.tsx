import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CustomerStatement } from '@shared/contract/customer-views';
import { Section } from '../../components/page';
import { TableExportButton } from '../../components/table-export-button';
import { useFormat, type Format } from '../../format/use-format';
import styles from './customer-page.module.css';

/** Everything that files say of the customer, each value with the row that says it. */
export function CustomerStatements({ statements }: { statements: readonly CustomerStatement[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = t('profile:statements.title');
  const rows = statements.map((statement) => ({
    statement,
    field: fieldName(statement, t),
    value: statementText(statement, format),
    source: statement.source,
  }));
  const headers = [
    t('profile:statements.field'),
    t('profile:statements.value'),
    t('profile:timeline.file'),
    t('profile:timeline.sheet'),
    t('profile:timeline.row'),
  ];
  return (
    <Section
      title={title}
      lead={t('profile:statements.lead')}
      testId="customer-statements"
      actions={
        <TableExportButton
          name={title}
          headers={headers}
          rows={rows.map(({ statement, field, source }) => [
            field,
            statement.value,
            source?.fileName ?? '',
            source?.sheet ?? '',
            source === null ? '' : String(source.row),
          ])}
        />
      }
    >
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              {headers.map((header, place) => (
                <th key={header} scope="col" data-align={place === 4 ? 'end' : undefined}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ statement, field, value, source }) => (
              <tr key={`${statement.field} ${statement.value}`}>
                <th scope="row">{field}</th>
                <td>{value}</td>
                <td>
                  {source?.fileName ?? <span className={styles.quiet}>{t('profile:statements.first')}</span>}
                </td>
                <td>{source?.sheet ?? ''}</td>
                <td data-align="end">{source === null ? '' : String(source.row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** What a field of a customer list is called; a further column has the name that the file gives it. */
export function fieldName({ field, isFurther }: CustomerStatement, t: TFunction): string {
  return isFurther ? field : t(`field:${field}`);
}

export function statementText(
  { field, isFurther, value, amount }: CustomerStatement,
  format: Format,
): string {
  if (amount !== null) return format.money(amount);
  return !isFurther && (field === 'birthday' || field === 'sinceDate') ? format.day(value) : value;
}
