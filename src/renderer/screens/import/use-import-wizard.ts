import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { ChannelInput } from '@shared/contract/channels';
import type {
  BookSummary,
  ColumnMapping,
  FileToken,
  ImportInspection,
  ImportPlan,
} from '@shared/contract/views';
import { BridgeError, call, newTaskId } from '../../api';
import { useStateUpdates } from '../../queries';
import { isCertain } from './column-match';
import type { DateOrder } from './date-reading';
import {
  firstState,
  wizardAfter,
  type WizardEvent,
  type WizardState,
  type WizardStep,
  type Work,
} from './wizard-state';

export interface ImportWizard {
  readonly state: WizardState;
  /** Looks at a file, and goes on as far as needs nothing from a person. */
  readonly choose: (file: FileToken, sheet?: string) => Promise<void>;
  /** On from the file once its book is open: to the check, or to the columns where the match is not certain. */
  readonly proceed: () => Promise<void>;
  readonly match: (mapping: ColumnMapping) => void;
  readonly order: (dateOrder: DateOrder) => void;
  readonly check: () => Promise<void>;
  readonly commit: () => Promise<void>;
  readonly goTo: (step: WizardStep) => void;
}

type Settled = Pick<WizardState, 'mapping' | 'dateOrder'>;

/**
 * The import from a chosen file to the reconciled record. What was staged and is not imported is given back;
 * an answer that comes after the person has moved on is dropped.
 */
export function useImportWizard(book: BookSummary | null): ImportWizard {
  const [state, send] = useReducer(wizardAfter, firstState);
  const { bookChanged } = useStateUpdates();
  const run = useRuns(send);
  const { keep, release } = useDiscarding(state.plan);

  async function stage(file: FileToken, inspection: ImportInspection, settled: Settled): Promise<void> {
    const input = stageInput(file, inspection, settled);
    const staged = await run('staging', (taskId) => call('import.stage', { ...input, taskId }));
    if (staged !== null) send({ type: 'staged', plan: staged });
  }

  const { file, inspection } = state;
  return {
    state,
    choose: async (chosen, sheet) => {
      send({ type: 'chosen', file: chosen });
      const input = { token: chosen.token, ...(sheet === undefined ? {} : { sheet }) };
      const found = await run('inspecting', () => call('import.inspect', input));
      if (found === null) return;
      const needsChoice = book === null || (found.sheets.length > 1 && sheet === undefined);
      const certain = isCertain(found);
      send({ type: 'inspected', inspection: found, step: needsChoice || certain ? 'file' : 'columns' });
      if (!needsChoice && certain) await stage(chosen, found, found);
    },
    proceed: async () => {
      if (file === null || inspection === null) return;
      if (isCertain(inspection)) await stage(file, inspection, state);
      else send({ type: 'wentTo', step: 'columns' });
    },
    match: (mapping) => {
      send({ type: 'matched', mapping });
    },
    order: (dateOrder) => {
      send({ type: 'ordered', dateOrder });
    },
    check: async () => {
      if (file !== null && inspection !== null) await stage(file, inspection, state);
    },
    commit: async () => {
      if (state.plan === null) return;
      const { planId } = state.plan;
      keep(planId);
      const record = await run('committing', (taskId) => call('import.commit', { planId, taskId }));
      if (record === null) {
        release();
        return;
      }
      send({ type: 'committed', record });
      await bookChanged();
    },
    goTo: (step) => {
      send({ type: 'wentTo', step });
    },
  };
}

function stageInput(
  file: FileToken,
  inspection: ImportInspection,
  { mapping, dateOrder }: Settled,
): Omit<ChannelInput<'import.stage'>, 'taskId'> {
  return {
    token: file.token,
    headerRow: inspection.headerRow,
    mapping,
    ...(inspection.sheet === null ? {} : { sheet: inspection.sheet }),
    ...(dateOrder === null ? {} : { dateOrder }),
  };
}

/**
 * Runs one thing after another; null: it failed or was cancelled (told to the state), or is no longer wanted.
 * Leaving the screen stops a reading that is under way, and lets a writing end.
 */
function useRuns(send: (event: WizardEvent) => void) {
  const latest = useRef<Work | null>(null);
  useEffect(
    () => () => {
      if (latest.current?.kind === 'staging') void call('app.cancel', { taskId: latest.current.taskId });
      latest.current = null;
    },
    [],
  );
  return useCallback(
    async <Value>(kind: Work['kind'], ask: (taskId: string) => Promise<Value>): Promise<Value | null> => {
      const work: Work = { kind, taskId: newTaskId() };
      latest.current = work;
      send({ type: 'working', work });
      try {
        const value = await ask(work.taskId);
        return latest.current === work ? value : null;
      } catch (error) {
        if (latest.current !== work) return null;
        const wasCancelled = error instanceof BridgeError && error.body.kind === 'cancelled';
        send(wasCancelled ? { type: 'cancelled' } : { type: 'failed', error });
        return null;
      } finally {
        if (latest.current === work) latest.current = null;
      }
    },
    [send],
  );
}

interface Keeping {
  /** The plan is being written, or is written: it is no longer the page's to give back. */
  readonly keep: (planId: string) => void;
  readonly release: () => void;
}

/** Gives a staged plan back as soon as it is no longer shown, unless it is kept. */
function useDiscarding(plan: ImportPlan | null): Keeping {
  const kept = useRef<string | null>(null);
  const keeping = useMemo(
    () => ({
      keep: (planId: string): void => {
        kept.current = planId;
      },
      release: (): void => {
        kept.current = null;
      },
      isKept: (planId: string): boolean => kept.current === planId,
    }),
    [],
  );
  const planId = plan?.planId ?? null;
  useEffect(() => {
    if (planId === null) return undefined;
    return () => {
      if (!keeping.isKept(planId)) void call('import.discard', { planId });
    };
  }, [planId, keeping]);
  return keeping;
}
