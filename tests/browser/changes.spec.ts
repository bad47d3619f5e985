import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FixtureRepository, withoutGit } from '../support/repository.ts';
import { serveFolder } from '../support/static-server.ts';
import { violationsOf } from './support/axe.ts';

/** The page of changes in a browser: whole without script, filtered by address, and what is new to its reader. */

let site: { origin: string; stop(): Promise<void> };
let root = '';
let earlier = '';

const quay = (target: string, risks: number): string =>
  `# Quay lights\n\n**Status:** In Progress\n**Owner:** Ana Costa\n**Target:** ${target}\n\n## Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n${Array.from({ length: risks }, (_, index) => `| Lamp ${index} breaks | Low | Low | Spare |\n`).join('')}`;
const gates = (status: string): string => `# Ticket gates\n\n**Status:** ${status}\n`;

test.beforeAll(async () => {
  test.skip(withoutGit !== false, String(withoutGit));
  root = mkdtempSync(join(tmpdir(), 'trackway-changes-'));
  const repository = new FixtureRepository(join(root, 'plans'));
  const [a, b] = ['swarm/tracks/quay/spec.md', 'swarm/tracks/gates/spec.md'];
  repository.commit('2026-11-01', 'Plans', { [a]: quay('2027-03-02', 0), [b]: gates('In Progress') });
  repository.commit('2026-11-12', 'Lamps counted', { [a]: quay('2027-03-02', 30) });
  earlier = repository.git(['log', '-1', '--format=%cI']);
  repository.commit(
    '2026-11-18',
    'The crane is late',
    { [a]: quay('2027-04-12', 30), [b]: gates('Blocked') },
    'Bo Lind',
  );
  const out = join(root, 'site');
  const words = ['build', '--swarm', join(root, 'plans', 'swarm'), '--out', out, '--as-of', '2026-11-20'];
  const { status, stderr } = spawnSync(process.execPath, ['bin/trackway.mjs', ...words], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  site = await serveFolder(out);
});

test.afterAll(async () => {
  await site?.stop();
  rmSync(root, { recursive: true, force: true });
});

test('without script it says what changed, by whom and why, and offers no filter', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${site.origin}/changes/`);
  await expect(page.locator('.answer')).toContainText('2 of 2 tracks changed. 1 date moved later');
  const row = page.locator('.change', { hasText: 'Target' }).first();
  await expect(row).toContainText('2 Mar 2027 → 12 Apr 2027');
  await expect(row).toContainText('“The crane is late”');
  await expect(row).toContainText('Bo Lind, 18 Nov');
  await expect(page.locator('.change', { hasText: 'Blocked' }).first()).toContainText('Ticket gates');
  await expect(page.locator('select')).toHaveCount(3);
  await expect(page.locator('select').first()).toBeHidden();
  await page.getByRole('link', { name: 'Kind', exact: true }).click();
  await expect(page).toHaveURL(/by-kind\/$/);
  await expect(page.getByRole('heading', { name: 'Risks' })).toBeVisible();
});

test('the answer filters; folded rows that match open, and the address keeps it', async ({ page }) => {
  await page.goto(`${site.origin}/changes/`);
  const rows = page.locator('.change');
  await expect(rows.locator('visible=true')).toHaveCount(2 + 12);
  await page.getByRole('link', { name: '1 date moved later' }).click();
  await expect(page).toHaveURL(/kind=date\.moved&direction=worse/);
  await expect(rows.locator('visible=true')).toHaveCount(1);
  await page.locator('select[name="kind"]').selectOption('risk.added');
  await page.getByRole('button', { name: /Remove the filter Direction/ }).click();
  await expect(rows.locator('visible=true')).toHaveCount(30);
});

test('a second visit marks what came since, and one press shows only that', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-16T09:00:00') });
  await page.goto(`${site.origin}/changes/`);
  await expect(page.locator('[data-new]')).toHaveCount(0);
  await page.evaluate((moment) => {
    localStorage.setItem('trackway.look /', JSON.stringify({ moment, day: '2026-11-16' }));
  }, earlier);
  await page.reload();
  const only = page.getByLabel('New since 16 November: 2');
  await expect(page.locator('[data-new]')).toHaveCount(2);
  await expect(page.locator('[data-new]').first()).toContainText('18 Nov · new');
  await only.check({ force: true });
  await expect(page.locator('.change').locator('visible=true')).toHaveCount(2);
  await page.clock.runFor(4000);
  await page.goto(`${site.origin}/changes/`);
  await expect(page.locator('[data-new]')).toHaveCount(0);
});

test('no page is wider than its window, and axe finds nothing', async ({ page }) => {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${site.origin}/changes/`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  const violations = await violationsOf(page);
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
