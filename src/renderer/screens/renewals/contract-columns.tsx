import type { TFunction } from 'i18next';
import type { RenewalRow } from '@shared/contract/renewal-views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import type { SortedColumn } from '../../components/use-sorted-rows';
import type { Format } from '../../format/use-format';

type ContractColumn = SortedColumn<RenewalRow>;

/** The columns of a list of contracts that fall due. */
export function contractColumns(t: TFunction, format: Format): readonly ContractColumn[] {
  const decimals = currencyDecimals(format.currency);
  const column = (id: string, rest: Omit<ContractColumn, 'id' | 'header' | 'sortable'>): ContractColumn => ({
    id,
    header: t(`renewals:column.${id}`, { currency: format.currency }),
    sortable: true,
    ...rest,
  });
  const text = (id: string, width: string, read: (row: RenewalRow) => string): ContractColumn =>
    column(id, {
      width,
      cell: (row) => <span title={read(row)}>{read(row) === '' ? '—' : read(row)}</span>,
      plain: read,
      sortBy: (row) => read(row) || null,
    });
  const day = (id: string, read: (row: RenewalRow) => string | null): ContractColumn =>
    column(id, {
      width: 'minmax(116px, 0.8fr)',
      align: 'end',
      cell: (row) => dayText(read(row), format),
      plain: (row) => read(row) ?? '',
      sortBy: read,
    });
  const money = (id: string, read: (row: RenewalRow) => number | null, sign?: 'always'): ContractColumn =>
    column(id, {
      width: 'minmax(112px, 1fr)',
      align: 'end',
      cell: (row) => moneyText(read(row), format, sign),
      plain: (row) => plainMoney(read(row), decimals),
      sortBy: read,
    });
  return [
    text('customer', 'minmax(168px, 2fr)', ({ customer }) => customer.name || customer.code),
    text('contractNo', 'minmax(96px, 1fr)', ({ contractNo }) => contractNo),
    text('product', 'minmax(104px, 1fr)', ({ product }) => product),
    day('end', ({ end }) => end),
    money('value', ({ value }) => value),
    text('state', 'minmax(136px, 1.2fr)', (row) => stateText(row, t)),
    day('renewedFrom', ({ renewal }) => renewal?.start ?? null),
    column('daysLate', {
      width: 'minmax(72px, 0.6fr)',
      align: 'end',
      cell: ({ daysLate }) => (daysLate === 0 ? '—' : format.count(daysLate)),
      plain: ({ daysLate }) => String(daysLate),
      sortBy: ({ daysLate }) => daysLate,
    }),
    money('change', monthlyChange, 'always'),
    text('reason', 'minmax(112px, 1fr)', ({ reason }) => reason),
    text('owner', 'minmax(104px, 1fr)', ({ owner }) => owner),
    column('lastContact', {
      width: 'minmax(152px, 1.2fr)',
      cell: ({ lastContact }) =>
        lastContact === null ? '—' : `${format.dayShort(lastContact.day)} · ${lastContact.kind}`,
      plain: ({ lastContact }) => (lastContact === null ? '' : `${lastContact.day} ${lastContact.kind}`),
      sortBy: ({ lastContact }) => lastContact?.day ?? null,
    }),
    text('satisfaction', 'minmax(152px, 1.2fr)', (row) => satisfactionText(row, t, format)),
    text('source', 'minmax(168px, 1.4fr)', ({ fileName, sheet, row }) =>
      [fileName, sheet, String(row)].filter((part) => part !== null).join(' · '),
    ),
  ];
}

/** The state of a contract in words, with what is known of its future. */
export function stateText({ state, cancelled, renewal }: RenewalRow, t: TFunction): string {
  const words = t(`renewals:state.${state}`);
  if (state === 'notRenewed' && cancelled !== null) return `${words} · ${t('renewals:state.cancelled')}`;
  return state === 'pending' && renewal !== null ? `${words} · ${t('renewals:state.agreed')}` : words;
}

/** By the month; null where it was not renewed or a value is missing. */
function monthlyChange({ monthlyValue, renewal }: RenewalRow): number | null {
  if (monthlyValue === null || renewal === null || renewal.monthlyValue === null) return null;
  return renewal.monthlyValue - monthlyValue;
}

function satisfactionText({ satisfaction }: RenewalRow, t: TFunction, format: Format): string {
  if (satisfaction === null) return '';
  const { survey, score, band } = satisfaction;
  return `${survey} ${format.number(score)} · ${t(`renewals:band.${band}`)}`;
}

function dayText(day: string | null, format: Format): string {
  return day === null ? '—' : format.dayShort(day);
}

function moneyText(amount: number | null, format: Format, sign?: 'always'): string {
  if (amount === null) return '—';
  const text = format.money(amount, { currencyDisplay: 'none' });
  return sign === 'always' && amount > 0 ? `+${text}` : text;
}

function plainMoney(amount: number | null, decimals: number): string {
  return amount === null ? '' : decimalText(amount, decimals);
}
