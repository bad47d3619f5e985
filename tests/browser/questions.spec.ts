import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe.ts';

test('open questions stand oldest first, and each leads to its place in the document', async ({ page }) => {
  await page.goto('/questions/');
  const open = page.getByRole('table', { name: 'Open' }).locator('tbody tr');
  const ages = (await open.locator('.age').allInnerTexts()).map((text) =>
    text.includes('today') ? 0 : text.includes('unknown') ? -1 : Number.parseInt(text, 10),
  );
  expect(ages.length).toBeGreaterThan(0);
  expect(ages).toEqual(ages.toSorted((one, other) => other - one));
  const title = ((await open.first().locator('th a').textContent()) ?? '').trim();
  await open.first().locator('th a').click();
  const fragment = decodeURIComponent(new URL(page.url()).hash.slice(1));
  await expect(page.locator(`[id="${fragment}"]`)).toContainText(title);
});

test('a resolved question shows its answer', async ({ page }) => {
  await page.goto('/questions/');
  for (const answer of await page.getByRole('table', { name: 'Resolved' }).locator('.question-answer').allInnerTexts())
    expect(answer.trim()).not.toBe('');
});

test('a resolved question says who decided, where its document does', async ({ page }) => {
  await page.goto('/questions/');
  const row = page
    .getByRole('table', { name: 'Resolved' })
    .getByRole('row')
    .filter({ hasText: 'How long is an offer held?' });
  await expect(row.locator('.question-answer')).toContainText('30 minutes, and 10 in the last hour before departure');
  await expect(row.locator('.question-answer .second')).toHaveText('Decided by Grace Achebe, 2026-10-08');
  await expect(page.getByRole('table', { name: 'Resolved' }).locator('.second')).toHaveCount(1);
  // Where the answer's own words name the person, they stand whole.
  await expect(page.getByRole('table', { name: 'Resolved' })).toContainText('(Leonie Vogt, 2026-11-02)');
});

test('every question has an address on this page', async ({ page }) => {
  await page.goto('/questions/');
  const ids = await page.locator('table.questions tbody tr').evaluateAll((rows) => rows.map((row) => row.id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id !== '')).toBe(true);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/questions/');
    expect(await violationsOf(page)).toEqual([]);
  });
}

test('a phone shows all of it without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/questions/');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
});
