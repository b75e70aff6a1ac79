import { Fault } from '@shared/base/fault';
import type { ReportRequest } from '@shared/contract/report-document';
import type { LedgerFacts } from '@shared/metrics/period-facts';
import type { Period } from '@shared/model/period';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import { customerIndex } from './customer-index';
import { readScope } from './read-scope';
import type { ReportSectionSource, ReportTemplate } from './report/section';
import { findSection } from './report/sections';
import { findTemplate } from './report/templates';

/** What a request for a report means in a book. */
interface ReadRequest {
  readonly facts: LedgerFacts;
  readonly period: Period;
  readonly chosen: readonly ReportSectionSource[];
}

/** Finds everything that can be wrong with a request without computing any of the report. */
export function checkReport({ session }: EngineContext, request: ReportRequest): void {
  readReport(session.current(), request);
}

export function readReport(open: OpenBook, request: ReportRequest): ReadRequest {
  const template = findTemplate(request.template);
  const lacking = template.unavailable(open);
  if (lacking !== null) throw new Fault('usage', `report.${lacking}`, { template: request.template });
  if (request.customer !== null) customerIndex(open, request.customer);
  return {
    ...readScope(open, request.scope),
    chosen: request.sections?.map(findSection) ?? offeredSections(open, template),
  };
}

/** What a later version makes is offered with that reason where sections are chosen, and stands on no paper of its own accord. */
function offeredSections(open: OpenBook, { sections }: ReportTemplate): readonly ReportSectionSource[] {
  return sections.map(findSection).filter((section) => section.unavailable(open) !== 'notYet');
}
