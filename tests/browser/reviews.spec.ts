import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const draft = '/reviews/2026-12-09/';
const closed = '/reviews/2026-10-21/';

/** What swarm/reviews/2026-10-21.md decided, and what swarm/tracks say of it on 20 November. */
const promises = [
  ['Not kept', 'Security approves by 6 November.'],
  ['Not kept', 'Deployment stays before 14 December.'],
  ['Not kept', 'The target of 6 November stays.'],
  ['Not kept', 'Product and Engineering approve by 30 October.'],
  ['Not kept', 'Grace Achebe finds out who pays for a bed'],
  ['No trace', 'It stays where it is until somebody owns it.'],
  ['Kept', 'Settle whether infants in arms count against the certificate'],
  ['Kept', 'Security looks at the manifest by 13 November.'],
  ['Kept', 'All approvals are given by 15 November'],
  ['Kept', 'Ewan Macrae writes to the agency about infants'],
] as const;

test('the navigation leads to the reviews, and these to the six screens', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Reviews' }).click();
  await expect(page.getByText('The last review was on 21 October. The next one is on 9 December')).toBeVisible();
  await page.getByRole('link', { name: '9 December 2026' }).click();
  await expect(page.getByText('Draft, with the facts of 20 November 2026.')).toBeVisible();
  const titles = await page.locator('.screen h2').allInnerTexts();
  expect(titles.map((title) => title.replace(/^\d\s+/, ''))).toEqual([
    'Decided last time, and what happened',
    'What changed',
    'Decisions needed',
    'Late, and passed without a word',
    'New and raised risks',
    'Finished',
  ]);
});

test('each decision stands beside what happened to it', async ({ page }) => {
  await page.goto(draft);
  for (const [verdict, words] of promises) {
    const item = page.locator('#screen-decided .pack-item').filter({ hasText: words });
    await expect(item.locator('.pack-kind')).toHaveText(verdict);
  }
  await expect(page.locator('#screen-decided .pack-item').filter({ hasText: 'Settle whether' })).toContainText(
    'since the agency’s letter of 29 October'.replace('’', "'"),
  );
});

test('a closed review says that it is frozen, and shows its minutes', async ({ page }) => {
  await page.goto(closed);
  await expect(page.getByText('Closed on 21 October 2026.')).toBeVisible();
  await expect(page.locator('.review-minutes')).toContainText('Marit brought cake.');
});

const shown = (page: Page) => page.locator('[data-screen]:visible h2');

test('presenting shows one screen at a time; keys go on and back, Escape leaves', async ({ page }) => {
  await page.goto(draft);
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page)).toContainText('Decided last time');
  await expect(page.locator('.bar')).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  // Every item is shown once on the way.
  const all = await page.locator('.pack-item').count();
  const seen = new Set<string>();
  const steps = page.getByRole('navigation', { name: 'Screens' });
  for (let step = 0; step < all; step++) {
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
    for (const id of await page
      .locator('.pack-item:visible')
      .evaluateAll((items) => items.map((one) => `${one.closest('[data-screen]')?.id} ${one.textContent}`)))
      seen.add(id);
    await page.keyboard.press('j');
  }
  expect(seen.size).toBe(all);
  await expect(steps.locator('[aria-current="step"]')).toContainText('Finished');
  await page.keyboard.press('ArrowLeft');
  await expect(steps.locator('[aria-current="step"]')).toContainText('New and raised risks');
  expect(new URL(page.url()).hash).toBe('#screen-risks');
  await page.keyboard.press('Escape');
  await expect(shown(page)).toHaveCount(6);
  await expect(page.locator('.bar')).toBeVisible();
});

test('the clock counts the time of a screen, and says when it is over', async ({ page }) => {
  await page.clock.install();
  await page.goto(draft);
  await page.getByLabel('Clock').selectOption('2');
  expect(new URL(page.url()).searchParams.get('clock')).toBe('2');
  await page.getByRole('button', { name: 'Present' }).click();
  await page.clock.runFor(65_000);
  await expect(page.getByRole('timer')).toHaveText('1:05 of 2:00');
  await page.clock.runFor(60_000);
  await expect(page.getByRole('timer')).toHaveText('0:05 over');
});

test('an item can be copied for Discord', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(draft);
  const item = page.locator('#screen-needed .pack-item').filter({ hasText: 'Storm rebooking: does Security approve?' });
  await item.hover();
  await item.getByRole('button', { name: /^Copy/ }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('**Approval: Storm rebooking: does Security approve?**');
  expect(text).toContain('Anjali Deshmukh. 63 days.');
  expect(text).toMatch(/http:\/\/127\.0\.0\.1:\d+\/tracks\/storm-rebooking\//);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('all is there, and the steps lead to it', async ({ page }) => {
    await page.goto(draft);
    await expect(page.locator('[data-screen]:visible')).toHaveCount(6);
    await expect(page.getByRole('button', { name: 'Present' })).toBeHidden();
    await page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name: /Late or passed/ })
      .click();
    expect(new URL(page.url()).hash).toBe('#screen-late');
  });
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${scheme}, read and presented`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(draft);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'Present' }).click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test('no width scrolls sideways', async ({ page }) => {
  for (const width of [360, 721, 768, 900, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(draft);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
  }
});
