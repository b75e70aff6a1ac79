import type { Bridge } from '@shared/contract/bridge';
import type { ChannelInput, ChannelName, ChannelOutput, Envelope } from '@shared/contract/channels';
import { channels } from '@shared/contract/channels';
import type { AppState, BookSummary, ImportRecord } from '@shared/contract/views';
import type { FaultBody } from '@shared/base/fault';
import { Fault } from '@shared/base/fault';
import { defaultSettings } from '@shared/model/settings';
import { madeAttributeCohorts, madeAttributes, madeSurvival } from './made-cohorts';
import { madeCustomerDetail, madeCustomerPage } from './made-customers';
import { madeForeignInspection, madeFolder } from './made-foreign';
import { madeBatch, madePlan, madeRecord } from './made-import';
import { madeFilterOptions, madeSavedSegments, madeSegments } from './made-segments';
import { madeCohorts, madeFigures, madeOverview } from './made-overview';
import { madeProfile, madeToday } from './made-profile';
import { madeOffer, madePdf } from './made-report-offer';
import { madeRevenue } from './made-revenue';

/** Answers of the fake engine: by channel, each given the validated input. */
export type FakeHandlers = {
  [Name in ChannelName]: (input: ChannelInput<Name>) => ChannelOutput<Name> | Promise<ChannelOutput<Name>>;
};

export const madeBook: BookSummary = {
  name: 'Northwind Stationers',
  path: '/books/Northwind Stationers.staybook',
  isSample: true,
  settings: { ...defaultSettings, currency: 'EUR', base: { kind: 'window', days: 90 } },
  lineCount: 5012,
  customerCount: 2718,
  importCount: 2,
  contractCount: 0,
  feedbackCount: 0,
  interactionCount: 0,
  setAsideCount: 7,
  firstDay: '2022-12-01',
  dataThrough: '2025-11-18',
  dataQuality: { anonymousLines: 212, anonymousAmount: 1_284_550, setAsideRows: 7 },
  proposedWindow: { days: 90, gapDays: 74, gapCount: 4119 },
};

export const madeState: AppState = {
  version: '0.1.0',
  platform: 'linux',
  language: 'en',
  theme: 'light',
  recentBooks: [
    {
      id: 'a',
      name: 'Northwind Stationers',
      path: '/home/ana/books/Northwind Stationers.staybook',
      openedAt: '2025-11-19T08:12:00.000Z',
    },
    {
      id: 'b',
      name: '恒源贸易 2025',
      path: '/home/ana/books/恒源贸易 2025.staybook',
      openedAt: '2025-11-02T16:40:00.000Z',
    },
    {
      id: 'c',
      name: 'Северный ветер',
      path: '/home/ana/books/Северный ветер.staybook',
      openedAt: '2025-10-27T09:05:00.000Z',
    },
  ],
  book: madeBook,
};

const madeImport: ImportRecord = {
  id: 1,
  kind: 'sales',
  fileName: 'sales-2025.xlsx',
  fileHash: '9f2c51a08e7b4d0f3a6c',
  sheet: 'Sales',
  encoding: null,
  importedAt: '2025-11-19T08:15:00.000Z',
  firstDay: '2022-12-01',
  lastDay: '2025-11-18',
  newCustomers: 2718,
  rowsCorrected: 0,
  reconciliation: {
    rowsRead: 5024,
    rowsImported: 5012,
    rowsDuplicate: 5,
    rowsSetAside: 7,
    amountRead: 107_250_310,
    amountImported: 107_002_110,
    amountDuplicate: 120_400,
    amountSetAside: 127_800,
    rowsWithoutAmount: 2,
  },
};

