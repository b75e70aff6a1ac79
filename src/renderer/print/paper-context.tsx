import type { TFunction } from 'i18next';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDocument } from '@shared/contract/views';
import { createFormat, type Format } from '@shared/format/format';
import type { Paper } from './paper';

export interface PaperState {
  readonly report: ReportDocument;
  readonly paper: Paper;
  readonly t: TFunction;
  readonly format: Format;
}

const PaperContext = createContext<PaperState | null>(null);

/** The document being printed, and the words and number style of its own language. */
export function usePaper(): PaperState {
  const state = useContext(PaperContext);
  if (state === null) throw new Error('usePaper outside of PaperProvider');
  return state;
}

export function PaperProvider(props: { report: ReportDocument; paper: Paper; children: ReactNode }) {
  const { report, paper, children } = props;
  const { t } = useTranslation();
  const state = useMemo(
    () => ({ report, paper, t, format: createFormat(report.language, report.book.settings, t) }),
    [report, paper, t],
  );
  return <PaperContext value={state}>{children}</PaperContext>;
}
