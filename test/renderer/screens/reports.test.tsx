import { notifications } from '@mantine/notifications';
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '@shared/base/fault';
import type { ChannelInput } from '@shared/contract/channels';
import type { ReportRequest } from '@shared/contract/report-document';
import type { FakeHandlers } from '../fake/fake-bridge';
import { madeBook, madeState } from '../fake/fake-bridge';
import { madeOffer, madePdf } from '../fake/made-report-offer';
import { renderApp } from '../fake/render-page';

/** What the PDF library does with the bytes, without drawing: as many pages as the first byte says. */
vi.mock('@renderer/screens/reports/pdf-file', () => ({
  pixelsPerPoint: 96 / 72,
  openPdf: async (bytes: Uint8Array) => ({
    sizes: Array.from({ length: bytes[0] ?? 0 }, () => ({ width: 794, height: 1123 })),
    page: async () => ({
      getViewport: ({ scale }: { scale: number }) => ({ width: 595 * scale, height: 842 * scale }),
      render: () => ({ promise: Promise.resolve(), cancel: () => undefined }),
    }),
    close: () => undefined,
  }),
}));

// The previews wait for the choosing to pause, and a busy machine for more.
configure({ asyncUtilTimeout: 5000 });
beforeEach(() => window.localStorage.clear());
afterEach(() => {
  cleanup();
  notifications.clean();
});

/** The app on the Reports screen; notes which PDFs were asked for and which tasks were stopped. */
function renderReports(answers: Partial<FakeHandlers> = {}) {
  const asked: ChannelInput<'report.pdf'>[] = [];
  const cancelled: string[] = [];
  const noting: Partial<FakeHandlers> = {
    'report.pdf': (input) => {
      asked.push(input);
      return madePdf(12);
    },
    'app.cancel': ({ taskId }) => void cancelled.push(taskId),
    ...answers,
  };
  const latest = (): ReportRequest | undefined => asked.at(-1)?.request;
  return { ...renderApp('/reports', { answers: noting }), asked, cancelled, latest };
}

const pageOf = async () => (await screen.findByTestId('page-of')).textContent;

async function openPart(user: UserEvent, part: 'report' | 'sections' | 'layout') {
  await user.click(await screen.findByTestId(`options-${part}`));
}

describe('the reports that are offered', () => {
  it('are all there is: what the book does not give is there with the reason, and cannot be chosen', async () => {
    const { user, latest } = renderReports();
    const renewals = await screen.findByTestId('template-renewals-due');
    expect(renewals.textContent).toContain('The book holds no contracts.');
    expect(renewals).toHaveProperty('disabled', true);
    expect(within(screen.getByTestId('templates')).getAllByRole('button')).toHaveLength(9);
    await user.click(renewals);
    await user.click(screen.getByTestId('template-retention-book'));
    await waitFor(() => expect(latest()?.template).toBe('retention-book'));
    expect(screen.getByTestId('report-title').textContent).toBe('Retention book');
  });

  it('cover the period and the base of the scope bar', async () => {
    const { latest } = renderReports();
    await screen.findAllByTestId('preview-page');
    expect(latest()).toMatchObject({
      template: 'retention-summary',
      language: 'en',
      name: null,
      customer: null,
    });
    expect(latest()?.scope.base).toBe('window:90');
  });

  it('begin with the first that the book gives', async () => {
    const offer = {
      ...madeOffer,
      templates: madeOffer.templates.map((template) => ({
        ...template,
        unavailable: template.id === 'import-reconciliation' ? null : ('noRecords' as const),
      })),
    };
    const { latest } = renderReports({ 'report.offer': () => offer });
    await screen.findAllByTestId('preview-page');
    expect(latest()?.template).toBe('import-reconciliation');
  });

  it('are none while the book is empty: it says what to import', async () => {
    const templates = madeOffer.templates.map((view) => ({ ...view, unavailable: 'noRecords' as const }));
    renderReports({ 'report.offer': () => ({ ...madeOffer, templates }) });
    const empty = await screen.findByTestId('empty-state');
    expect(empty.textContent).toContain('Import a ledger or open a book.');
    expect(within(empty).getByRole('button', { name: 'Import a ledger…' })).toBeDefined();
  });
});

