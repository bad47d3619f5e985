import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { records } from '../support/csv.ts';
import { type BuiltSite, generatedSite } from './support/generated-site.ts';

/** A register of more rows than one part of its table has (60), which is in sight at first. */

const words = ['Fog', 'Ice', 'Strike', 'Tide', 'Storm', 'Rust', 'Sand'];
const tracks = ['ferry', 'lighthouse', 'quay'];
const categories = ['Technical', 'Security', 'Operational', 'Business'];

interface Written {
  title: string;
  track: string;
  category: string;
  /** Null for a risk that nobody rated. */
  score: number | null;
  cells: string[];
  mitigation: string;
}

/** 160 risks; every tenth is unrated, every fourth has no mitigation. */
const written: Written[] = Array.from({ length: 160 }, (_, index) => {
  const [probability, impact] = [1 + (index % 5), 1 + (Math.floor(index / 5) % 5)];
  const rated = index % 10 !== 3;
  const title = `${words[index % words.length]} number ${String(index).padStart(3, '0')}`;
  const category = categories[Math.floor(index / 3) % categories.length]!;
  const mitigation = index % 4 === 0 ? '' : `Plan ${index} of the harbour`;
  const score = rated ? probability * impact : null;
  const rating = rated ? [String(probability), String(impact), String(score)] : ['', '', ''];
  return {
    title,
    track: tracks[index % 3]!,
    category,
    score,
    mitigation,
    cells: [title, category, ...rating, mitigation],
  };
});

function swarm(mitigation: (text: string) => string): Record<string, string> {
  const spec = (track: string): string =>
    [
      `# Specification: ${track}`,
      '',
      '**Status:** In Progress',
      '',
      '## Risk Assessment',
      '',
      '| Risk | Category | Probability | Impact | Score | Mitigation |',
      '|---|---|---|---|---|---|',
      ...written
        .filter((risk) => risk.track === track)
        .map(({ cells }) => `| ${[...cells.slice(0, -1), mitigation(cells.at(-1)!)].join(' | ')} |`),
      '',
    ].join('\n');
  return Object.fromEntries(tracks.map((track) => [`tracks/${track}/spec.md`, spec(track)]));
}

const rows = (page: Page) => page.locator('table.register tr:has(summary):visible');
const shown = async (page: Page): Promise<string[]> =>
  (await rows(page).locator('summary').allInnerTexts()).map((text) => text.trim());
const titles = (risks: readonly Written[]): string[] => risks.map(({ title }) => title);

let site: BuiltSite;
test.describe.configure({ timeout: 120_000 });
test.beforeAll(async () => {
  site = await generatedSite(swarm((text) => text));
});
test.afterAll(() => site?.remove());

const openRest = (page: Page): Promise<void> => page.getByText('More risks').click();

test('the worst are in sight; all rows open, the rated ones worst first, the unscored after them', async ({ page }) => {
  await page.goto(`${site.origin}/risks/`);
  await expect(rows(page)).toHaveCount(60);
  await openRest(page);
  await expect(rows(page)).toHaveCount(written.length);
  // Else this file tests nothing.
  expect(await page.locator('table.register tbody').count()).toBeGreaterThan(3);
  const order = await shown(page);
  expect(order.toSorted()).toEqual(titles(written).toSorted());
  const scores = order.map((title) => written.find((risk) => risk.title === title)!.score ?? 0);
  expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  await expect(page.getByText('160 of 160')).toBeVisible();
});

test('on paper are all rows', async ({ page }) => {
  await page.goto(`${site.origin}/risks/`);
  await page.pdf();
  await expect(rows(page)).toHaveCount(written.length);
});

