import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchStaybook, type Launched } from './harness';
import { dataShots, makeShotsBook } from './shots-book';
import { importShots, newBookShots } from './shots-import';

/**
 * Every screen of the packaged app to PNG, in four languages, light and dark, in a small and a large window:
 * `artifacts/shots/<language>-<theme>-<width>/<nn>-<screen>.png`; SHOTS_FOLDER names another folder.
 */
const folder = resolve(process.cwd(), process.env['SHOTS_FOLDER'] ?? 'artifacts/shots');
const languages = (process.env['SHOTS_LANGUAGES'] ?? 'en,zh-CN,zh-TW,ru').split(',') as Language[];
const themes = (process.env['SHOTS_THEMES'] ?? 'light,dark').split(',') as Theme[];
const sizes = [
  { width: 1024, height: 700 },
  { width: 1440, height: 900 },
].filter(({ width }) => (process.env['SHOTS_WIDTHS'] ?? '1024,1440').includes(String(width)));

type Language = 'en' | 'zh-CN' | 'zh-TW' | 'ru';
type Theme = 'light' | 'dark';

interface Shot {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
}

const sampleShots: readonly Shot[] = [
  { name: 'start', open: (page) => page.getByTestId('nav-start').click() },
  { name: 'overview', open: openOverview },
  { name: 'overview-lower', open: (page) => page.getByTestId('cohorts').scrollIntoViewIfNeeded() },
  { name: 'explanation', open: openExplanation },
  { name: 'customers', open: (page) => page.getByTestId('nav-customers').click() },
  { name: 'customer', open: (page) => page.getByTestId('customer-row').first().click() },
  { name: 'profile', open: openProfile },
  { name: 'profile-health', open: (page) => showProfilePart(page, 'customer-health') },
  { name: 'profile-months', open: (page) => showProfilePart(page, 'customer-months') },
  { name: 'profile-timeline', open: (page) => showProfilePart(page, 'customer-timeline') },
  { name: 'profile-statements', open: (page) => showProfilePart(page, 'customer-statements') },
  { name: 'risk-list', open: openRiskList },
  { name: 'risk-settings', open: openRiskSettings },
  { name: 'feedback', open: openFeedback },
  {
    name: 'feedback-lower',
    open: (page) => page.getByTestId('feedback-retention').scrollIntoViewIfNeeded(),
  },
  { name: 'feedback-answers', open: openAnswers },
  { name: 'renewals', open: (page) => openRenewals(page) },
  { name: 'renewals-due', open: (page) => openRenewals(page, 'renewal-list') },
  { name: 'renewals-lower', open: (page) => openRenewals(page, 'renewal-reasons') },
  { name: 'revenue', open: (page) => openRevenue(page, 'page') },
  { name: 'revenue-trend', open: (page) => openRevenue(page, 'revenue-trend', 'end') },
  { name: 'revenue-split', open: (page) => openRevenue(page, 'revenue-split') },
  { name: 'revenue-concentration', open: (page) => openRevenue(page, 'revenue-concentration') },
  { name: 'revenue-costs', open: (page) => openRevenue(page, 'revenue-costs') },
  { name: 'cohorts', open: (page) => openCohorts(page, 'cohort-map', 'end') },
  { name: 'cohorts-cell', open: openCohortCell },
  { name: 'cohorts-curves', open: (page) => openCohorts(page, 'cohort-curves') },
  { name: 'cohorts-survival', open: (page) => openCohorts(page, 'survival') },
  { name: 'cohorts-attribute', open: openAttributeCohorts },
  { name: 'cohorts-compared', open: openComparedSurvival },
  { name: 'baskets', open: openBaskets },
  { name: 'baskets-rule', open: openRule },
  { name: 'baskets-lower', open: openLifts },
  { name: 'segments', open: openSegments },
  { name: 'segments-named', open: (page) => showPart(page, 'named-segments') },
  { name: 'segments-moves', open: (page) => showPart(page, 'movements') },
  { name: 'segments-own', open: openOwnSegment },
  { name: 'customers-filter', open: openFilteredCustomers },
  { name: 'calculator', open: (page) => page.getByTestId('nav-calculator').click() },
  { name: 'calculator-whatif', open: openRetentionGain },
  {
    name: 'calculator-whatif-lower',
    open: (page) => page.getByTestId('model-course').scrollIntoViewIfNeeded(),
  },
  { name: 'reports', open: (page) => openReports(page, 'report') },
  { name: 'reports-book', open: openRetentionBook },
  { name: 'reports-contents', open: (page) => openReports(page, 'sections') },
  { name: 'reports-layout', open: (page) => openReports(page, 'layout') },
  { name: 'reports-kept', open: openKeptReport },
  { name: 'reports-statement', open: openStatement },
  { name: 'settings', open: (page) => page.getByTestId('nav-settings').click() },
];

async function openOverview(page: Page): Promise<void> {
  await page.getByTestId('nav-overview').click();
  await page.getByTestId('tile-customerRetentionRate').waitFor();
}

