import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Fault } from '@shared/base/fault';
import type { ImportInspection, ImportPlan, Language } from '@shared/contract/views';
import { ImportScreen } from '@renderer/screens/import/import-screen';
import { madeBook, type FakeHandlers } from '../fake/fake-bridge';
import { madeInspection, madePlan, madeRecord } from '../fake/made-import';
import { renderScreen } from '../fake/render-screen';

interface Opened {
  readonly inspection?: ImportInspection;
  readonly answers?: Partial<FakeHandlers>;
  readonly language?: Language;
  readonly withBook?: boolean;
}

/** The import screen after a person has chosen a file in the dialog. */
async function chooseFile({
  inspection = madeInspection(),
  answers = {},
  language = 'en',
  withBook = true,
}: Opened) {
  const stage = vi.fn((_input: unknown): ImportPlan | Promise<ImportPlan> => madePlan);
  const commit = vi.fn((_input: unknown) => madeRecord);
  const discard = vi.fn((_input: unknown) => undefined);
  const view = renderScreen(<ImportScreen />, {
    language,
    state: { book: withBook ? madeBook : null },
    answers: {
      'import.inspect': () => inspection,
      'import.stage': stage,
      'import.commit': commit,
      'import.discard': discard,
      ...answers,
    },
  });
  fireEvent.click(await screen.findByTestId('choose-ledger'));
  return { ...view, stage, commit, discard };
}

describe('The import wizard', () => {
  it.each([
    ['en', 'Import 5,012 rows'],
    ['zh-CN', '导入 5,012 行'],
    ['zh-TW', '匯入 5,012 列'],
    ['ru', 'Импортировать 5 012 строк'],
  ] as const)('leads a file that is certain straight to the check (%s)', async (language, button) => {
    const { stage } = await chooseFile({ language });
    const commit = await screen.findByTestId('commit-import');
    expect(commit.textContent?.replace(/\s/gu, ' ')).toBe(button);
    expect(stage).toHaveBeenCalledWith(
      expect.objectContaining({ mapping: madeInspection().mapping, dateOrder: 'dmy', headerRow: 1 }),
    );
  });

  it('shows a plan that foots in rows and in money, and every issue with row, column, value and reason', async () => {
    await chooseFile({});
    const table = await screen.findByTestId('reconciliation');
    const cells = [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ['5,024', '1,072,503.10'],
      ['5,012', '1,070,021.10'],
      ['5', '1,204.00'],
      ['7', '1,278.00'],
      ['5,024', '1,072,503.10'],
    ]);
    expect(screen.getByText('Agrees in rows and in amount')).toBeTruthy();
    const [first] = screen.getAllByTestId('issue');
    expect(first?.textContent).toMatch(/^118Date30\.02\.2025.+/);
    expect(screen.getByText(/3 line totals have more decimals than EUR/)).toBeTruthy();
  });

  it('says so when what was read is not accounted for', async () => {
    const broken = { ...madePlan.reconciliation, rowsImported: 5011 };
    await chooseFile({ answers: { 'import.stage': () => ({ ...madePlan, reconciliation: broken }) } });
    await screen.findByTestId('reconciliation');
    expect(screen.getByText(/Does not agree with what was read/)).toBeTruthy();
  });

  it.each([
    ['en', /No column is matched to the date/],
    ['ru', /Не указан столбец с датой/],
  ] as const)('says that the date column is missing and does not go on (%s)', async (language, sentence) => {
    const { date: _date, ...mapping } = madeInspection().mapping;
    const found = madeInspection();
    const columns = found.columns.map((column) =>
      column.field === 'date' ? { ...column, field: null, certainty: 'none' as const } : column,
    );
    const inspection: ImportInspection = { ...found, mapping, columns, missing: ['date'], dateOrder: null };
    const { stage } = await chooseFile({ inspection, language });
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.getByTestId('check-rows').hasAttribute('disabled')).toBe(true);
    expect(stage).not.toHaveBeenCalled();
  });

  it('asks how the dates are written when the column does not settle it, with what each answer means', async () => {
    const { stage } = await chooseFile({ inspection: madeInspection(true) });
    const answer = await screen.findByRole('radio', { name: /Month, day, year/ });
    expect(screen.getByText('03/04/2025 is 4 Mar 2025')).toBeTruthy();
    expect(screen.getByText('03/04/2025 is 3 Apr 2025')).toBeTruthy();
    expect(screen.getByTestId('check-rows').hasAttribute('disabled')).toBe(true);
    fireEvent.click(answer);
    fireEvent.click(screen.getByTestId('check-rows'));
    await screen.findByTestId('commit-import');
    expect(stage).toHaveBeenCalledWith(expect.objectContaining({ dateOrder: 'mdy' }));
  });

  it('imports what was checked, says what was imported and leads to the figures', async () => {
    const { commit, discard, location } = await chooseFile({});
    fireEvent.click(await screen.findByTestId('commit-import'));
    await screen.findByTestId('import-done');
    expect(screen.getByRole('heading', { name: '5,012 rows imported' })).toBeTruthy();
    expect(commit).toHaveBeenCalledWith(expect.objectContaining({ planId: 'plan-1' }));
    expect(discard).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('show-figures'));
    expect(location()).toBe('/overview');
  });

  it('can be cancelled while it reads, and says that the book is as it was', async () => {
    let stop = (_reason: Fault): void => undefined;
    const reading = new Promise<ImportPlan>((_resolve, reject) => {
      stop = reject;
    });
    const cancel = vi.fn((_input: unknown) => stop(new Fault('cancelled', 'cancelled')));
    const { stage } = await chooseFile({
      answers: { 'import.stage': () => reading, 'app.cancel': cancel },
    });
    expect(stage).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText(/The book is as it was/)).toBeTruthy();
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('gives a plan back that is left without importing', async () => {
    const { discard } = await chooseFile({});
    fireEvent.click(await screen.findByTestId('change-columns'));
    await waitFor(() => expect(discard).toHaveBeenCalledWith({ planId: 'plan-1' }));
  });

  it('keeps the plan when writing fails, so that the person can try again', async () => {
    const { discard } = await chooseFile({
      answers: {
        'import.commit': () => {
          throw new Fault('book', 'book.notWritable', { name: 'x' });
        },
      },
    });
    fireEvent.click(await screen.findByTestId('commit-import'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByTestId('commit-import')).toBeTruthy();
    expect(discard).not.toHaveBeenCalled();
  });

  it('offers to make the book where none is open, named for the file, and then goes straight to the check', async () => {
    const create = vi.fn((_input: unknown) => madeBook);
    await chooseFile({ withBook: false, answers: { 'book.create': create } });
    const name = await screen.findByLabelText('Name of the business');
    expect(name.getAttribute('value')).toBe('sales-2025');
    fireEvent.change(name, { target: { value: 'Northwind' } });
    fireEvent.click(screen.getByRole('button', { name: 'Create the book…' }));
    await screen.findByTestId('commit-import');
    expect(create).toHaveBeenCalledWith({
      token: 'token-0002',
      settings: { companyName: 'Northwind', currency: 'USD' },
    });
  });

  it('tells what is wrong with a file and lets another be chosen', async () => {
    await chooseFile({
      answers: {
        'import.inspect': () => {
          throw new Fault('unreadable', 'file.empty', { name: 'sales.csv' });
        },
      },
    });
    expect(await screen.findByRole('alert')).toBeTruthy();
    await act(async () => undefined);
    expect(screen.getByRole('button', { name: 'Choose another file…' })).toBeTruthy();
  });
});
