import type { Page } from 'playwright-core';
import { median } from './measure';

export interface RedrawTime {
  readonly what: string;
  /** From the click to the first picture with the new figure, milliseconds: median of several. */
  readonly milliseconds: number;
}

/** A screen and what on it shows a figure of the scope. */
const screens = [
  { name: 'Overview', link: 'nav-overview', figure: '[data-testid="tile-netRevenue"]' },
  { name: 'Revenue', link: 'nav-revenue', figure: '[data-testid="revenue-lead"]' },
  { name: 'Segments', link: 'nav-segments', figure: '[data-testid="segments-lead"]' },
] as const;

/** Changes that are timed on each screen, after one that only warms it up. */
const changes = 5;

/** Changes period and base in the window as a person does, and times until the new figure can be seen. */
export async function measureRedraw(page: Page): Promise<readonly RedrawTime[]> {
  await page.reload();
  const times: RedrawTime[] = [];
  for (const { name, link, figure } of screens) {
    await page.getByTestId(link).click();
    await page.locator(figure).first().waitFor();
    const back = await clickTimes(page, '[data-testid="period-previous"]', figure);
    times.push({ what: `${name}: another period, click to picture`, milliseconds: back });
    // To where the next screen can go back from again.
    await clickTimes(page, '[data-testid="period-next"]', figure);
  }
  times.push({ what: 'Overview: another base, click to picture', milliseconds: await baseTimes(page) });
  return times;
}

/** The roll-forward of customers under buyers of the period and under a window, in turns. */
async function baseTimes(page: Page): Promise<number> {
  await page.getByTestId('nav-overview').click();
  const figure = '[data-testid="tile-customerRetentionRate"]';
  await page.locator(figure).waitFor();
  await page.getByTestId('base-picker').click();
  await page.locator('input[type="radio"][value="period"]').waitFor({ state: 'attached' });
  const taken: number[] = [];
  for (let change = 0; change <= changes; change += 1) {
    // Another period for each, so that none has been looked at under the other base.
    await page.evaluate(clickAndWait, { button: '[data-testid="period-previous"]', figure });
    const button = `input[type="radio"][value="${change % 2 === 0 ? 'period' : 'window'}"]`;
    taken.push(await page.evaluate(clickAndWait, { button, figure }));
  }
  return median(taken.slice(1));
}

async function clickTimes(page: Page, button: string, figure: string): Promise<number> {
  const taken: number[] = [];
  for (let change = 0; change <= changes; change += 1)
    taken.push(await page.evaluate(clickAndWait, { button, figure }));
  return median(taken.slice(1));
}

/** Runs in the page. */
function clickAndWait({
  button,
  figure,
}: {
  readonly button: string;
  readonly figure: string;
}): Promise<number> {
  const text = () => document.querySelector(figure)?.textContent ?? null;
  const target = document.querySelector<HTMLButtonElement | HTMLInputElement>(button);
  if (target === null || target.disabled) throw new Error(`${button} cannot be clicked`);
  const before = text();
  return new Promise((resolve, reject) => {
    const overdue = setTimeout(() => reject(new Error(`${figure} stays ${before}`)), 20_000);
    const observer = new MutationObserver(() => {
      const now = text();
      if (now === null || now === before) return;
      observer.disconnect();
      clearTimeout(overdue);
      // A message that is sent in a frame comes when the frame has been drawn.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => resolve(performance.now() - clicked));
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    const clicked = performance.now();
    target.click();
  });
}
