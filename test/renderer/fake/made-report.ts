import { figuresBlock } from '@main/engine/commands/report/figures-block';
import { reportHead } from '@main/engine/commands/report/report-head';
import type { ReportGround } from '@main/engine/commands/report/section';
import { customerRollForward } from '@main/engine/commands/report/sections/customer-roll-forward';
import { definitions } from '@main/engine/commands/report/sections/definitions';
import { groundRules } from '@main/engine/commands/report/sections/ground-rules';
import { keyFigures } from '@main/engine/commands/report/sections/key-figures';
import { sourceTable } from '@main/engine/commands/report/sections/sources';
import { wordsIn } from '@main/words/words';
import type { ReportBlock, ReportDocument, SectionId } from '@shared/contract/report-document';
import type { ImportRecord, Language } from '@shared/contract/views';
import { createFormat } from '@shared/format/format';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import type { LedgerColumns } from '@shared/ledger/columns';
import { catalogue } from '@shared/metrics/catalogue';
import { computeOverview } from '@shared/metrics/overview';
import { createLedgerFacts } from '@shared/metrics/period-facts';
import { dayNumber, type Day } from '@shared/model/day';
import { parsePeriod } from '@shared/model/period';
import { parseBase, type BookSettings } from '@shared/model/settings';
import { madeBook } from './fake-bridge';

const firstDay = 19_327; // 2022-12-01
const days = 1084; // to 2025-11-18
const customerCount = 640;

/** A report over a made ledger, reckoned by the real catalogue: every figure is consistent with its definition. */
export function madeReport(
  language: Language,
  scope = { period: '2025-Q3', base: 'window:90' },
  settings: Partial<BookSettings> = {},
): ReportDocument {
  const base = parseBase(scope.base) ?? madeBook.settings.base;
  const ruled: BookSettings = {
    ...madeBook.settings,
    companyName: companyNames[language],
    grossMargin: 0.42,
    ...settings,
    base,
  };
  const facts = createLedgerFacts(buildLedgerIndex(madeColumns()), ruled);
  const period = parsePeriod(scope.period, ruled);
  if (period === null) throw new Error(`${scope.period} is no period`);
  const overview = computeOverview(facts, period);
  if (overview === null) throw new Error(`no overview of ${scope.period}`);
  const words = wordsIn(language);
  const used = [...keyFigures.metrics, ...customerRollForward.metrics];
  // What of the ground these sections use; no book is open.
  const ground = {
    open: { settings: ruled, book: { path: 'made.staybook' } },
    request: { template: 'retention-summary', scope, language, remarks: '' },
    period,
    facts,
    current: facts.of(period),
    words,
    format: createFormat(language, ruled, words),
    metrics: catalogue.filter((metric) => used.includes(metric)),
  } as unknown as ReportGround;
  const section = (id: SectionId, blocks: unknown) => ({
    id,
    title: words(`report:section.${id}`),
    unavailable: null,
    startsPage: false,
    blocks: blocks as readonly ReportBlock[],
  });
  const preparedAt = '2025-11-19T08:15:00.000Z';
  return {
    template: 'retention-summary',
    language,
    title: words('report:template.retention-summary.name'),
    scope,
    book: { ...madeBook, settings: ruled },
    head: reportHead(ground, preparedAt),
    sections: [
      section('keyFigures', [figuresBlock('keyFigures', overview.tiles, ground)]),
      section('definitions', definitions.blocks(ground)),
      section('groundRules', groundRules.blocks(ground)),
      section('sources', [sourceTable(madeImports, ground)]),
    ],
    summary: { overview, imports: madeImports, replaced: { lines: 0, amount: 0 } },
    preparedAt,
  };
}

const companyNames: Readonly<Record<Language, string>> = {
  en: 'Northwind Stationers Ltd',
  'zh-CN': '上海恒源文具贸易有限公司',
  'zh-TW': '大同文具股份有限公司',
  ru: 'ООО «Северный ветер — Канцтовары»',
};

function madeImport(
  id: number,
  fileName: string,
  sheet: string | null,
  rows: number,
  setAside: number,
): ImportRecord {
  const amount = rows * 21_377;
  return {
    id,
    kind: 'sales',
    fileName,
    sheet,
    fileHash: Array.from({ length: 64 }, (_, at) => ((at * 7 + id * 5 + at * at) % 16).toString(16)).join(''),
    encoding: sheet === null ? 'utf-8' : null,
    importedAt: `2025-11-1${id}T08:15:00.000Z`,
    firstDay: `202${2 + id}-01-02`,
    lastDay: `202${2 + id}-12-30`,
    newCustomers: 210,
    rowsCorrected: id === 2 ? 3 : 0,
    reconciliation: {
      rowsRead: rows,
      rowsImported: rows - setAside - id,
      rowsDuplicate: id,
      rowsSetAside: setAside,
      amountRead: amount,
      amountImported: amount - setAside * 1250 - id * 4990,
      amountDuplicate: id * 4990,
      amountSetAside: setAside * 1250,
      rowsWithoutAmount: setAside > 3 ? 2 : 0,
    },
  };
}

export const madeImports: readonly ImportRecord[] = [
  madeImport(1, 'sales-2023.csv', null, 1712, 2),
  madeImport(2, 'sales-2024.xlsx', 'Sales', 1844, 5),
  madeImport(3, '销售台账 2025 — Реестр продаж.xlsx', 'Лист1', 1456, 0),
];

/** Customers who come in waves, buy by their own habit and some of whom stay away for good. */
function madeColumns(): LedgerColumns {
  const random = seeded(20251118);
  const lines: { day: Day; customer: number; invoice: number; amount: number }[] = [];
  for (let customer = 0; customer < customerCount; customer += 1) {
    const gap = 14 + random() * 90;
    const loyalty = 0.72 + random() * 0.27;
    for (let day = firstDay + Math.floor(random() ** 1.4 * days); day < firstDay + days;) {
      lines.push({
        day: dayNumber(day),
        customer: random() < 0.02 ? -1 : customer,
        invoice: lines.length + 1,
        amount: Math.round(random() < 0.03 ? -900 - random() * 3000 : 4000 + random() * 38_000),
      });
      if (random() > loyalty) break;
      day += Math.ceil(gap * (0.4 + random() * 1.2));
    }
  }
  lines.sort((left, right) => left.day - right.day || left.invoice - right.invoice);
  return {
    lineCount: lines.length,
    customerCount,
    lineIds: Int32Array.from(lines, (_, index) => index + 1),
    days: Int32Array.from(lines, ({ day }) => day),
    customers: Int32Array.from(lines, ({ customer }) => customer),
    invoices: Int32Array.from(lines, ({ invoice }) => invoice),
    creditedInvoices: new Int32Array(lines.length),
    amounts: Float64Array.from(lines, ({ amount }) => amount),
  };
}

/** mulberry32: the same ledger on every run. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
