import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useEffect } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Fault } from '@shared/base/fault';
import type { BatchPlan, FileToken, ImportDecisions } from '@shared/contract/views';
import { ImportScreen } from '@renderer/screens/import/import-screen';
import { usePendingFiles } from '@renderer/shell/pending-files';
import { madeBook, type FakeHandlers } from '../fake/fake-bridge';
import { madeForeignInspection, madeFolder } from '../fake/made-foreign';
import { madePlan, madeRecord } from '../fake/made-import';
import { renderScreen } from '../fake/render-screen';

function Given({ files }: { files: readonly FileToken[] }) {
  const { setFiles } = usePendingFiles();
  useEffect(() => setFiles(files), [setFiles, files]);
  return <ImportScreen />;
}

interface StagedFiles {
  readonly files: readonly { readonly token: string; readonly decisions: ImportDecisions }[];
}

/** Every staged file becomes the same plan. */
function batchOf({ files }: StagedFiles): BatchPlan {
  return { batchId: 'batch-1', files: files.map(() => ({ fileName: 'x', plan: madePlan, fault: null })) };
}

function chooseFiles(files: readonly FileToken[], answers: Partial<FakeHandlers> = {}, withBook = true) {
  const stageAll = vi.fn((input: StagedFiles) => batchOf(input));
  const commitAll = vi.fn((_input: unknown) => [madeRecord, { ...madeRecord, id: 4 }]);
  const discard = vi.fn((_input: unknown) => undefined);
  const view = renderScreen(<Given files={files} />, {
    state: { book: withBook ? madeBook : null },
    answers: {
      'import.inspect': ({ token, decisions }) => madeForeignInspection(token, decisions),
      'import.stageAll': stageAll,
      'import.commitAll': commitAll,
      'import.discard': discard,
      ...answers,
    },
  });
  return { ...view, stageAll, commitAll, discard };
}

const file = (name: string): FileToken => ({ token: `ledger-${name}`, name: `${name}.csv`, size: 1 });

