import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Fault } from '@shared/base/fault';
import type {
  FileToken,
  ImportDecisions,
  ImportInspection,
  ImportPlan,
  Language,
} from '@shared/contract/views';
import { ImportScreen } from '@renderer/screens/import/import-screen';
import { usePendingFiles } from '@renderer/shell/pending-files';
import { madeBook, type FakeHandlers } from '../fake/fake-bridge';
import { madeForeignInspection } from '../fake/made-foreign';
import { madeInspection, madePlan, madeRecord } from '../fake/made-import';
import { renderScreen } from '../fake/render-screen';

interface Opened {
  readonly inspection?: ImportInspection;
  readonly answers?: Partial<FakeHandlers>;
  readonly language?: Language;
  readonly withBook?: boolean;
}

const chosen: FileToken = { token: 'token-0003', name: 'sales-2025.csv', size: 48_213 };

/** The import screen as it is reached once a person has chosen files in the dialog, which opens elsewhere. */
function Given({ files }: { files: readonly FileToken[] }) {
  const { setFiles } = usePendingFiles();
  useEffect(() => setFiles(files), [setFiles, files]);
  return <ImportScreen />;
}

function chooseFile({
  inspection = madeInspection(),
  answers = {},
  language = 'en',
  withBook = true,
}: Opened) {
  const stage = vi.fn((_input: unknown): ImportPlan | Promise<ImportPlan> => madePlan);
  const commit = vi.fn((_input: unknown) => madeRecord);
  const discard = vi.fn((_input: unknown) => undefined);
  const files = [chosen];
  const view = renderScreen(<Given files={files} />, {
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
  return { ...view, stage, commit, discard };
}

describe('The import wizard', () => {
  it.each([
    ['en', 'Import 5,012 rows'],
    ['zh-CN', '导入 5,012 行'],
    ['zh-TW', '匯入 5,012 列'],
    ['ru', 'Импортировать 5 012 строк'],
  ] as const)('leads a file that is certain straight to the check (%s)', async (language, button) => {
    const { stage } = chooseFile({ language });
    const commit = await screen.findByTestId('commit-import');
    expect(commit.textContent?.replace(/\s/gu, ' ')).toBe(button);
    expect(stage).toHaveBeenCalledWith({
      token: 'token-0003',
      taskId: expect.any(String) as string,
      decisions: { kind: 'sales', headerRow: 1, mapping: madeInspection().mapping },
    });
  });

  it('shows a plan that foots in rows and in money, and every issue with row, column, value and reason', async () => {
    chooseFile({});
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

  it('shows the months, which add up to the whole', async () => {
    chooseFile({});
    const months = await screen.findByTestId('months');
    expect(within(months).getAllByTestId('month')).toHaveLength(9);
    const total = within(months).getByTestId('total-row').textContent;
    expect(total).toContain('5,024');
    expect(total).toContain('1,070,021.10');
  });

  it('says how many customers may be the same, and that nothing is merged silently', async () => {
    chooseFile({});
    expect(await screen.findByText(/Nothing is merged silently/)).toBeTruthy();
    expect(screen.getByText('Possibly the same customer').nextSibling?.textContent).toBe('3');
  });

  it('tells of a total that differs with its sums printed as in tables', async () => {
    const notes = [
      { code: 'import.totalDiffers', params: { row: 5025, stated: '1072504.10', read: '1070021.10' } },
    ];
    chooseFile({ answers: { 'import.stage': () => ({ ...madePlan, notes }) } });
    expect(
      await screen.findByText(/row 5025 is 1,072,504\.10; the lines above it add up to 1,070,021\.10/),
    ).toBeTruthy();
  });

  it('says so when what was read is not accounted for', async () => {
    const broken = { ...madePlan.reconciliation, rowsImported: 5011 };
    chooseFile({ answers: { 'import.stage': () => ({ ...madePlan, reconciliation: broken }) } });
    await screen.findByTestId('reconciliation');
    expect(screen.getByText(/Does not agree with what was read/)).toBeTruthy();
  });

  it('shows no amounts for records that carry none', async () => {
    chooseFile({ answers: { 'import.stage': () => ({ ...madePlan, kind: 'feedback' }) } });
    const table = await screen.findByTestId('reconciliation');
    expect([...table.querySelectorAll('tbody td')].map((cell) => cell.textContent)).toEqual([
      '5,024',
      '5,012',
      '5',
      '7',
      '5,024',
    ]);
  });

  it.each([
    ['en', /No column is matched to the date/],
    ['ru', /Не указан столбец с датой/],
  ] as const)('says that the date column is missing and does not go on (%s)', async (language, sentence) => {
    const inspection = madeForeignInspection('lacks-a-date', {});
    const { stage } = chooseFile({ inspection, language });
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.getByTestId('check-rows').hasAttribute('disabled')).toBe(true);
    expect(stage).not.toHaveBeenCalled();
  });

  it('can be cancelled while it reads, and says that the book is as it was', async () => {
    let stop = (_reason: Fault): void => undefined;
    const reading = new Promise<ImportPlan>((_resolve, reject) => {
      stop = reject;
    });
    const cancel = vi.fn((_input: unknown) => stop(new Fault('cancelled', 'cancelled')));
    chooseFile({ answers: { 'import.stage': () => reading, 'app.cancel': cancel } });
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText(/The book is as it was/)).toBeTruthy();
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('gives a plan back that is left without importing', async () => {
    const { discard } = chooseFile({});
    fireEvent.click(await screen.findByTestId('change-columns'));
    await waitFor(() => expect(discard).toHaveBeenCalledWith({ planId: 'plan-1' }));
  });

  it('keeps the plan when writing fails, so that the person can try again', async () => {
    const { discard } = chooseFile({
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

  it('tells what is wrong with a file and lets others be chosen', async () => {
    chooseFile({
      answers: {
        'import.inspect': () => {
          throw new Fault('unreadable', 'file.empty', { file: 'sales.csv' });
        },
      },
    });
    expect(await screen.findByRole('alert')).toBeTruthy();
    await act(async () => undefined);
    expect(screen.getByRole('button', { name: 'Choose other files…' })).toBeTruthy();
  });
});

describe('What the file leaves open', () => {
  it('is asked with what each answer makes of the column’s own dates', async () => {
    const { stage } = chooseFile({ inspection: madeInspection(true) });
    const answer = await screen.findByRole('radio', { name: /Month, day, year/ });
    expect(screen.getByText('03/04/2025 is 4 Mar 2025')).toBeTruthy();
    expect(screen.getByText('03/04/2025 is 3 Apr 2025')).toBeTruthy();
    expect(screen.getByTestId('check-rows').hasAttribute('disabled')).toBe(true);
    fireEvent.click(answer);
    fireEvent.click(screen.getByTestId('check-rows'));
    await screen.findByTestId('commit-import');
    expect(stage).toHaveBeenCalledWith(
      expect.objectContaining({ decisions: expect.objectContaining({ dateOrder: 'mdy' }) as unknown }),
    );
  });

  it('is asked too where only the whole file raises it: a question, not an error', async () => {
    const stage = vi.fn((input: { decisions: { decimalMark?: string | undefined } }): ImportPlan => {
      if (input.decisions.decimalMark === undefined)
        throw new Fault('usage', 'amount.markUnknown', { column: 'Amount', samples: '1,234' });
      return madePlan;
    });
    chooseFile({ answers: { 'import.stage': stage } });
    const answer = await screen.findByRole('radio', { name: /The comma/ });
    expect(screen.queryByTestId('error-state')).toBeNull();
    expect(screen.getByText('1,234 is 1,234.00')).toBeTruthy();
    expect(screen.getByText('1,234 is 1.234')).toBeTruthy();
    fireEvent.click(answer);
    fireEvent.click(screen.getByTestId('check-rows'));
    await screen.findByTestId('commit-import');
    expect(stage.mock.calls.map(([{ decisions }]) => decisions.decimalMark)).toEqual([undefined, 'comma']);
  });

  it('is told as it is where the answer does not settle it', async () => {
    chooseFile({
      inspection: madeInspection(true),
      answers: {
        'import.stage': () => {
          throw new Fault('usage', 'date.orderUnknown', { column: 'Date', samples: '', file: 'x' });
        },
      },
    });
    fireEvent.click(await screen.findByRole('radio', { name: /Month, day, year/ }));
    fireEvent.click(screen.getByTestId('check-rows'));
    expect(await screen.findByTestId('error-state')).toBeTruthy();
  });

  it('asks for the encoding with how the text reads in each, and reads on in the chosen one', async () => {
    const inspect = vi.fn(({ decisions }: { decisions: ImportDecisions }): ImportInspection => {
      if (decisions.encoding === undefined)
        throw new Fault('usage', 'file.encodingUnknown', {
          column: '',
          samples: 'Windows-1251: Дата документа | Windows-1252: Äàòà äîêóìåíòà',
        });
      return madeForeignInspection('found', decisions);
    });
    chooseFile({ answers: { 'import.inspect': inspect } });
    const cyrillic = await screen.findByRole('radio', { name: /Windows-1251/ });
    expect(screen.getByText('Дата документа')).toBeTruthy();
    expect(screen.getByText('Äàòà äîêóìåíòà')).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    fireEvent.click(cyrillic);
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByTestId('preview')).toBeTruthy();
    expect(inspect.mock.calls.map(([{ decisions }]) => decisions.encoding)).toEqual([
      undefined,
      'Windows-1251',
    ]);
  });
});

describe('The columns', () => {
  it('are all listed, the matched ones first, each with its cells and how it was matched', async () => {
    chooseFile({ inspection: madeForeignInspection('asks', {}) });
    const rows = await screen.findAllByTestId('column');
    expect(rows).toHaveLength(20);
    expect(rows[0]?.textContent).toMatch(/^Дата документа.*by its name03\.02\.2025/);
    expect(rows[3]?.textContent).toMatch(/^Всего.*by its contents/);
    expect(screen.getByText(/8 columns matched to no field/)).toBeTruthy();
  });

  it('are matched by searching for the field, which takes it from the column that had it', async () => {
    const inspection = madeForeignInspection('lacks', {});
    const { stage } = chooseFile({ inspection });
    const select = await screen.findByRole('combobox', { name: 'Field for “Дата документа”' });
    const user = userEvent.setup();
    await user.click(select);
    await user.keyboard('dat');
    const options = screen.getAllByRole('option', { hidden: true }).map(({ textContent }) => textContent);
    expect(options).toEqual(['Date']);
    await user.keyboard('{Enter}');
    fireEvent.click(screen.getByTestId('check-rows'));
    await screen.findByTestId('commit-import');
    expect(stage).toHaveBeenCalledWith(
      expect.objectContaining({
        decisions: expect.objectContaining({ mapping: { ...inspection.mapping, date: 1 } }) as unknown,
      }),
    );
  });
});

describe('Invoices that the book has with other lines', () => {
  const changed: ImportPlan = { ...madePlan, changedInvoices: 2, replacedLines: 0 };

  it('are decided by the person before anything can be imported', async () => {
    chooseFile({ answers: { 'import.stage': () => changed } });
    const commit = await screen.findByTestId('commit-import');
    expect(commit.hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: /Add them as further lines/ }));
    await waitFor(() => expect(screen.getByTestId('commit-import').hasAttribute('disabled')).toBe(false));
  });

  it('are staged anew where the file’s lines replace the book’s, and the lines that go are counted', async () => {
    const stage = vi.fn((input: { decisions: { replaceInvoices?: boolean | undefined } }): ImportPlan =>
      input.decisions.replaceInvoices === true
        ? { ...changed, planId: 'plan-2', replacedLines: 5, replacedAmount: 120_50 }
        : changed,
    );
    chooseFile({ answers: { 'import.stage': stage } });
    fireEvent.click(await screen.findByRole('radio', { name: /Replace the book’s lines/ }));
    expect(await screen.findByText(/5 lines of the book \(€120\.50\) are replaced/)).toBeTruthy();
    await waitFor(() => expect(screen.getByTestId('commit-import').hasAttribute('disabled')).toBe(false));
    expect(stage).toHaveBeenCalledTimes(2);
  });
});

describe('The end of an import', () => {
  it('says what was imported and shows the first figures', async () => {
    const { commit, discard, location } = chooseFile({});
    fireEvent.click(await screen.findByTestId('commit-import'));
    await screen.findByTestId('import-done');
    expect(screen.getByRole('heading', { name: '5,012 rows imported' })).toBeTruthy();
    expect(commit).toHaveBeenCalledWith(expect.objectContaining({ planId: 'plan-1' }));
    expect(discard).not.toHaveBeenCalled();
    expect(await screen.findByTestId('tile-customerRetentionRate')).toBeTruthy();
    fireEvent.click(screen.getByTestId('show-figures'));
    expect(location()).toBe('/overview');
  });

  it('leads to the rows that were set aside', async () => {
    const { location } = chooseFile({});
    fireEvent.click(await screen.findByTestId('commit-import'));
    fireEvent.click(await screen.findByRole('button', { name: 'Show the 7 rows set aside' }));
    expect(location()).toBe('/data/set-aside/3');
  });

  it('keeps the match as a template under a name', async () => {
    const save = vi.fn((_input: unknown) => []);
    chooseFile({ answers: { 'data.saveTemplate': save } });
    fireEvent.click(await screen.findByTestId('commit-import'));
    fireEvent.change(await screen.findByTestId('template-name'), { target: { value: ' Sales from 1C ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByTestId('template-saved')).textContent).toContain('Sales from 1C');
    expect(save).toHaveBeenCalledWith({ name: 'Sales from 1C', importId: 3 });
  });
});

describe('An import where no book is open', () => {
  it('shows the check at once, with the book to be made: named for the file, in the currency it names', async () => {
    const { stage } = chooseFile({ withBook: false });
    const name = await screen.findByLabelText('Name of the business');
    expect(name.getAttribute('value')).toBe('sales-2025');
    expect(screen.getByTestId('commit-import').textContent).toBe('Create the book and import 5,012 rows');
    expect(stage).toHaveBeenCalledWith(expect.objectContaining({ currency: 'USD' }));
  });

  it('makes the book and imports on one button', async () => {
    const create = vi.fn((_input: unknown) => madeBook);
    const { commit } = chooseFile({ withBook: false, answers: { 'book.create': create } });
    fireEvent.change(await screen.findByLabelText('Name of the business'), {
      target: { value: 'Northwind' },
    });
    fireEvent.click(screen.getByTestId('commit-import'));
    await screen.findByTestId('import-done');
    expect(create).toHaveBeenCalledWith({
      token: 'token-0002',
      settings: { companyName: 'Northwind', currency: 'USD' },
    });
    expect(commit).toHaveBeenCalledOnce();
  });

  it('stays where it is when the person closes the dialog that asks where the book lies', async () => {
    const { commit, discard } = chooseFile({
      withBook: false,
      answers: { 'files.chooseNewBook': () => null },
    });
    fireEvent.click(await screen.findByTestId('commit-import'));
    await act(async () => undefined);
    expect(screen.getByTestId('commit-import')).toBeTruthy();
    expect(commit).not.toHaveBeenCalled();
    expect(discard).not.toHaveBeenCalled();
  });

  it('does not make a book without a name', async () => {
    chooseFile({ withBook: false });
    fireEvent.change(await screen.findByLabelText('Name of the business'), { target: { value: ' ' } });
    expect(screen.getByTestId('commit-import').hasAttribute('disabled')).toBe(true);
  });
});
