import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { BookSummary } from '@shared/contract/views';
import { useFormat } from '../../format/use-format';
import { CostCell, useAmounts } from './cost-cell';
import styles from './revenue.module.css';
import { costKinds, useCosts, type CostChange, type CostKind } from './use-costs';

interface CostTableProps {
  book: BookSummary;
  /** As text, in their order. */
  periods: readonly string[];
}

/** What was spent on winning and on keeping customers, period by period, typed or pasted as in a spreadsheet. */
export function CostTable({ book, periods }: CostTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { readAmount } = useAmounts();
  const save = useCosts(book);
  const byPeriod = new Map(book.settings.costs.map((cost) => [cost.period, cost]));
  /** Of what was entered; where nothing was, there is no total. */
  const totalOf = (kind: CostKind): string | null => {
    const amounts = periods.flatMap((period) => byPeriod.get(period)?.[kind] ?? []);
    if (amounts.length === 0) return null;
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    return format.money(sum, { currencyDisplay: 'none' });
  };
  const paste = (row: number, column: number, cells: readonly (readonly string[])[]) => {
    const changes = cells.flatMap((line, down) =>
      line.map((text, right) => ({ period: periods[row + down], kind: costKinds[column + right], text })),
    );
    const read = changes.flatMap(({ period, kind, text }): (CostChange | null)[] => {
      if (period === undefined || kind === undefined) return [];
      const amount = readAmount(text);
      return [amount.ok ? { period, kind, amount: amount.value } : null];
    });
    const good = read.filter((change) => change !== null);
    if (good.length < read.length) notifications.show({ message: t('revenue:costs.pasteWrong') });
    else void save(good);
  };
  return (
    <table className={styles.costs} aria-label={t('revenue:costs.title')} data-testid="cost-table">
      <thead>
        <tr>
          <th scope="col">{t('overview:trend.period')}</th>
          {costKinds.map((kind) => (
            <th key={kind} scope="col">
              {t(`revenue:costs.${kind}`, { currency: format.currency })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periods.map((period, row) => (
          <tr key={period}>
            <th scope="row">{format.period(period)}</th>
            {costKinds.map((kind, column) => (
              <td key={kind}>
                <CostCell
                  label={`${t(`revenue:costs.${kind}`, { currency: format.currency })}, ${format.period(period)}`}
                  amount={byPeriod.get(period)?.[kind] ?? null}
                  place={{ row, column }}
                  onSave={(amount) => void save([{ period, kind, amount }])}
                  onPaste={(cells) => paste(row, column, cells)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('revenue:costs.total')}</th>
          {costKinds.map((kind) => (
            <td key={kind}>{totalOf(kind) ?? t('common:figure.none')}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