describe('Several files', () => {
  it('that are all certain go straight to one check over them all, footed, and are imported on one button', async () => {
    const { commitAll } = chooseFiles([file('january'), file('february')]);
    const commit = await screen.findByTestId('commit-import');
    expect(commit.textContent).toBe('Import 2 files (10,024 rows)');
    expect(screen.getAllByTestId('batch-file')).toHaveLength(2);
    expect(screen.getByTestId('batch-total').textContent).toMatch(
      /10,048.*10,024.*10.*14.*824.*2,140,042\.20/,
    );
    fireEvent.click(commit);
    await screen.findByTestId('import-done');
    expect(commitAll).toHaveBeenCalledWith(expect.objectContaining({ batchId: 'batch-1' }));
    expect(screen.getByText('2 files are in the book and saved.')).toBeTruthy();
  });

  it('are listed each with its state where one of them asks or cannot be read', async () => {
    chooseFiles(madeFolder);
    expect(await screen.findByText('2 ready · 3 need an answer · 1 cannot be read')).toBeTruthy();
    const rows = screen.getAllByTestId('file');
    expect(rows.map((row) => row.dataset['state'])).toEqual([
      'ready',
      'ready',
      'asks',
      'asks',
      'asks',
      'unreadable',
    ]);
    expect(rows[4]?.textContent).toContain('Which of the 3 sheets?');
    expect(rows[5]?.textContent).toContain('is not a spreadsheet');
  });

  it('of the same shape are asked once: the answer holds for the other, and the check follows', async () => {
    const { stageAll } = chooseFiles([file('asks-1'), file('asks-2'), file('january')]);
    fireEvent.click(await screen.findByTestId('answer-next'));
    fireEvent.click(await screen.findByRole('radio', { name: /Day, month, year/ }));
    fireEvent.click(screen.getByRole('radio', { name: /The comma/ }));
    fireEvent.click(screen.getByTestId('check-rows'));
    await screen.findByTestId('commit-import');
    const [input] = stageAll.mock.calls[0] ?? [];
    expect(
      input?.files.map(({ token, decisions }) => [token, decisions.dateOrder, decisions.decimalMark]),
    ).toEqual([
      ['ledger-asks-1', 'dmy', 'comma'],
      ['ledger-asks-2', 'dmy', 'comma'],
      ['ledger-january', undefined, undefined],
    ]);
  });

  it('can be checked without those that ask, which stay in sight with the way to answer', async () => {
    chooseFiles([file('january'), file('asks')]);
    fireEvent.click(await screen.findByTestId('check-files'));
    expect((await screen.findByTestId('commit-import')).textContent).toBe('Import 1 file (5,012 rows)');
    const [, asking] = screen.getAllByTestId('batch-file');
    fireEvent.click(within(asking!).getByRole('button', { name: 'Answer' }));
    expect(await screen.findByTestId('columns')).toBeTruthy();
  });

  it('whose whole raises a question say it in the check, and what one has answered serves its like', async () => {
    const stageAll = vi.fn(({ files }: StagedFiles): BatchPlan => ({
      batchId: 'batch-1',
      files: files.map(({ decisions }) =>
        decisions.dateOrder === undefined
          ? {
              fileName: 'x',
              plan: null,
              fault: new Fault('usage', 'date.orderUnknown', { column: 'Дата документа', samples: '' }).body,
            }
          : { fileName: 'x', plan: madePlan, fault: null },
      ),
    }));
    chooseFiles([file('january'), file('february')], { 'import.stageAll': stageAll });
    const [first] = await screen.findAllByTestId('batch-file');
    expect(first?.textContent).toContain('How are the dates written?');
    fireEvent.click(within(first!).getByRole('button', { name: 'Answer' }));
    fireEvent.click(await screen.findByRole('radio', { name: /Day, month, year/ }));
    fireEvent.click(screen.getByTestId('check-rows'));
    await screen.findByTestId('commit-import');
    expect(stageAll.mock.calls.at(-1)?.[0].files.map(({ decisions }) => decisions.dateOrder)).toEqual([
      'dmy',
      'dmy',
    ]);
  });

  it('that are stopped half-way are checked again before anything more is imported', async () => {
    const { stageAll } = chooseFiles([file('january'), file('february')], {
      'import.commitAll': () => {
        throw new Fault('book', 'import.batchStopped', {
          cause: 'book.diskFull',
          path: 'x',
          batchFile: 'february.csv',
          done: 1,
          total: 2,
        });
      },
    });
    fireEvent.click(await screen.findByTestId('commit-import'));
    expect((await screen.findByTestId('error-state')).textContent).toContain('1 of 2');
    expect(screen.queryByTestId('commit-import')).toBeNull();
    fireEvent.click(screen.getByTestId('check-again'));
    await screen.findByTestId('commit-import');
    expect(stageAll).toHaveBeenCalledTimes(2);
  });

  it('can be left out', async () => {
    const { stageAll } = chooseFiles([file('january'), file('february'), file('asks')]);
    await screen.findByTestId('answer-next');
    fireEvent.click(screen.getByRole('button', { name: 'Leave out “asks.csv”' }));
    fireEvent.click(screen.getByRole('button', { name: 'Leave out “january.csv”' }));
    await waitFor(() => expect(screen.queryAllByTestId('file')).toHaveLength(0));
    fireEvent.click(await screen.findByTestId('continue'));
    await screen.findByTestId('commit-import');
    expect(stageAll).not.toHaveBeenCalled();
  });

  it('make one book where none is open, named for what their names have in common', async () => {
    chooseFiles(
      [
        { token: 'ledger-january', name: 'Harbour sales 2025-01.csv', size: 1 },
        { token: 'ledger-february', name: 'Harbour sales 2025-02.csv', size: 1 },
      ],
      {},
      false,
    );
    const name = await screen.findByLabelText('Name of the business');
    expect(name.getAttribute('value')).toBe('Harbour sales');
    expect(screen.getByTestId('commit-import').textContent).toBe(
      'Create the book and import 2 files (10,024 rows)',
    );
  });
});

describe('A workbook of several sheets', () => {
  it('asks which one, and reads the chosen one', async () => {
    const inspect = vi.fn(({ token, decisions }: { token: string; decisions: ImportDecisions }) =>
      madeForeignInspection(token, decisions),
    );
    const stage = vi.fn((_input: unknown) => madePlan);
    chooseFiles([file('sheets')], { 'import.inspect': inspect, 'import.stage': stage });
    fireEvent.click(await screen.findByRole('button', { name: 'Go on with “Январь”' }));
    await screen.findByTestId('commit-import');
    expect(stage).toHaveBeenCalledWith(
      expect.objectContaining({ decisions: expect.objectContaining({ sheet: 'Январь' }) as unknown }),
    );
  });

  it('can be imported whole: each sheet is a file of its own', async () => {
    const { stageAll } = chooseFiles([file('sheets')]);
    fireEvent.click(await screen.findByRole('button', { name: 'Import all 3 sheets' }));
    expect((await screen.findByTestId('commit-import')).textContent).toBe('Import 3 files (15,036 rows)');
    expect(stageAll.mock.calls[0]?.[0].files.map(({ decisions }) => decisions.sheet)).toEqual([
      'Январь',
      'Февраль',
      'Март',
    ]);
  });
});
