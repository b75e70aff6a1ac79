import type { ReportBlock } from '@shared/contract/report-document';
import type { RenewalTable } from '@shared/contract/renewal-views';
import { computeRenewals } from '../../compute-renewals';
import { needsContracts } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { column, shareOf, sumOf } from '../table-columns';
import { textBlock } from '../text-block';

/** Why contracts were not renewed, the most frequent reason first, with what they brought a month. */
export const renewalReasons: ReportSectionSource = {
  id: 'renewalReasons',
  metrics: [],
  unavailable: needsContracts,
  blocks: (ground) => {
    const table = computeRenewals(ground.context, { period: ground.request.scope.period });
    const none = nothingToTell(table);
    return none === null ? reasonBlocks(table, ground) : [textBlock(ground.words(none))];
  },
};

/** The words for why there is no reason to tally. */
function nothingToTell({ total: { sums }, reasons }: RenewalTable): string | null {
  if (sums.due === 0) return 'renewals:cut.none';
  if (sums.due === sums.pending) return 'renewals:reasons.undecided';
  return reasons.length === 0 ? 'renewals:reasons.none' : null;
}

function reasonBlocks(table: RenewalTable, ground: ReportGround): readonly ReportBlock[] {
  const { words, format } = ground;
  const { reasons, contracts, total } = table;
  const lost = contracts.filter(({ state }) => state === 'notRenewed');
  const nameOf = (reason: string) => (reason === '' ? words('renewals:reasons.notStated') : reason);
  const valueOf = (isWanted: (reason: string) => boolean) =>
    sumOf(
      lost.filter(({ reason }) => isWanted(reason.trim())),
      ({ monthlyValue }) => monthlyValue ?? 0,
    );
  const withoutValue = lost.filter(({ monthlyValue }) => monthlyValue === null).length;
  return [
    {
      kind: 'chart',
      id: 'renewalReasons',
      title: words('renewals:reasons.title'),
      unit: 'count',
      chart: {
        type: 'bars',
        bars: reasons.map(({ reason, count }) => ({ name: nameOf(reason), value: count })),
      },
      note: '',
    },
    {
      kind: 'table',
      id: 'renewalReasons',
      title: words('renewals:reasons.title'),
      columns: [
        column('reason', words('renewals:reasons.reason'), 'text'),
        column('contracts', words('renewals:reasons.count'), 'count', { summed: true }),
        column('share', words('report:renewalReasons.share'), 'ratio'),
        column('customers', words('renewals:cut.customers'), 'count'),
        column('value', words('renewals:calendar.value', { currency: format.currency }), 'money', {
          summed: true,
        }),
      ],
      rows: reasons.map(({ reason, count, customers }) => [
        nameOf(reason),
        count,
        shareOf(count, lost.length),
        customers,
        valueOf((own) => own === reason),
      ]),
      total: [
        words('report:data.total'),
        lost.length,
        shareOf(lost.length, lost.length),
        total.customers.notRenewed,
        valueOf(() => true),
      ],
      notes: [
        words('report:renewalReasons.customers'),
        ...(withoutValue === 0
          ? []
          : [
              words('report:renewalsDue.withoutValue', {
                count: withoutValue,
                number: format.count(withoutValue),
              }),
            ]),
      ],
    },
  ];
}
