import { extname } from 'node:path';
import {
  orientations,
  papers,
  sectionIds,
  templateIds,
  type ReportRequest,
  type SectionId,
} from '@shared/contract/report-document';
import { languages } from '@shared/contract/views';
import type { BookSettings } from '@shared/model/settings';
import { oneOf, usage, type Options } from './read-options';
import { readScopeOptions } from './read-scope-options';

const formats = { '.pdf': 'pdf', '.xlsx': 'xlsx', '.csv': 'csv' } as const;
export type ReportFormat = (typeof formats)[keyof typeof formats];

/** What of a report does not depend on the book; whose statement it is stands apart, by code. */
export type ReportOptions = Omit<ReportRequest, 'scope' | 'customer'> & {
  readonly format: ReportFormat;
  readonly customerCode: string | null;
};

export const reportOptionKinds = {
  book: 'required',
  template: 'required',
  period: 'required',
  out: 'required',
  base: 'value',
  lang: 'value',
  paper: 'value',
  orientation: 'value',
  sections: 'value',
  customer: 'value',
  remarks: 'value',
  name: 'value',
  'password-file': 'later',
} as const;

export function readReportOptions(options: Options): ReportOptions {
  const template = oneOf('--template', options.required('template'), templateIds);
  const sections = sectionsOf(options.value('sections'));
  const customerCode = options.value('customer') ?? null;
  const hasStatements =
    sections === null ? template === 'customer-statement' : sections.includes('statements');
  if (customerCode !== null && !hasStatements) throw usage('customerUnwanted', { option: '--customer' });
  return {
    template,
    format: formatOf(options.required('out')),
    language: oneOf('--lang', options.value('lang') ?? 'en', languages),
    paper: oneOf('--paper', options.value('paper') ?? 'A4', papers),
    orientation: oneOf('--orientation', options.value('orientation') ?? 'portrait', orientations),
    sections,
    customerCode,
    remarks: options.value('remarks') ?? '',
    name: options.value('name') ?? null,
  };
}

/** The whole request, once the book is open. */
export function reportRequestOf(
  { format: _format, customerCode: _code, ...rest }: ReportOptions,
  options: Options,
  settings: BookSettings,
  customer: number | null,
): ReportRequest {
  return { ...rest, scope: readScopeOptions(options, settings), customer };
}

function formatOf(out: string): ReportFormat {
  return formats[oneOf('--out', extname(out).toLowerCase(), ['.pdf', '.xlsx', '.csv'] as const)];
}

/** In the order given, each once. */
function sectionsOf(text: string | undefined): readonly SectionId[] | null {
  if (text === undefined) return null;
  const ids = text.split(',').map((id) => oneOf('--sections', id.trim(), sectionIds));
  return [...new Set(ids)];
}