describe('the sections', () => {
  it('are left out and taken in by their boxes; the template’s come back at one click', async () => {
    const { user, latest } = renderReports();
    await user.click(await screen.findByTestId('template-retention-book'));
    await openPart(user, 'sections');
    await user.click(within(screen.getByTestId('section-cohorts')).getByRole('checkbox'));
    await user.click(within(screen.getByTestId('other-revenue')).getByRole('checkbox'));
    await waitFor(() =>
      expect(latest()?.sections).toEqual(['keyFigures', 'revenue', 'satisfaction', 'definitions', 'sources']),
    );
    await user.click(screen.getByTestId('as-template'));
    expect(within(screen.getByTestId('section-cohorts')).getByRole('checkbox')).toHaveProperty(
      'checked',
      true,
    );
    expect(screen.queryByTestId('as-template')).toBeNull();
    await user.click(screen.getByText('Layout'));
    await user.click(screen.getByText('Letter'));
    await waitFor(() => expect(latest()).toMatchObject({ paper: 'Letter', sections: null }));
  });

  it('that the book does not give are off, with the reason', async () => {
    const { user } = renderReports();
    await user.click(await screen.findByTestId('template-retention-book'));
    await openPart(user, 'sections');
    const renewals = screen.getByTestId('section-renewals');
    expect(within(renewals).getByRole('checkbox')).toMatchObject({ checked: false, disabled: true });
    expect(renewals.textContent).toContain('The book holds no contracts.');
    expect(screen.getByTestId('other-forecast').textContent).toContain('does not make this part yet');
  });

  it('move by their buttons, and the focus goes with them', async () => {
    const { user, latest } = renderReports();
    await user.click(await screen.findByTestId('template-retention-book'));
    await openPart(user, 'sections');
    const down = within(screen.getByTestId('section-keyFigures')).getByRole('button', {
      name: 'Move Key figures down',
    });
    down.focus();
    await user.keyboard('{Enter}{Enter}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Key figures down');
    expect(screen.getByText('Key figures is number 3 of 5.')).toBeDefined();
    await waitFor(() =>
      expect(latest()?.sections).toEqual(['cohorts', 'satisfaction', 'keyFigures', 'definitions', 'sources']),
    );
  });

  it('move with Alt and an arrow, and by dragging', async () => {
    const { user, latest } = renderReports();
    await user.click(await screen.findByTestId('template-retention-book'));
    await openPart(user, 'sections');
    within(screen.getByTestId('section-sources')).getByRole('checkbox').focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    const data = new Map<string, string>();
    const dataTransfer = {
      setData: (kind: string, value: string) => data.set(kind, value),
      getData: (kind: string) => data.get(kind) ?? '',
      get types() {
        return [...data.keys()];
      },
    };
    fireEvent.dragStart(screen.getByTestId('section-definitions'), { dataTransfer });
    fireEvent.dragOver(screen.getByTestId('section-keyFigures'), { dataTransfer });
    fireEvent.drop(screen.getByTestId('section-keyFigures'), { dataTransfer });
    await waitFor(() =>
      expect(latest()?.sections).toEqual(['definitions', 'keyFigures', 'cohorts', 'satisfaction', 'sources']),
    );
  });

  it('of the summary’s one page stay, and one section stays in any report', async () => {
    const { user } = renderReports();
    await openPart(user, 'sections');
    expect(within(screen.getByTestId('section-cohorts')).getByRole('checkbox')).toMatchObject({
      checked: true,
      disabled: true,
    });
    await openPart(user, 'report');
    await user.click(screen.getByTestId('template-customer-statement'));
    await openPart(user, 'sections');
    await user.click(within(screen.getByTestId('section-groundRules')).getByRole('checkbox'));
    expect(within(screen.getByTestId('section-statements')).getByRole('checkbox')).toHaveProperty(
      'disabled',
      true,
    );
  });
});

