import { basename } from 'node:path';
import type { ReportHead } from '@shared/contract/report-document';
import { bookExtent } from '@shared/metrics/extent';
import { addDays, isoDay } from '@shared/model/day';
import type { ReportGround } from './section';

export function reportHead(
  { open, request, period, facts, current, words, format }: ReportGround,
  preparedAt: string,
): ReportHead {
  const { settings } = open;
  const { dataThrough } = bookExtent(facts.extents);
  const through = dataThrough === null ? words('common:figure.none') : format.day(isoDay(dataThrough));
  return {
    company: settings.companyName === '' ? basename(open.book.path, '.staybook') : settings.companyName,
    period: format.period(request.scope.period),
    span: words('report:head.span', {
      start: format.day(isoDay(period.start)),
      end: format.day(isoDay(addDays(period.end, -1))),
    }),
    base: format.base(request.scope.base),
    dataThrough: through,
    preparedAt: format.moment(preparedAt),
    caution: current.complete ? null : words('report:incomplete', { day: through }),
    logo: settings.reportLogo,
    preparedBy: settings.preparedBy,
    reviewedBy: settings.reviewedBy,
    remarks: request.remarks,
  };
}