/** A bridge without an engine: made views, kept only in memory. For component tests and for looking at the page. */
export function createFakeBridge(
  start: Partial<AppState> = {},
  overrides: Partial<FakeHandlers> = {},
  delayMs = 0,
): Bridge {
  let state: AppState = { ...madeState, ...start };
  const update = (patch: Partial<AppState>) => (state = { ...state, ...patch });
  const opened = () => {
    update({ book: madeBook });
    return madeBook;
  };
  const answers: Partial<FakeHandlers> = {
    'app.state': () => state,
    'app.setLanguage': ({ language }) => update({ language }),
    'app.setTheme': ({ theme }) => update({ theme }),
    'app.cancel': () => undefined,
    'files.chooseBook': () => ({ token: 'token-0001', name: 'a.staybook', size: 1 }),
    'files.chooseNewBook': ({ suggestedName }) => ({ token: 'token-0002', name: suggestedName, size: 0 }),
    'files.chooseLedgers': () => [{ token: 'token-0003', name: 'sales.csv', size: 48_213 }],
    'files.chooseLedgerFolder': () => madeFolder,
    'files.saveTable': ({ name }) => ({ name: `${name}.csv` }),
    'book.create': opened,
    'book.open': opened,
    'book.openRecent': opened,
    'book.openSample': opened,
    'book.close': () => void update({ book: null }),
    'book.updateSettings': (patch) => {
      const book = state.book ?? madeBook;
      const changed = { ...book, settings: { ...book.settings, ...patch } as BookSummary['settings'] };
      update({ book: changed });
      return changed;
    },
    'book.forgetRecent': ({ id }) =>
      update({ recentBooks: state.recentBooks.filter((book) => book.id !== id) }),
    'import.inspect': ({ token, decisions }) => madeForeignInspection(token, decisions),
    'import.stage': () => madePlan,
    'import.stageAll': ({ files }) => madeBatch(files.length),
    'import.commit': () => madeRecord,
    'import.commitAll': () => [madeRecord, { ...madeRecord, id: 4 }],
    'import.discard': () => undefined,
    'data.saveTemplate': () => [],
    'data.imports': () => [madeImport],
    'data.setAside': () => ({ total: 0, headers: [], rows: [] }),
    'figures.overview': ({ scope }) => madeOverview(scope),
    'figures.figures': ({ scope, only }) => madeFigures(scope).filter(({ id }) => only.includes(id)),
    'figures.tiles': ({ scope, only }) =>
      madeOverview(scope).tiles.filter(({ figure }) => only.includes(figure.id)),
    'figures.revenue': ({ scope }) => madeRevenue(scope),
    'figures.cohorts': ({ unit, measure, mode }) => madeCohorts(unit, measure, mode),
    'figures.attributes': () => madeAttributes,
    'figures.attributeCohorts': () => madeAttributeCohorts,
    'figures.survival': ({ by }) => madeSurvival(by),
    'customers.list': madeCustomerPage,
    'customers.ids': ({ from, to }) => Array.from({ length: to - from + 1 }, (_, place) => from + place + 1),
    'customers.filterOptions': () => madeFilterOptions,
    'segments.overview': ({ scope }) => madeSegments(scope),
    'segments.saved': () => madeSavedSegments,
    'customers.detail': ({ id }) => madeCustomerDetail(id),
    'customers.profile': () => madeProfile,
    'risk.today': () => madeToday,
    'report.offer': () => madeOffer,
    'report.pdf': () => madePdf(12),
    'customers.export': () => ({ name: 'customers.csv' }),
    ...overrides,
  };
  return assemble(answers, delayMs);
}

function assemble(answers: Partial<FakeHandlers>, delayMs: number): Bridge {
  const bridge: Record<string, unknown> = {
    dropFiles: async () => ({
      ok: true,
      value: [{ token: 'token-0004', name: 'sales-2025.xlsx', size: 210_443 }],
    }),
    on: () => () => undefined,
  };
  for (const name of Object.keys(channels) as ChannelName[]) {
    bridge[name] = async (input: unknown): Promise<Envelope<unknown>> => {
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
      const answer = answers[name] as ((input: unknown) => unknown) | undefined;
      try {
        if (answer === undefined) throw new Fault('internal', 'fake.missing', { name });
        return { ok: true, value: await answer(channels[name].input.parse(input)) };
      } catch (error) {
        return { ok: false, error: bodyOf(error) };
      }
    };
  }
  return bridge as unknown as Bridge;
}

function bodyOf(error: unknown): FaultBody {
  return error instanceof Fault ? error.body : { kind: 'internal', code: String(error), params: {} };
}
