import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Engine } from '@main/engine';
import { Fault } from '@shared/base/fault';
import type { ImportDecisions, ImportPlan } from '@shared/contract/views';
import { decisionOfFault, type DecisionFault } from '@shared/model/import-decisions';
import { reconciles, sumReconciliations } from '@shared/model/reconciliation';

/** How importing one file ended; everything but the first two is a fault of the program. */
export type Outcome =
  | { readonly kind: 'imported'; readonly rows: number }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'crashed' | 'changed' | 'unfooted' | 'unsound'; readonly detail: string };

/** Answers to what a file leaves open, so that the trial goes on to what comes after the question. */
const answers: Readonly<Record<DecisionFault, ImportDecisions>> = {
  'date.orderUnknown': { dateOrder: 'dmy' },
  'date.yearsUnknown': { shortYears: 'century' },
  'amount.markUnknown': { decimalMark: 'point' },
  'file.encodingUnknown': { encoding: 'Windows-1252' },
};

const baseRows = [
  'Date,Customer,Invoice,Amount',
  '2024-01-05,Anna,I-1,10.00',
  '2024-01-06,Bob,I-2,20.00',
  '2024-02-07,Anna,I-3,30.50',
  '2024-02-08,,I-4,-5.25',
];

/** Imports files, one after the other, into copies of one small book, and looks whether each is as it should be. */
export class BookTrial {
  readonly #base: string;
  readonly #book: string;
  readonly #engine: Engine = createEngine({ now: () => new Date('2024-03-01T08:00:00.000Z') });
  #isFresh = false;
  #digest = '';
  #summary = '';

  private constructor(folder: string) {
    this.#base = join(folder, 'base.staybook');
    this.#book = join(folder, 'trial.staybook');
  }

  static async start(folder: string): Promise<BookTrial> {
    const trial = new BookTrial(folder);
    const ledger = join(folder, 'base.csv');
    writeFileSync(ledger, `${baseRows.join('\n')}\n`);
    await trial.#engine.run('createBook', { path: trial.#base, settings: { currency: 'EUR' }, save: 'now' });
    const { planId } = await trial.#engine.run('stageImport', { path: ledger });
    await trial.#engine.run('commitImport', { planId });
    await trial.#engine.run('closeBook', undefined);
    return trial;
  }

  async tryFile(path: string): Promise<Outcome> {
    await this.#openFresh();
    const outcome = await this.#import(path, {}, 0);
    if (outcome.kind === 'refused') return (await this.#bookChanged()) ?? outcome;
    this.#isFresh = false;
    return outcome;
  }

  async #openFresh(): Promise<void> {
    if (this.#isFresh) return;
    await this.#engine.run('closeBook', undefined);
    copyFileSync(this.#base, this.#book);
    await this.#engine.run('openBook', { path: this.#book, access: 'write' });
    this.#digest = digestOf(this.#book);
    this.#summary = await this.#summarize();
    this.#isFresh = true;
  }

  async #import(path: string, decisions: ImportDecisions, asked: number): Promise<Outcome> {
    try {
      const plan = await this.#engine.run('stageImport', { path, decisions });
      const changed = await this.#bookChanged();
      if (changed !== null) return changed;
      return await this.#commit(plan);
    } catch (error) {
      if (!(error instanceof Fault)) return { kind: 'crashed', detail: describe(error) };
      const { code, kind } = error.body;
      if (kind === 'internal') return { kind: 'crashed', detail: code };
      if (Object.hasOwn(decisionOfFault, code) && asked < 4) {
        return this.#import(path, { ...decisions, ...answers[code as DecisionFault] }, asked + 1);
      }
      return { kind: 'refused', code };
    }
  }

  async #commit(plan: ImportPlan): Promise<Outcome> {
    const { reconciliation: whole, months, planId } = plan;
    if (!reconciles(whole)) return { kind: 'unfooted', detail: JSON.stringify(whole) };
    const summed = sumReconciliations(months.map(({ reconciliation }) => reconciliation));
    if (JSON.stringify(summed) !== JSON.stringify(inOrder(whole)))
      return { kind: 'unfooted', detail: `months ${JSON.stringify(summed)}, whole ${JSON.stringify(whole)}` };
    const record = await this.#engine.run('commitImport', { planId });
    if (JSON.stringify(record.reconciliation) !== JSON.stringify(whole)) {
      return {
        kind: 'unfooted',
        detail: `shown ${JSON.stringify(whole)}, done ${JSON.stringify(record.reconciliation)}`,
      };
    }
    const failed = (await this.#engine.run('verifyBook', undefined)).filter((check) => !check.ok);
    if (failed.length > 0) return { kind: 'unsound', detail: JSON.stringify(failed).slice(0, 500) };
    return { kind: 'imported', rows: whole.rowsRead };
  }

  async #bookChanged(): Promise<Outcome | null> {
    const isSame = digestOf(this.#book) === this.#digest && (await this.#summarize()) === this.#summary;
    return isSame ? null : { kind: 'changed', detail: 'the book was changed by a file that was refused' };
  }

  async #summarize(): Promise<string> {
    return JSON.stringify(await this.#engine.run('summarizeBook', undefined));
  }
}

/** The sums of the months have the fields in the order of their own making. */
function inOrder(whole: ImportPlan['reconciliation']): ImportPlan['reconciliation'] {
  return sumReconciliations([whole]);
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function describe(error: unknown): string {
  return error instanceof Error
    ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' | ')
    : String(error);
}