test('filters, search and sort reach the rows of every part', async ({ page }) => {
  await page.goto(`${site.origin}/risks/`);
  await page.getByRole('combobox', { name: 'Mitigation' }).selectOption('none');
  const bare = written.filter(({ mitigation }) => mitigation === '');
  await expect(rows(page)).toHaveCount(bare.length);
  expect((await shown(page)).toSorted()).toEqual(titles(bare).toSorted());

  await page.getByRole('combobox', { name: 'Track' }).selectOption({ label: 'quay' });
  const ofQuay = bare.filter(({ track }) => track === 'quay');
  await expect(page.getByText(`${ofQuay.length} of 160`)).toBeVisible();
  expect((await shown(page)).toSorted()).toEqual(titles(ofQuay).toSorted());
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows(page)).toHaveCount(written.length);

  // By name, the rated and the unscored each for themselves.
  await page.locator('th[data-sort="risk"] button').click();
  await expect(page.locator('th[data-sort="risk"]')).toHaveAttribute('aria-sort', 'ascending');
  const byName = (risks: readonly Written[]): string[] => titles(risks).toSorted();
  const sorted = [
    ...byName(written.filter(({ score }) => score !== null)),
    ...byName(written.filter(({ score }) => score === null)),
  ];
  await expect(rows(page)).toHaveCount(written.length);
  expect(await shown(page)).toEqual(sorted);
  await page.locator('th[data-sort="risk"] button').click();
  await expect(rows(page)).toHaveCount(written.length);
  expect((await shown(page))[0]).toBe(sorted[sorted.length - 1 - written.filter(({ score }) => score === null).length]);

  // The last row of the register, by a word of its mitigation and by its title.
  await page.getByRole('searchbox', { name: 'Search in the register' }).fill('plan 159 ');
  await expect(rows(page)).toHaveCount(1);
  expect(await shown(page)).toEqual([written.at(-1)!.title]);
  await page.getByRole('searchbox', { name: 'Search in the register' }).fill('storm');
  const storms = written.filter(({ title }) => title.startsWith('Storm'));
  await expect(rows(page)).toHaveCount(storms.length);
});

test('a filter in the address is kept, and what is saved holds rows of every part', async ({ page }) => {
  await page.goto(`${site.origin}/risks/?mitigation=written&sort=risk`);
  const wanted = written.filter(({ mitigation }) => mitigation !== '');
  await expect(rows(page)).toHaveCount(wanted.length);
  const order = await shown(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: `Download ${wanted.length} rows` }).click();
  const saved = records(await readFile(await (await download).path(), 'utf8'));
  expect(saved.map(({ risk }) => risk)).toEqual(order);
  expect(order.toSorted()).toEqual(titles(wanted).toSorted());
  for (const { risk, mitigation } of saved)
    expect(mitigation).toBe(written.find(({ title }) => title === risk)?.mitigation);

  const all = records(await (await page.request.get(`${site.origin}/risks.csv`)).text());
  expect(all.map(({ risk }) => risk).toSorted()).toEqual(titles(written).toSorted());
});

test('without script every row is there and opens', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/risks/`);
  await openRest(page);
  await expect(rows(page)).toHaveCount(written.length);
  expect((await shown(page)).toSorted()).toEqual(titles(written).toSorted());
  const last = rows(page).filter({ hasText: written.at(-1)!.title });
  await last.locator('summary').click();
  await expect(last.getByText('Plan 159 of the harbour')).toBeVisible();
  await context.close();
});

test('texts that are too long for one page come when a row is opened or a search begins', async ({ page }) => {
  const long = (text: string): string => (text === '' ? '' : `${text} ${'with every hand on deck '.repeat(100)}`);
  const heavy = await generatedSite(swarm(long));
  try {
    await page.goto(`${heavy.origin}/risks/`);
    await openRest(page);
    await expect(rows(page)).toHaveCount(written.length);
    const row = rows(page).filter({ hasText: written[158]!.title });
    await row.locator('summary').click();
    await expect(row.getByText('Plan 158 of the harbour with every hand')).toBeVisible();
    const address = await row.locator('a.source').getAttribute('href');
    expect(address).toMatch(/\/tracks\/\w+\/spec\/#./);

    await page.goto(`${heavy.origin}/risks/?q=${encodeURIComponent('plan 157 of')}`);
    await expect(rows(page)).toHaveCount(1);
    expect(await shown(page)).toEqual([written[157]!.title]);
  } finally {
    await heavy.remove();
  }
});
