import type { TextBlock } from '@shared/contract/report-document';
import { noteText } from '@shared/format/note-text';
import { measureFigure } from '@shared/metrics/measure-figure';
import type { Metric } from '@shared/metrics/metric';
import type { ReportGround } from './section';

export function textBlock(text: string, role: TextBlock['role'] = 'plain'): TextBlock {
  return { kind: 'text', role, text };
}

/** What stands in the place of a table that has nothing to say, with the reason: that of a metric of the same records. */
export function notDeterminable(
  name: string,
  metric: Metric,
  { current, words, format }: ReportGround,
): TextBlock | null {
  const { reason } = measureFigure(metric, current);
  if (reason === null) return null;
  return textBlock(
    words('report:figures.notDeterminableNote', { name, reason: noteText(reason, words, format) }),
  );
}

/** Said where the book holds none of the records that decide under the base who is a customer. */
export function nothingOfBase({ facts, words }: ReportGround): TextBlock | null {
  if (facts.dataThrough !== null) return null;
  return textBlock(words(facts.settings.base.kind === 'contract' ? 'note:noContracts' : 'note:ledgerEmpty'));
}