async function openCohorts(page: Page, part: string, side: 'start' | 'end' = 'start'): Promise<void> {
  await page.getByTestId('nav-cohorts').click();
  await page.getByTestId(part).waitFor();
  await page.getByTestId(part).evaluate((element, block) => element.scrollIntoView({ block }), side);
}

/** The rows are the values of the first attribute. */
async function openAttributeCohorts(page: Page): Promise<void> {
  await openCohorts(page, 'cohort-map', 'end');
  await page.getByTestId('cohort-rows').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByTestId('cohort-map').getByRole('rowheader', { name: 'Export' }).waitFor();
}

/** The third cohort at its second month, explained. */
async function openCohortCell(page: Page): Promise<void> {
  await openCohorts(page, 'cohort-map', 'end');
  await page.locator('[data-testid="cohort-map"] [data-place="2-3"]').click();
  await page.getByTestId('explanation').waitFor();
}

async function openComparedSurvival(page: Page): Promise<void> {
  await openCohorts(page, 'survival');
  await page.getByTestId('survival-by').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByTestId('survival-comparison').waitFor();
  await page.getByTestId('survival').evaluate((element) => element.scrollIntoView());
}

async function openExplanation(page: Page): Promise<void> {
  await page.getByTestId('tile-customerRetentionRate').scrollIntoViewIfNeeded();
  await page.getByTestId('tile-customerRetentionRate').click();
  await page.getByTestId('explanation').waitFor();
}

async function openProfile(page: Page): Promise<void> {
  await openRiskList(page);
  await page.getByTestId('customer-row').first().click();
  await page.getByTestId('customer-figures').waitFor();
}

async function showProfilePart(page: Page, part: string): Promise<void> {
  await openProfile(page);
  await page.getByTestId(part).evaluate((section) => section.scrollIntoView({ block: 'start' }));
}

async function openRiskList(page: Page): Promise<void> {
  await page.getByTestId('nav-customers').click();
  await page.getByTestId('customer-row').first().waitFor();
  await page.evaluate(() => {
    window.location.hash = '#/customers/risk/overdue/now';
  });
  await page.getByTestId('customer-row').first().waitFor();
}

async function openRiskSettings(page: Page): Promise<void> {
  await page.getByTestId('nav-settings').click();
  await page.getByTestId('weight-purchases').evaluate((field) => field.scrollIntoView({ block: 'start' }));
}

async function openFeedback(page: Page): Promise<void> {
  await page.getByTestId('nav-feedback').click();
  await page.getByTestId('tile-netPromoterScore').waitFor();
}

async function openAnswers(page: Page): Promise<void> {
  await openFeedback(page);
  await page.getByTestId('answer-row').nth(1).click();
  await page.getByTestId('whole-answer').scrollIntoViewIfNeeded();
}

async function openRenewals(page: Page, part = 'page'): Promise<void> {
  await page.getByTestId('nav-renewals').click();
  await page.getByTestId('renewal-calendar').waitFor();
  await page.getByTestId(part).scrollIntoViewIfNeeded();
}

async function openRevenue(page: Page, part: string, block: ScrollLogicalPosition = 'start'): Promise<void> {
  await page.getByTestId('nav-revenue').click();
  await page.getByTestId('revenue-roll-forward').waitFor();
  await page.getByTestId('tile-acquisitionCost').waitFor();
  await page.getByTestId(part).evaluate((section, place) => section.scrollIntoView({ block: place }), block);
}

async function openBaskets(page: Page): Promise<void> {
  await page.getByTestId('nav-baskets').click();
  await page.getByTestId('rule-row').first().waitFor();
}

async function openRule(page: Page): Promise<void> {
  await openBaskets(page);
  await page.getByTestId('rule-row').first().click();
  await page.getByTestId('rule-members-offer').waitFor();
}

async function openLifts(page: Page): Promise<void> {
  await openBaskets(page);
  if (await page.getByTestId('rule-panel').isVisible()) await page.keyboard.press('Escape');
  await page.getByTestId('basket-notes').scrollIntoViewIfNeeded();
}

async function openSegments(page: Page): Promise<void> {
  await page.getByTestId('nav-segments').click();
  await page.getByTestId('cut-points').waitFor();
}

async function showPart(page: Page, part: string): Promise<void> {
  await openSegments(page);
  await page.getByTestId(part).evaluate((section) => section.scrollIntoView({ block: 'start' }));
}

async function openOwnSegment(page: Page): Promise<void> {
  await openSegments(page);
  await page.getByTestId('new-segment').click();
  await page.getByTestId('add-condition').click();
  await page.getByRole('option').first().click();
  await page.getByTestId('filter-count').waitFor();
  await page.getByTestId('value-tiers').evaluate((section) => section.scrollIntoView({ block: 'start' }));
}

async function openFilteredCustomers(page: Page): Promise<void> {
  await page.getByTestId('nav-customers').click();
  await page.getByTestId('customer-row').first().waitFor();
  if (!(await page.getByTestId('filter-panel').isVisible())) await page.getByTestId('open-filter').click();
  await page.getByTestId('add-condition').waitFor();
  await page.getByRole('checkbox').nth(1).click();
  await page.getByTestId('chosen-bar').waitFor();
}