describe('a report that is kept', () => {
  it('under a name is in the book, opens again, is renamed, deleted, and comes back by undo', async () => {
    const { user, latest } = renderReports();
    await user.click(await screen.findByTestId('template-retention-book'));
    await openPart(user, 'layout');
    await user.click(screen.getByText('Landscape'));
    await user.type(screen.getByTestId('remarks'), 'For the board');
    await user.click(screen.getByTestId('keep-as'));
    await user.clear(screen.getByTestId('report-name'));
    await user.type(screen.getByTestId('report-name'), 'Board pack{Enter}');
    await openPart(user, 'report');
    await user.click(screen.getByTestId('template-cohorts'));
    await user.click(screen.getByTestId('open-report'));
    await waitFor(() =>
      expect(latest()).toMatchObject({
        template: 'retention-book',
        orientation: 'landscape',
        remarks: 'For the board',
        name: 'Board pack',
      }),
    );
    await user.click(screen.getByTestId('rename-report'));
    await user.clear(screen.getByTestId('report-name'));
    await user.type(screen.getByTestId('report-name'), 'Quarter{Enter}');
    expect((await screen.findByTestId('saved-report')).textContent).toContain('Quarter');
    await waitFor(() => expect(latest()?.name).toBe('Quarter'));
    await user.click(screen.getByTestId('delete-report'));
    await waitFor(() => expect(screen.queryByTestId('saved-report')).toBeNull());
    await user.click(await screen.findByTestId('undo'));
    expect((await screen.findByTestId('saved-report')).textContent).toContain('Quarter');
  });

  it('says that it was changed since, and is kept as it is now or taken back', async () => {
    const savedReports = [
      {
        name: 'Board pack',
        template: 'retention-book' as const,
        sections: null,
        paper: 'A4' as const,
        orientation: 'portrait' as const,
        remarks: '',
      },
    ];
    const book = { ...madeBook, settings: { ...madeBook.settings, savedReports } };
    const { user } = renderApp('/reports', { state: { book } });
    await user.click(await screen.findByTestId('open-report'));
    expect(screen.queryByTestId('keep-changes')).toBeNull();
    await openPart(user, 'layout');
    await user.click(screen.getByText('Letter'));
    expect(screen.getByText('Changed since “Board pack” was kept.')).toBeDefined();
    await user.click(screen.getByTestId('keep-changes'));
    await waitFor(() => expect(screen.queryByTestId('keep-changes')).toBeNull());
    await user.click(screen.getByText('Landscape'));
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.getByRole('radio', { name: 'Portrait' })).toHaveProperty('checked', true);
    expect(screen.getByRole('radio', { name: 'Letter' })).toHaveProperty('checked', true);
  });

  it('does not take the name of another', async () => {
    const { user } = renderReports();
    await user.click(await screen.findByTestId('keep-as'));
    await user.click(screen.getByTestId('keep-report'));
    await screen.findByTestId('saved-report');
    await user.click(screen.getByTestId('keep-as'));
    expect(screen.getByText('There already is a report “Retention summary”.')).toBeDefined();
    expect(screen.getByTestId('keep-report')).toHaveProperty('disabled', true);
  });
});

describe('the customer statement', () => {
  it('is of everyone who bought, or of one customer found by name', async () => {
    const { user, latest } = renderReports();
    await user.click(await screen.findByTestId('template-customer-statement'));
    await waitFor(() => expect(latest()).toMatchObject({ template: 'customer-statement', customer: null }));
    await user.click(screen.getByText('One customer'));
    await user.type(screen.getByTestId('customer-search'), 'Mulberry');
    await user.click(
      (await screen.findAllByRole('option', { name: /^Mulberry Lane/, hidden: true }))[0] as Element,
    );
    await waitFor(() => expect(latest()?.customer).toBe(8));
    await user.click(screen.getByText('All who bought in the period'));
    await openPart(user, 'layout');
    await user.click(screen.getByText('Letter'));
    await waitFor(() => expect(latest()).toMatchObject({ paper: 'Letter', customer: null }));
  });
});

describe('head and signatures', () => {
  it('are the book’s: kept at once, the preview is made anew with them, a logo that is removed comes back by undo', async () => {
    const patches: ChannelInput<'book.updateSettings'>[] = [];
    const logo = 'data:image/png;base64,AAAA';
    let book = madeBook;
    const { user, asked } = renderReports({
      'report.chooseLogo': () => logo,
      'app.state': () => ({ ...madeState, book }),
      'book.updateSettings': (patch) => {
        patches.push(patch);
        book = { ...book, settings: { ...book.settings, ...patch } };
        return book;
      },
    });
    await openPart(user, 'layout');
    const before = asked.length;
    await user.type(screen.getByTestId('preparedBy'), 'Ana Lima{Enter}');
    await waitFor(() => expect(asked.length).toBeGreaterThan(before));
    await user.click(screen.getByTestId('logo'));
    expect((await screen.findByRole('img', { name: 'Logo' })).getAttribute('src')).toBe(logo);
    await user.click(screen.getByTestId('remove-logo'));
    await user.click(await screen.findByTestId('undo'));
    expect(await screen.findByRole('img', { name: 'Logo' })).toBeDefined();
    expect(patches).toEqual([
      { preparedBy: 'Ana Lima' },
      { reportLogo: logo },
      { reportLogo: null },
      { reportLogo: logo },
    ]);
  });
});

