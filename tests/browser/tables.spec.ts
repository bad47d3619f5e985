import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { records } from '../support/csv.ts';
import { violationsOf } from './support/axe.ts';

const tracks = (page: Page) => page.getByRole('table', { name: 'Tracks' });
const titles = (page: Page) => tracks(page).getByRole('rowheader').getByRole('link').allTextContents();

test('a filter of the tracks stands in the address, has a chip, and the chip takes it away', async ({ page }) => {
  await page.goto('/tracks/');
  const all = await titles(page);
  await page
    .getByRole('form', { name: 'Filter the tracks' })
    .getByRole('radio', { name: /^Blocked/ })
    .check();
  await expect(page).toHaveURL(/\?status=blocked$/);
  await expect(tracks(page).getByRole('rowheader').filter({ visible: true })).toHaveText([/^Shore power for Eider/]);
  await page.reload();
  await expect(page.getByText(`1 of ${all.length}`)).toBeVisible();
  await page.getByRole('button', { name: 'Remove the filter Status: Blocked' }).click();
  await expect(page).toHaveURL(/\/tracks\/$/);
  await expect(tracks(page).getByRole('rowheader').filter({ visible: true })).toHaveCount(all.length);
});

test('heads sort the tracks by their targets, both ways, with the undated ones last', async ({ page }) => {
  await page.goto('/tracks/');
  const printed = await titles(page);
  const head = tracks(page).getByRole('columnheader', { name: 'Target' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/\?sort=target$/);
  const rising = await titles(page);
  await head.getByRole('button').click();
  await expect(page).toHaveURL(/\?sort=target&dir=desc$/);
  expect([...(await titles(page))].sort()).toEqual([...rising].sort());
  const targets = await tracks(page).getByRole('row').locator('td:nth-last-of-type(3)').allInnerTexts();
  const none = targets.map((text) => /no date|not stated|none|no target/i.test(text));
  expect(none).toEqual([...none].sort((one, other) => Number(one) - Number(other)));
  await page.getByRole('columnheader', { name: 'Status' }).first().getByRole('button').click();
  expect(await titles(page)).toEqual(printed);
});

test('the tracks that are shown can be saved as CSV and copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/tracks/?status=blocked');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download 1 row' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('tracks.csv');
  const rows = records(await readFile(await download.path(), 'utf8'));
  expect(rows.map(({ Track, Status }) => [Track, Status])).toEqual([['Shore power for Eider', 'Blocked']]);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').map((line) => line.split('\t')[0])).toEqual(['Track', 'Shore power for Eider']);
});

test('an address of before still sorts the other way round', async ({ page }) => {
  await page.goto('/tracks/?sort=track&order=down');
  await expect(tracks(page).getByRole('columnheader', { name: 'Track' })).toHaveAttribute('aria-sort', 'descending');
});

test('diagnostics are filtered by their code, and groups without any hide', async ({ page }) => {
  await page.goto('/health/');
  const form = page.getByRole('form', { name: 'Filter the diagnostics' });
  const code = form.getByLabel('Code');
  const option = await code.getByRole('option').nth(1).getAttribute('value');
  await code.selectOption(option);
  await expect(page).toHaveURL(new RegExp(`\\?code=${option}$`));
  const shown = page.locator('.diagnostic').filter({ visible: true });
  expect(await shown.count()).toBeGreaterThan(0);
  for (const text of await shown.allInnerTexts()) expect(text).toContain(option!);
  for (const group of await page.locator('.health-group').filter({ visible: true }).all())
    await expect(group.locator('.diagnostic').filter({ visible: true })).not.toHaveCount(0);
});

test('open questions are filtered by their owner, and sorted by their track', async ({ page }) => {
  await page.goto('/questions/');
  const table = page.getByRole('table', { name: 'Open' });
  const owner = page.getByRole('form', { name: 'Filter the open questions' }).getByLabel('Owner');
  const name = await owner.getByRole('option').nth(1).getAttribute('value');
  await owner.selectOption(name);
  const shown = table.locator('tbody').getByRole('row').filter({ visible: true });
  expect(await shown.count()).toBeGreaterThan(0);
  for (const row of await shown.all()) await expect(row).toContainText(name!);
  await owner.selectOption('');
  await table.getByRole('columnheader', { name: 'Track' }).getByRole('button').click();
  const names = await table.locator('tbody tr td:nth-of-type(2) a').allTextContents();
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true })));
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the tables are whole, and no dead control is shown', async ({ page }) => {
    await page.goto('/tracks/');
    await expect(tracks(page).getByRole('rowheader').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy', exact: true })).toHaveCount(0);
    await expect(page.getByRole('form', { name: 'Filter the tracks' })).toBeHidden();
  });
});

for (const address of ['/tracks/', '/tracks/?status=blocked', '/health/'])
  test(`axe finds nothing at ${address}`, async ({ page }) => {
    await page.goto(address);
    expect(await violationsOf(page)).toEqual([]);
  });
