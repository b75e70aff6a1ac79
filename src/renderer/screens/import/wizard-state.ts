import type {
  ColumnMapping,
  FileToken,
  ImportInspection,
  ImportPlan,
  ImportRecord,
} from '@shared/contract/views';
import type { DateOrder } from './date-reading';

export type WizardStep = 'file' | 'columns' | 'check' | 'done';

/** What is under way, and by which task it reports and can be cancelled. */
export interface Work {
  readonly kind: 'inspecting' | 'staging' | 'committing';
  readonly taskId: string;
}

export interface WizardState {
  readonly step: WizardStep;
  readonly file: FileToken | null;
  readonly inspection: ImportInspection | null;
  readonly mapping: ColumnMapping;
  /** Null: not settled by the column and not yet by the person. */
  readonly dateOrder: DateOrder | null;
  readonly plan: ImportPlan | null;
  readonly record: ImportRecord | null;
  readonly work: Work | null;
  readonly error: unknown;
  readonly cancelled: boolean;
}

export type WizardEvent =
  | { readonly type: 'chosen'; readonly file: FileToken }
  | { readonly type: 'inspected'; readonly inspection: ImportInspection; readonly step: WizardStep }
  | { readonly type: 'matched'; readonly mapping: ColumnMapping }
  | { readonly type: 'ordered'; readonly dateOrder: DateOrder }
  | { readonly type: 'working'; readonly work: Work }
  | { readonly type: 'staged'; readonly plan: ImportPlan }
  | { readonly type: 'committed'; readonly record: ImportRecord }
  | { readonly type: 'wentTo'; readonly step: WizardStep }
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'cancelled' };

export const firstState: WizardState = {
  step: 'file',
  file: null,
  inspection: null,
  mapping: {},
  dateOrder: null,
  plan: null,
  record: null,
  work: null,
  error: null,
  cancelled: false,
};

/** The wizard after an event. Pure: what is asked of main happens elsewhere. */
export function wizardAfter(state: WizardState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'chosen':
      return { ...firstState, file: event.file };
    case 'inspected': {
      const { inspection, step } = event;
      const { mapping, dateOrder } = inspection;
      return { ...state, step, inspection, mapping, dateOrder, work: null };
    }
    case 'matched':
      return rematched(state, event.mapping);
    case 'ordered':
      return { ...state, dateOrder: event.dateOrder, error: null };
    case 'working':
      return { ...state, work: event.work, error: null, cancelled: false };
    case 'staged':
      return { ...state, step: 'check', plan: event.plan, work: null };
    case 'committed':
      return { ...state, step: 'done', record: event.record, plan: null, work: null };
    case 'wentTo':
      return { ...state, step: event.step, plan: null, error: null, cancelled: false };
    case 'failed':
      return { ...state, error: event.error, work: null };
    case 'cancelled':
      return { ...state, step: 'file', plan: null, work: null, error: null, cancelled: true };
  }
}

/** Another date column has another order, which only the file can tell; the first one has the order found for it. */
function rematched(state: WizardState, mapping: ColumnMapping): WizardState {
  if (mapping.date === state.mapping.date) return { ...state, mapping, error: null };
  const known = mapping.date === state.inspection?.mapping.date ? state.inspection?.dateOrder : null;
  return { ...state, mapping, dateOrder: known ?? null, error: null };
}
