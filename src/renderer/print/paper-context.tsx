import type { TFunction } from 'i18next';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Orientation, Paper, ReportDocument } from '@shared/contract/report-document';
import { createFormat, type Format } from '@shared/format/format';

export interface PaperState {
  readonly report: ReportDocument;
  readonly paper: Paper;
  readonly orientation: Orientation;
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

interface PaperProviderProps {
  report: ReportDocument;
  paper: Paper;
  orientation: Orientation;
  children: ReactNode;
}

export function PaperProvider({ report, paper, orientation, children }: PaperProviderProps) {
  const { t } = useTranslation();
  const state = useMemo(
    () => ({ report, paper, orientation, t, format: createFormat(report.language, report.book.settings, t) }),
    [report, paper, orientation, t],
  );
  return <PaperContext value={state}>{children}</PaperContext>;
}
