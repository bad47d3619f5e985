import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe.ts';

/** The search under hands that are quicker than its files or use keys only, and if files do not arrive. */

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page): Locator => dialog(page).getByRole('combobox', { name: 'Search' });
const pupils = /\/tracks\/storm-rebooking\/prd\/#question-does-a-group-of-30-pupils/;

const hits = (within: Page | Locator): Locator => within.getByRole('listbox', { name: 'Results' }).getByRole('option');

/** Holds all requests for files of a kind until the answer is called, which waits for the first of them. */
async function held(page: Page, files: string): Promise<() => Promise<void>> {
  const [asked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route(files, async (route) => {
    asked.resolve();
    await released.promise;
    await route.continue();
  });
  return async () => {
    await asked.promise;
    released.resolve();
  };
}

test('Enter opens the first hit of what stands in the field, not of what stood there before', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await field(page).fill('refund');
  await expect(hits(dialog(page)).first()).toContainText('refund');
  await page.keyboard.press('ArrowDown');
  const release = await held(page, '**/search/records/**');
  await field(page).fill('pupils');
  await page.keyboard.press('Enter');
  await release();
  await expect(page).toHaveURL(pupils);
});

/** What may still be on its way when the first keys are pressed. */
const late = [
  ['the index', '**/search/records/**'],
  ['the search itself', '**/_assets/dialog.*.js'],
] as const;

for (const [what, files] of late)
  test(`Enter waits for ${what}`, async ({ page }) => {
    await page.goto('/');
    const release = await held(page, files);
    await page.keyboard.press('/');
    await field(page).fill('pupils');
    await page.keyboard.press('Enter');
    await release();
    await expect(page).toHaveURL(pupils);
  });

test('Shift+Enter copies the first hit of what stands in the field', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.keyboard.press('/');
  await field(page).fill('refund');
  await expect(hits(dialog(page)).first()).toContainText('refund');
  const release = await held(page, '**/search/records/**');
  await field(page).fill('pupils');
  await page.keyboard.press('Shift+Enter');
  await release();
  await expect(dialog(page).locator('.search-note')).toContainText('Copied: Does a group of 30 pupils');
});

for (const [what, files] of late) {
  test(`Enter is forgotten when something else is typed before ${what} is there`, async ({ page }) => {
    await page.goto('/');
    const release = await held(page, files);
    await page.keyboard.press('/');
    await field(page).fill('pupils');
    await page.keyboard.press('Enter');
    await field(page).fill('refund');
    await release();
    await expect(hits(dialog(page)).first()).toContainText('refund');
    await expect(page).toHaveURL('/');
  });

  test(`Enter is forgotten when the dialog is closed before ${what} is there`, async ({ page }) => {
    await page.goto('/');
    const release = await held(page, files);
    await page.keyboard.press('/');
    await field(page).fill('pupils');
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('/');
    await release();
    await expect(hits(dialog(page)).first()).toContainText('pupils');
    await expect(page).toHaveURL('/');
  });
}

test('a choice belongs to the hits in which it was made', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await field(page).fill('storm');
  const options = dialog(page).getByRole('option');
  await expect(options.first()).toContainText(/storm/i);
  const release = await held(page, '**/search/records/**');
  await field(page).fill('duty managers');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(2)).toHaveAttribute('aria-selected', 'true');
  await release();
  await expect(options.first()).toContainText(/duty managers/i);
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
});

test('the text of documents that did not arrive is asked for again by the next query', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=storm');
  await expect(page.locator('[data-part="note"]')).toHaveText(
    'The text of documents could not be loaded now: here, records and titles.',
  );
  await page.unroute('**/pagefind/**');
  await page.getByRole('combobox', { name: 'Search' }).fill('what we will not promise');
  await expect(hits(page).first().locator('.hit-kind')).toHaveText('Section');
  await expect(page.locator('[data-part="note"]')).toHaveText('');
});

test('filters behind the eighth are there for keys too', async ({ page }) => {
  await page.goto('/search/?type=risk');
  const tracks = page.getByRole('group', { name: 'Track' });
  const more = tracks.getByRole('button', { name: /^and \d+ more$/ });
  const rest = Number((await more.textContent())!.match(/\d+/)![0]);
  await more.press('Enter');
  await expect(more).toHaveCount(0);
  await expect(tracks.getByRole('button')).toHaveCount(8 + rest);
  const ninth = tracks.getByRole('button').nth(8);
  await expect(ninth).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?type=risk&track=/);
  await expect(page.locator('.search-count')).toHaveText(/in 1 track$/);
  await expect(ninth).toHaveAttribute('aria-pressed', 'true');
  await expect(ninth).toBeFocused();
});

test('a filter and an order are steps to go back to, typing is none', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('combobox', { name: 'Search' }).pressSequentially('storm');
  await expect(page).toHaveURL(/\?q=storm$/);
  await expect(page.locator('.search-count')).toHaveText(/^\d+ results in/);
  const count = await page.locator('.search-count').textContent();
  await page.getByRole('button', { name: /^Risks/ }).click();
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('score');
  await expect(page).toHaveURL(/\?q=storm&type=risk&sort=score$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?q=storm&type=risk$/);
  await expect(page.getByRole('combobox', { name: 'Sort' })).toHaveValue('relevance');
  await page.goBack();
  await expect(page).toHaveURL(/\?q=storm$/);
  await expect(page.locator('.search-count')).toHaveText(count!);
  await page.goForward();
  await expect(page.getByRole('button', { name: /^Risks/ })).toHaveAttribute('aria-pressed', 'true');
});

test('the field says which of its hits is chosen; each is a link', async ({ page, context }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await field(page).fill('storm');
  const options = dialog(page).getByRole('listbox', { name: 'Results' }).getByRole('option');
  await expect(options.first()).toBeVisible();
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id'))!);
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    options.nth(1).click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(tab).toHaveURL(/\/tracks\//);
});

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing in dialog and page, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/search/?q=storm');
    await expect(hits(page).first()).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await page.goto('/');
    await page.keyboard.press('/');
    expect(await violationsOf(page)).toEqual([]);
    await field(page).fill('storm');
    await expect(hits(dialog(page)).first()).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });

test('a tab that was opened before the site was built anew reads the new index', async ({ page }) => {
  let gone = false;
  let heads = 0;
  await page.route('**/search/records/**', (route) => {
    if (route.request().url().endsWith('/head.bin')) heads++;
    else if (gone && heads < 2) return route.fulfill({ status: 404 });
    return route.continue();
  });
  await page.goto('/');
  await page.keyboard.press('/');
  await field(page).fill('refund');
  await expect(hits(dialog(page)).first()).toContainText('refund');
  gone = true;
  await field(page).fill('pupils');
  await expect(hits(dialog(page)).first()).toContainText('pupils');
  expect(heads).toBe(2);
});
