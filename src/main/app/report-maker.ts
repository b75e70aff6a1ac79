import type { PrintJob, ReportDocument, ReportRequest } from '@shared/contract/report-document';
import type { Progress } from '@shared/contract/views';
import type { EngineClient } from './engine-client';
import type { ReportPrinter } from './printing';

/** Reports from the request to paper, watched and cancelled as one task. */
export interface ReportMaker {
  readonly pdf: (request: ReportRequest, taskId: string) => Promise<Uint8Array>;
  /** False where the person closed the print dialog. */
  readonly print: (request: ReportRequest, taskId: string) => Promise<boolean>;
  readonly cancel: (taskId: string) => void;
}

interface MakerParts {
  readonly engine: EngineClient;
  readonly printer: ReportPrinter;
  readonly onProgress: (progress: Progress) => void;
}

export function createReportMaker({ engine, printer, onProgress }: MakerParts): ReportMaker {
  const running = new Map<string, AbortController>();
  const make = async <Value>(
    request: ReportRequest,
    taskId: string,
    lay: (job: PrintJob, signal: AbortSignal) => Promise<Value>,
  ): Promise<Value> => {
    const controller = new AbortController();
    running.set(taskId, controller);
    try {
      const document: ReportDocument = await engine.run('reportDocument', request, taskId);
      onProgress({ taskId, phase: 'printing', share: null, rows: 0, rowsPerSecond: 0 });
      const { paper, orientation } = request;
      return await lay({ document, paper, orientation }, controller.signal);
    } finally {
      running.delete(taskId);
    }
  };
  return {
    pdf: (request, taskId) => make(request, taskId, printer.toPdf),
    print: (request, taskId) => make(request, taskId, printer.toPrinter),
    cancel: (taskId) => running.get(taskId)?.abort(),
  };
}
