import type { ReportRequest } from '@shared/contract/report-document';
import type { Language, Scope } from '@shared/contract/views';

/** The retention summary as its template has it. */
export function summaryRequest(scope: Scope, language: Language): ReportRequest {
  return reportRequest({ scope, language });
}

/** A report as its template has it, on A4, with what is asked for otherwise. */
export function reportRequest(asked: Partial<ReportRequest> & Pick<ReportRequest, 'scope'>): ReportRequest {
  return {
    template: 'retention-summary',
    language: 'en',
    paper: 'A4',
    orientation: 'portrait',
    sections: null,
    customer: null,
    remarks: '',
    name: null,
    ...asked,
  };
}
