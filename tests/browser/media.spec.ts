import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe.ts';

const pages = [
  '/',
  '/tracks/',
  '/tracks/storm-rebooking/',
  '/tracks/storm-rebooking/spec/',
  '/risks/',
  '/approvals/',
  '/approvals/qa/',
  '/questions/',
  '/dependencies/',
  '/health/',
];

/** The text width of A4 between margins of 14 mm, in CSS pixels. */
const sheet = 688;

for (const address of pages) {
  test(`paper: ${address} fits the sheet and shows nothing to press`, async ({ page }) => {
    await page.setViewportSize({ width: sheet, height: 900 });
    await page.emulateMedia({ media: 'print' });
    await page.goto(address);
    await expect(page.locator('h1')).toBeVisible();
    // A register's rows open where they stand, and a column's head, which sorts, is a head.
    await expect(
      page.locator(':is(button, input, select, summary):not(.sort, .register summary)').filter({ visible: true }),
    ).toHaveCount(0);
    await expect(page.getByText('scrolls sideways').filter({ visible: true })).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(sheet);
    // What a separator parted is left out together with it.
    const lines = (await page.locator('body').allInnerTexts()).flatMap((text) => text.split('\n'));
    expect(lines.filter((line) => /(?:^\s*·|·\s*$)/.test(line))).toEqual([]);
  });
}

test('paper: tables that fit a sheet keep their column heads', async ({ page }) => {
  await page.setViewportSize({ width: sheet, height: 900 });
  await page.emulateMedia({ media: 'print' });
  for (const address of ['/questions/', '/dependencies/']) {
    await page.goto(address);
    await expect(page.locator('main table thead').first()).toHaveCSS('display', 'table-header-group');
  }
});

test('forced colours: the current page and the chosen filter are the only ones with a line', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/risks/');
  const lines = await page
    .locator('.nav a')
    .evaluateAll((links) =>
      links.map((link) => [link.hasAttribute('aria-current'), getComputedStyle(link).borderBottomColor]),
    );
  const idle = new Set(lines.filter(([current]) => current === false).map(([, colour]) => colour));
  const canvas = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    return getComputedStyle(probe).color;
  });
  expect([...idle]).toEqual([canvas]);
  expect(lines.find(([current]) => current === true)?.[1]).not.toBe(canvas);
  const chips = await page
    .locator('.risk-modes .chip')
    .evaluateAll((labels) =>
      labels.map((label) => [label.querySelector('input')?.checked, getComputedStyle(label).outlineStyle]),
    );
  expect(chips.length).toBeGreaterThan(1);
  for (const [chosen, outline] of chips) expect(outline).toBe(chosen === true ? 'solid' : 'none');
});

for (const address of pages.filter((one) => !one.endsWith('/spec/'))) {
  test(`phone: what is pressed on ${address} has 24 px of its own`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    const violations = await violationsOf(page, { rules: ['target-size'] });
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
  });
}
