import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe.ts';

const waitingRows = (page: Page) => page.locator('.queue-row');
const firstPerson = (page: Page) => page.locator('.queue-group', { has: page.locator('.copy') }).first();

const matrixOf = (page: Page) => page.getByRole('table', { name: 'Approvals by track and role' });

test.describe('queue', () => {
  test('stands oldest first in each group, and its first group has the oldest of all', async ({ page }) => {
    await page.goto('/approvals/');
    const ages: number[][] = [];
    for (const group of await page.locator('.queue-group').all()) {
      const words = await group.locator('.age').allInnerTexts();
      ages.push(
        words.map((text) => (text.includes('today') ? 0 : text.includes('unknown') ? -1 : Number.parseInt(text, 10))),
      );
    }
    expect(ages.length).toBeGreaterThan(1);
    for (const group of ages) expect(group).toEqual(group.toSorted((one, other) => other - one));
    const oldest = ages.map((group) => group[0] ?? -1);
    expect(oldest).toEqual(oldest.toSorted((one, other) => other - one));
  });

  test('the bar of the longest wait ends before the title beside it', async ({ page }) => {
    for (const width of [1440, 900]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/approvals/');
      const row = waitingRows(page).first();
      const bar = await row.locator('.age svg').boundingBox();
      const title = await row.locator('.queue-what').boundingBox();
      expect(bar!.x + bar!.width).toBeLessThanOrEqual(title!.x);
    }
  });

  test("a person's page holds what waits for them, and each row leads to the line in the document", async ({
    page,
  }) => {
    await page.goto('/approvals/');
    const group = firstPerson(page);
    const name = ((await group.locator('h3').textContent()) ?? '').trim();
    const titles = await group.locator('.queue-what .title').allInnerTexts();
    await group.locator('h3 a').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    expect(await waitingRows(page).locator('.queue-what .title').allInnerTexts()).toEqual(titles);
    await waitingRows(page).first().locator('.queue-what a').click();
    const fragment = new URL(page.url()).hash;
    expect(fragment).not.toBe('');
    await expect(page.locator(`[id="${decodeURIComponent(fragment.slice(1))}"]`)).toBeAttached();
  });

  test("a person's queue is copied for Discord, with the address of their page", async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/approvals/');
    const group = firstPerson(page);
    const name = ((await group.locator('h3').textContent()) ?? '').trim();
    const address = await group.locator('h3 a').evaluate((link: HTMLAnchorElement) => link.href);
    await group.locator('.copy').click();
    await expect(group.locator('.copy')).toContainText('Copied');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split('\n')[0]).toContain(`**${name}**`);
    expect(text.split('\n').at(-1)).toBe(`<${address}>`);
  });

  test('every role that waits has a page', async ({ page }) => {
    await page.goto('/approvals/');
    for (const url of await page
      .locator('.by-role a.title')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) {
      const response = await page.request.get(url);
      expect(response.status(), url).toBe(200);
    }
  });
});

test.describe('matrix', () => {
  test('by keyboard: arrows move between cells, and Enter follows the link of one', async ({ page }) => {
    await page.goto('/approvals/');
    const matrix = matrixOf(page);
    const firstRow = matrix.locator('tbody tr').first();
    const links = firstRow.locator('a');
    await links.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(matrix.locator('tbody tr').nth(1).locator('a:focus')).toHaveCount(1);
    await page.keyboard.press('ArrowUp');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(links.last()).toBeFocused();
    await page.keyboard.press('Home');
    await expect(links.first()).toBeFocused();
    const target = await links.first().evaluate((link: HTMLAnchorElement) => link.href);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(target);
  });

  test('says in a word what every cell is; what nobody asked is said too', async ({ page }) => {
    await page.goto('/approvals/');
    for (const text of await matrixOf(page).locator('tbody td').allInnerTexts()) expect(text.trim()).not.toBe('');
  });

  test('a phone shows a block for each track and nothing scrolls sideways', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('/approvals/');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    const matrix = matrixOf(page);
    await expect(matrix).toHaveRole('table');
    expect(await matrix.evaluate((table) => table.scrollWidth <= (table.parentElement?.clientWidth ?? 0))).toBe(true);
  });
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/approvals/');
    expect(await violationsOf(page)).toEqual([]);
    await firstPerson(page).locator('h3 a').click();
    await expect(page.getByRole('heading', { name: 'Waiting' })).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
}

test('everything stands there without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/approvals/');
  await expect(waitingRows(page).first()).toBeVisible();
  await expect(matrixOf(page).locator('tbody tr').first()).toBeVisible();
  await expect(page.locator('.copy').first()).toBeHidden();
  await context.close();
});
