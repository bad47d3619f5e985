import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe.ts';

const boxes = (page: Page) => page.locator('[data-graph] a.box');
const tableRows = (page: Page) => page.locator('table.dependencies tbody tr');
const centre = async (page: Page, name: string): Promise<number> => {
  const box = await page.locator('[data-graph] a.box:focus rect').boundingBox();
  if (box === null) throw new Error(`${name}: no box is focused`);
  return box.x + box.width / 2;
};

test('every dependency between tracks is a line and a row; every line joins two boxes', async ({ page }) => {
  await page.goto('/dependencies/');
  const between = await tableRows(page)
    .filter({ has: page.locator('td a.plain') })
    .count();
  expect(await page.locator('[data-graph] .lines > path').count()).toBe(between);
  const data = await page.locator('script[data-page="graph"]').textContent();
  const { lines } = JSON.parse(data ?? '') as { lines: [number, number][] };
  expect(lines).toHaveLength(between);
  const count = await boxes(page).count();
  for (const end of lines.flat()) expect(end).toBeLessThan(count);
});

test('boxes are links that say status and relations', async ({ page }) => {
  await page.goto('/dependencies/');
  for (const name of await boxes(page).evaluateAll((all) => all.map((box) => box.getAttribute('aria-label') ?? ''))) {
    expect(name).toMatch(
      /, (draft|planned|approved|in progress|in review|blocked|complete|superseded|cancelled|unknown)\b/,
    );
  }
  const target = await boxes(page).first().getAttribute('href');
  await boxes(page).first().click();
  await expect(page).toHaveURL(new RegExp(`${target}$`));
});

test('by keyboard: one tab stop, right to what needs it, left to what it needs, Enter opens', async ({ page }) => {
  await page.goto('/dependencies/');
  await expect(page.locator('[data-graph] a.box[tabindex="0"]')).toHaveCount(1);
  const start = page
    .getByRole('link', { name: /is needed by/ })
    .and(boxes(page))
    .first();
  await start.focus();
  await expect(page.locator('[data-graph].looking')).toBeVisible();
  const before = await centre(page, 'start');
  await page.keyboard.press('ArrowRight');
  await expect(start).not.toBeFocused();
  expect(await centre(page, 'right')).not.toBe(before);
  await page.keyboard.press('ArrowLeft');
  const focused = page.locator('[data-graph] a.box:focus');
  await expect(focused).toHaveCount(1);
  const target = await focused.getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${target}$`));
});

test('zoom changes the size of the graph and stands in the address', async ({ page }) => {
  await page.goto('/dependencies/');
  const width = () => page.locator('[data-graph]').evaluate((graph) => graph.getBoundingClientRect().width);
  const whole = await width();
  await page.getByRole('button', { name: 'Smaller' }).click();
  expect(await width()).toBeLessThan(whole);
  await expect(page).toHaveURL(/\?zoom=\d+$/);
  const small = await width();
  await page.reload();
  expect(Math.abs((await width()) - small)).toBeLessThan(2);
});

test('a track is found by a part of its title, and the address leads to it again', async ({ page }) => {
  await page.goto('/dependencies/');
  const title = (await boxes(page).last().locator('title').textContent()) ?? '';
  const field = page.getByLabel('Find a track');
  await field.fill(title.slice(0, -2).toUpperCase());
  await field.press('Enter');
  await expect(page.locator('[data-graph] a.box:focus title')).toHaveText(title);
  await page.reload();
  await expect(page.locator('[data-graph] a.box:focus title')).toHaveText(title);
  await field.fill('no track is called this');
  await field.press('Enter');
  await expect(page.locator('[data-found]')).toContainText('No track');
});

test('the chain, the circle and the dangling reference are said in words', async ({ page }) => {
  await page.goto('/dependencies/');
  expect(await page.locator('.chain > li').count()).toBeGreaterThan(2);
  for (const id of ['circles', 'dangling'])
    await expect(page.locator(`section[aria-labelledby="${id}"] li`).first()).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/dependencies/');
    expect(await violationsOf(page)).toEqual([]);
  });
}

test('the graph stands there without script, and its boxes are tab stops', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/dependencies/');
  await expect(boxes(page).first()).toBeVisible();
  await expect(page.getByLabel('Find a track')).toBeHidden();
  await boxes(page).first().focus();
  await page.keyboard.press('Tab');
  await expect(boxes(page).nth(1)).toBeFocused();
  await context.close();
});

test('on a phone a list takes the place of the graph, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/dependencies/');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
  await expect(page.locator('[data-graph]')).toBeHidden();
  await expect(tableRows(page).first()).toBeVisible();
});

test("a track's page says two steps around it and gives them as Mermaid text", async ({ page }) => {
  await page.goto('/dependencies/');
  await page.locator('.chain > li:nth-child(2) a').click();
  const needs = page.locator('#needs');
  await expect(needs).toContainText(/Needed by/);
  await expect(needs).toContainText(/which (needs|is needed by)/);
  await needs.getByText('The same as Mermaid text').click();
  await expect(needs.locator('pre')).toContainText('flowchart LR');
});

test('a graph that is taller than its frame opens where it begins', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 110 });
  await page.goto('/dependencies/');
  const inSight = await page.locator('[data-graph-box]').evaluate((frame) => {
    const edge = frame.getBoundingClientRect();
    const places = [...frame.querySelectorAll('a.box')].map((box) => box.getBoundingClientRect());
    const left = Math.min(...places.map((place) => place.left));
    const first = places.filter((place) => place.left < left + 1);
    return {
      taller: frame.scrollHeight > frame.clientHeight,
      seen: first.filter(({ top, bottom }) => top >= edge.top && bottom <= edge.bottom).length,
    };
  });
  expect(inSight.taller).toBe(true);
  expect(inSight.seen).toBeGreaterThan(0);
});