async function openRetentionGain(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/calculator/retentionGain';
  });
  await page.getByTestId('fill-example').click();
  await page.getByTestId('model-result').waitFor();
}

async function openReports(page: Page, part: 'report' | 'sections' | 'layout'): Promise<void> {
  await page.getByTestId('nav-reports').click();
  await page.getByTestId(`options-${part}`).click();
  await page.locator('[data-testid="preview-page"][data-drawn]').first().waitFor();
}

async function openRetentionBook(page: Page): Promise<void> {
  await openReports(page, 'report');
  await page.getByTestId('template-retention-book').click();
  await page.waitForTimeout(500);
  await page.locator('section[aria-busy="false"]').waitFor();
}

/** Kept under a name, and changed since. */
async function openKeptReport(page: Page): Promise<void> {
  await openRetentionBook(page);
  await page.evaluate(async () => {
    await window.staybook['book.updateSettings']({
      savedReports: [
        {
          name: 'Board pack',
          template: 'retention-book',
          sections: ['keyFigures', 'customerRollForward', 'cohorts', 'definitions', 'sources'],
          paper: 'A4',
          orientation: 'landscape',
          remarks: '',
        },
        {
          name: 'Month-end file',
          template: 'retention-summary',
          sections: null,
          paper: 'A4',
          orientation: 'portrait',
          remarks: '',
        },
      ],
    });
    location.reload();
  });
  await page.waitForLoadState('load');
  await openReports(page, 'report');
  await page.getByTestId('open-report').first().click();
  await page.getByTestId('options-sections').click();
  await page.getByTestId('section-cohorts').getByTestId('down').click();
  await page.getByTestId('options-report').click();
  await page.waitForTimeout(500);
  await page.locator('section[aria-busy="false"]').waitFor();
}

async function openStatement(page: Page): Promise<void> {
  await openReports(page, 'report');
  await page.getByTestId('template-customer-statement').click();
  await page.getByTestId('customer-choice').locator('label').nth(1).click();
  await page.getByTestId('customer-search').click();
  await page.getByRole('option').first().click();
  await page.waitForTimeout(500);
  await page.locator('section[aria-busy="false"]').waitFor();
}

rmSync(folder, { recursive: true, force: true });
const books = mkdtempSync(join(tmpdir(), 'staybook-shots-'));
const staybook = await launchStaybook();
await staybook.page.getByTestId('open-sample').click();
await staybook.page.getByTestId('tile-customerRetentionRate').waitFor();
let count = await takeEverywhere(staybook, wanted(sampleShots), 0);
await makeShotsBook(staybook, books);
count += await takeEverywhere(staybook, wanted(dataShots), sampleShots.length);
count += await takeEverywhere(staybook, wanted(importShots(staybook, books)), 40);
await staybook.page.evaluate(() => window.staybook['book.close'](undefined));
count += await takeEverywhere(staybook, wanted(newBookShots(staybook, books)), 60);
if (staybook.pageErrors.length > 0) console.log(`On the console: ${staybook.pageErrors.join('\n')}`);
await staybook.close();
rmSync(books, { recursive: true, force: true });
console.log(`${count} pictures in ${folder}`);

/** All of them, or those whose names begin as SHOTS_NAMES says. */
function wanted(shots: readonly Shot[]): readonly Shot[] {
  const names = process.env['SHOTS_NAMES']?.split(',');
  return names === undefined
    ? shots
    : shots.filter(({ name }) => names.some((start) => name.startsWith(start)));
}

async function takeEverywhere(launched: Launched, shots: readonly Shot[], first: number): Promise<number> {
  let taken = 0;
  for (const size of shots.length === 0 ? [] : sizes) {
    await resizeWindow(launched, size);
    for (const language of languages) {
      for (const theme of themes) {
        await takeAll(launched, shots, first, { language, theme, width: size.width });
        taken += shots.length;
      }
    }
  }
  return taken;
}

interface Look {
  readonly language: Language;
  readonly theme: Theme;
  readonly width: number;
}

async function takeAll(
  { page }: Launched,
  shots: readonly Shot[],
  first: number,
  { language, theme, width }: Look,
): Promise<void> {
  await page.evaluate(
    async ([chosenLanguage, chosenTheme]) => {
      await window.staybook['app.setLanguage']({ language: chosenLanguage });
      await window.staybook['app.setTheme']({ theme: chosenTheme });
      location.reload();
    },
    [language, theme] as const,
  );
  await page.waitForLoadState('load');
  const target = join(folder, `${language}-${theme}-${width}`);
  mkdirSync(target, { recursive: true });
  for (const [index, shot] of shots.entries()) {
    await shot.open(page);
    await settled(page);
    const number = String(first + index).padStart(2, '0');
    await page.screenshot({ path: join(target, `${number}-${shot.name}.png`) });
  }
}

/** Nothing is being loaded and nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy="true"]') === null &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function resizeWindow({ app }: Launched, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
}
