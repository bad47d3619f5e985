import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe.ts';

/** The example is built as of 20 November 2026. */

const note =
  'This site is 9 days old: it shows the plans as of 20 November 2026, and what has become late since is not marked.';

test('a site that was built long ago says so by the reader’s clock, on every page', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-29T00:30:00'));
  for (const address of ['/', '/tracks/storm-rebooking/', '/tracks/storm-rebooking/spec/', '/risks/', '/roadmap/']) {
    await page.goto(address);
    await expect(page.getByRole('complementary', { name: 'Age of this site' })).toHaveText(note);
  }
  const violations = await violationsOf(page);
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the note fits a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.clock.setFixedTime(new Date('2026-11-29T12:00:00'));
  await page.goto('/');
  await expect(page.getByText(note)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

for (const [day, shown] of [
  ['2026-11-20T23:30:00', 0],
  ['2026-11-22T23:30:00', 0],
  ['2026-11-23T00:30:00', 1],
  // A clock that is wrong.
  ['2020-01-01T12:00:00', 0],
] as const) {
  test(`on ${day} ${shown === 0 ? 'nothing is said' : 'the age is said'}`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(day));
    await page.goto('/tracks/');
    await expect(page.locator('.foot')).toBeVisible();
    await expect(page.locator('.foot time')).toHaveAttribute('datetime', '2026-11-20');
    await expect(page.locator('.site-age')).toHaveCount(shown);
  });
}