describe('the preview', () => {
  it('shows page x of y, and draws of many pages only those in view', async () => {
    renderReports({ 'report.pdf': () => madePdf(112) });
    expect(await pageOf()).toBe('Page 1 of 112');
    expect(screen.getAllByTestId('preview-page').length).toBeLessThan(5);
  });

  it('is leafed through with PgDn, PgUp, Home and End', async () => {
    const { user } = renderReports({ 'report.pdf': () => madePdf(112) });
    (await screen.findByTestId('preview-desk')).focus();
    await user.keyboard('{PageDown}{PageDown}');
    expect(await pageOf()).toBe('Page 3 of 112');
    await user.keyboard('{PageUp}');
    expect(await pageOf()).toBe('Page 2 of 112');
    await user.keyboard('{End}');
    expect(await pageOf()).toBe('Page 112 of 112');
    expect(screen.getAllByTestId('preview-page').at(-1)?.getAttribute('aria-label')).toBe('Page 112 of 112');
    await user.keyboard('{Home}');
    expect(await pageOf()).toBe('Page 1 of 112');
  });

  it('is enlarged with Ctrl and +, and fits the width again with Ctrl and 0', async () => {
    const { user } = renderReports();
    (await screen.findByTestId('preview-desk')).focus();
    const fitted = screen.getByTestId('zoom').textContent;
    await user.keyboard('{Control>}={/Control}');
    expect(screen.getByTestId('zoom').textContent).toBe('100%');
    await user.keyboard('{Control>}--{/Control}');
    expect(screen.getByTestId('zoom').textContent).toBe('67%');
    await user.keyboard('{Control>}0{/Control}');
    expect(screen.getByTestId('zoom').textContent).toBe(fitted);
  });

  it('waits until the choosing pauses, and stops a PDF that is no longer wanted', async () => {
    const asked: ChannelInput<'report.pdf'>[] = [];
    const cancelled: string[] = [];
    const { user } = renderReports({
      'report.pdf': (input) => {
        asked.push(input);
        return new Promise<Uint8Array>(() => undefined);
      },
      'app.cancel': ({ taskId }) => void cancelled.push(taskId),
    });
    await waitFor(() => expect(asked).toHaveLength(1));
    await user.click(screen.getByTestId('template-retention-book'));
    await user.click(screen.getByTestId('template-cohorts'));
    await user.click(screen.getByTestId('template-at-risk'));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]?.request.template).toBe('at-risk');
    expect(cancelled).toEqual([asked[0]?.taskId]);
  });

  it('is stopped by its own button, says so, and is made when asked for again', async () => {
    let refuse: (error: Fault) => void = () => undefined;
    let calls = 0;
    const { user } = renderReports({
      'report.pdf': () => {
        calls += 1;
        if (calls > 1) return madePdf(3);
        return new Promise<Uint8Array>((_resolve, reject) => {
          refuse = reject;
        });
      },
      'app.cancel': () => refuse(new Fault('cancelled', 'task.cancelled')),
    });
    await user.click(
      within(await screen.findByTestId('report-task')).getByRole('button', { name: 'Cancel' }),
    );
    await user.click(
      within(await screen.findByTestId('preview-stopped')).getByRole('button', { name: 'Make the preview' }),
    );
    expect(await pageOf()).toBe('Page 1 of 3');
  });

  it('that could not be made says why, with the way to try again', async () => {
    renderReports({
      'report.pdf': () => {
        throw new Fault('internal', 'report.layoutTimeout');
      },
    });
    expect((await screen.findByTestId('error-state')).textContent).toContain('not laid out');
  });
});

describe('saving and printing', () => {
  it.each([
    ['pdf', 'report.pdf is saved.'],
    ['xlsx', 'report.xlsx is saved.'],
    ['csv', 'report.csv is saved.'],
  ] as const)('as %s takes what the preview shows, and says what was saved', async (format, message) => {
    const saved: ChannelInput<'report.save'>[] = [];
    const { user, latest } = renderReports({
      'report.save': (input) => {
        saved.push(input);
        return { name: `report.${input.format}` };
      },
    });
    await screen.findAllByTestId('preview-page');
    await user.click(screen.getByTestId('save-menu'));
    await user.click(await screen.findByTestId(`save-as-${format}`));
    expect(await screen.findByText(message)).toBeDefined();
    expect(saved.map((input) => [input.format, input.request])).toEqual([[format, latest()]]);
  });

  it('tells in one sentence why nothing could be written', async () => {
    const { user } = renderReports({
      'report.save': () => {
        throw new Fault('unreadable', 'file.diskFull', { path: 'E:\\report.pdf', folder: 'E:\\' });
      },
    });
    await user.click(await screen.findByTestId('save-pdf'));
    expect(
      await screen.findByText(
        'There is no space left for E:\\report.pdf. Free some on that disk, or save in another folder.',
      ),
    ).toBeDefined();
  });

  it('that was cancelled says that nothing was written', async () => {
    const { user } = renderReports({
      'report.save': () => {
        throw new Fault('cancelled', 'task.cancelled');
      },
    });
    await user.click(await screen.findByTestId('save-pdf'));
    expect(await screen.findByText('Stopped. Nothing was written.')).toBeDefined();
  });

  it('prints the same report through the system’s dialog', async () => {
    const printed: ReportRequest[] = [];
    const { user, latest } = renderReports({
      'report.print': ({ request }) => {
        printed.push(request);
        return { printed: true };
      },
    });
    await screen.findAllByTestId('preview-page');
    await user.click(screen.getByTestId('print'));
    expect(printed).toEqual([latest()]);
  });
});
