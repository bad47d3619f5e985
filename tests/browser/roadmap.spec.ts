import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { records } from '../support/csv.ts';
import { violationsOf } from './support/axe.ts';
import { keepsPictures } from './support/pictures.ts';

const lanes = (page: Page) => page.locator('.tl-lanes .tl-lane');
const bars = (page: Page) => page.locator('.tl-lanes .tl-plot a');
const shown = (page: Page) => page.locator('.tl-lane:visible .tl-name > a');
const plotWidth = (page: Page) =>
  page
    .locator('.tl-lanes .tl-plot')
    .first()
    .evaluate((plot) => plot.getBoundingClientRect().width);
const chip = (page: Page, word: string) => page.locator('.chip', { hasText: new RegExp(`^\\s*${word}\\s*$`) });

// Where a zoom moves, its end would have to be waited for; the one test of the motion asks for it.
test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.setFixedTime(new Date('2026-11-24T09:00:00'));
});

test('a sentence answers before the chart, which opens around today; all dates fit at one click', async ({ page }) => {
  await page.goto('/roadmap/');
  await expect(page.locator('.tl-answer')).toContainText('Next: ');
  await expect(bars(page).first()).toBeVisible();
  // At this zoom no flag covers it.
  await expect(page.locator('.tl-above text', { hasText: 'Q1 2027' })).toBeVisible();
  const today = await page.locator('.tl-now:not(.as-of)').evaluate((line) => line.getBoundingClientRect().left);
  expect(today).toBeGreaterThan(340);
  expect(today).toBeLessThan(800);
  await chip(page, 'All dates').click();
  const scroll = page.locator('[data-chart]');
  expect(await scroll.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(1);
});

test('at 1440 × 900 twelve lanes are in view, and the page never scrolls sideways from 721 px on', async ({ page }) => {
  // A site that is three days old says so above the chart.
  await page.clock.setFixedTime(new Date('2026-11-22T09:00:00'));
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/roadmap/');
  const bottoms = await lanes(page).evaluateAll((all) => all.map((lane) => lane.getBoundingClientRect().bottom));
  expect(bottoms.filter((bottom) => bottom <= 900).length).toBeGreaterThanOrEqual(12);
  for (const width of [721, 768, 900, 1024, 1100, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.reload();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      `${width} px`,
    ).toBe(0);
    await expect(page.getByRole('navigation', { name: 'Pages' }).getByRole('link')).toHaveCount(9);
  }
});

test('each bar is a link whose name says all of it and whose place exists', async ({ page, request }) => {
  await page.goto('/roadmap/');
  const link = page.getByRole('link', { name: /Implementation, 27 Jul–13 Dec 2026, computed, blocked/ });
  await expect(link).toHaveCount(1);
  const address = await link.getAttribute('href');
  const [path, fragment] = address!.split('#');
  const body = await (await request.get(path!)).text();
  expect(body).toContain(`id="${fragment}"`);
});

test('zoom makes the chart wider, keeps today in view and stands in the address', async ({ page }) => {
  await page.goto('/roadmap/');
  const opened = await plotWidth(page);
  await chip(page, 'All dates').click();
  await expect(page).toHaveURL(/\?zoom=fit$/);
  const whole = await plotWidth(page);
  expect(whole).toBeLessThan(opened);
  await chip(page, 'Month').click();
  await expect(page).toHaveURL(/\?zoom=month$/);
  expect(await plotWidth(page)).toBeGreaterThan(whole * 4);
  const today = await page.locator('.tl-now:not(.as-of)').evaluate((line) => line.getBoundingClientRect().left);
  expect(today).toBeGreaterThan(340);
  expect(today).toBeLessThan(1280);
  await page.reload();
  expect(await plotWidth(page)).toBeGreaterThan(whole * 4);
  await chip(page, 'Around today').click();
  await expect(page).toHaveURL(/\/roadmap\/$/);
  expect(await plotWidth(page)).toBeCloseTo(opened, 0);
});

test('a zoom moves, and stops where one without motion would be at once', async ({ page }) => {
  const widths = async (motion: 'reduce' | 'no-preference') => {
    await page.emulateMedia({ reducedMotion: motion });
    await page.goto('/roadmap/');
    return page.evaluate(async () => {
      const seen: number[] = [];
      const plot = document.querySelector('.tl-under');
      document.querySelector<HTMLInputElement>('input[name="zoom"][value="month"]')?.click();
      const note = () => seen.push(Math.round(plot?.getBoundingClientRect().width ?? 0));
      note();
      for (let frame = 0; frame < 600 && (frame < 30 || seen.at(-1) !== seen.at(-4)); frame++) {
        await new Promise(requestAnimationFrame);
        note();
      }
      return seen;
    });
  };
  const [still, moving] = [await widths('reduce'), await widths('no-preference')];
  expect(new Set(still).size).toBe(1);
  expect(moving.at(-1)).toBe(still[0]);
  expect(moving[0]).toBeLessThan(still[0]! / 2);
  expect(moving).toEqual([...moving].sort((one, other) => one - other));
});

test('a zoom puts a title into its bar when the bar is wide enough, and beside it again', async ({ page }) => {
  // The width for which the page is laid out.
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/roadmap/');
  const mark = page
    .getByRole('link', { name: /^Charging plan on the simulator/ })
    .and(page.locator('.tl-lanes .tl-plot a'));
  const [inside, beside] = [mark.locator('.mark-span .words'), mark.locator('.words.beside')];
  await expect(beside).toBeVisible();
  await expect(inside).toBeHidden();
  await chip(page, 'Month').click();
  await expect(inside).toHaveText(/^Charging plan on the simulator/);
  await expect(inside).toBeVisible();
  await expect(beside).toBeHidden();
  await chip(page, 'Around today').click();
  await expect(inside).toBeHidden();
  await expect(beside).toBeVisible();
});

test('words are cut by their room with an ellipsis, and a zoom shows more of them', async ({ page }) => {
  await page.goto('/roadmap/');
  const cut = () =>
    page.locator('.tl-plot .words > span:visible').evaluateAll((spans) => {
      const long = spans.filter((span) => span.scrollWidth > span.clientWidth);
      return {
        count: long.length,
        ellipsis: long.every((span) => getComputedStyle(span).textOverflow === 'ellipsis'),
      };
    });
  await chip(page, 'All dates').click();
  const whole = await cut();
  await chip(page, 'Month').click();
  await expect.poll(async () => (await cut()).count).toBeLessThan(Math.max(1, whole.count));
  expect(whole.ellipsis).toBe(true);
});

test('a bar with room for a letter or two shows no words', async ({ page }) => {
  await page.goto('/roadmap/?zoom=fit');
  const letters = await page
    .locator('.tl-plot :is(.mark-bar, .mark-span) > .words')
    .evaluateAll((all) =>
      all.map((words) => [words.getBoundingClientRect().width, words.firstElementChild?.getBoundingClientRect().width]),
    );
  const narrow = letters.filter(([room]) => room! < 30);
  expect(narrow.length).toBeGreaterThan(0);
  for (const [, shown] of narrow) expect(shown).toBe(0);
});

test('the words of a bar stay in sight while the chart is scrolled', async ({ page }) => {
  await page.goto('/roadmap/?zoom=month');
  const lane = page.locator('#lane-berth-charging');
  for (const share of [0.2, 0.25, 0.3]) {
    await page.locator('[data-chart]').evaluate((box, part) => {
      box.scrollLeft = box.scrollWidth * part;
    }, share);
    // Left and right of the bar that is blocked, of its words, and of what is seen of the chart.
    const places = () =>
      lane.evaluate((element) => {
        const sides = (selector: string) => {
          const box = element.querySelector(selector)?.getBoundingClientRect();
          return box === undefined ? null : { left: box.left, right: box.right };
        };
        return { bar: sides('.mark-bar.blk'), words: sides('.mark-bar.blk .words > span'), names: sides('.tl-name') };
      });
    await expect
      .poll(async () => {
        const { bar, words, names } = await places();
        const shown = Math.min(bar!.right, 1280) - Math.max(bar!.left, names!.right);
        return shown < 220 || (words !== null && words.left >= names!.right && words.right <= 1280);
      })
      .toBe(true);
  }
});

test('today is the reader’s; the portfolio’s day keeps its line', async ({ page }) => {
  await page.goto('/roadmap/');
  await expect(page.locator('.tl-flag')).toHaveText('Today, 24 Nov');
  await expect(page.locator('.tl-now')).toHaveCount(2);
  await page.clock.setFixedTime(new Date('2031-01-01T09:00:00'));
  await page.reload();
  await expect(page.locator('.tl-flag')).toHaveText('As of 20 Nov');
});

test('an address filters, a filter changes the address, and the count says so', async ({ page }) => {
  await page.goto('/roadmap/?status=blocked');
  await expect(shown(page)).toHaveText(['Shore power for Eider']);
  await expect(page.locator('[data-count]')).toHaveText(/^1 of \d+ tracks$/);
  await page.locator('select[name="status"]').selectOption('');
  await page.getByRole('searchbox', { name: 'Track' }).fill('fleet');
  await expect(page).toHaveURL(/\?q=fleet$/);
  for (const name of await shown(page).allTextContents()) expect(name).toContain('Fleet');
});

test('lanes can stand by owner or family; each lane stays once', async ({ page }) => {
  await page.goto('/roadmap/');
  const count = await lanes(page).count();
  const names = await page.locator('.tl-lanes .tl-name > a').allTextContents();
  for (const word of ['Owner', 'Family', 'Status']) {
    await page.locator('fieldset', { hasText: 'Lanes by' }).locator('.chip', { hasText: word }).click();
    expect(await lanes(page).count()).toBe(count);
  }
  expect(await page.locator('.tl-lanes .tl-name > a').allTextContents()).toEqual(names);
});

test('a group folds to a counted line, and the address keeps it', async ({ page }) => {
  await page.goto('/roadmap/');
  const group = page.locator('.tl-group[data-key="planned"]');
  await group.locator('summary').click();
  await expect(page).toHaveURL(/fold=planned/);
  await page.reload();
  await expect(group).not.toHaveAttribute('open');
  await expect(group.locator('summary')).toContainText(/\d tracks?/);
});

test('a tall lane shows two rows, the work under way first, until it is opened; the address keeps it', async ({
  page,
}) => {
  await page.goto('/roadmap/');
  const lane = page.locator('#lane-fleet-roadmap');
  const height = () => lane.evaluate((element) => element.getBoundingClientRect().height);
  const before = await height();
  expect(before).toBeLessThan(60);
  const row = await lane.evaluate((element) => element.getBoundingClientRect().bottom);
  // By the document these two are in progress in November.
  for (const title of ['Manifest on Guillemot', 'Charging plan on the simulator']) {
    const words = lane.locator('.words.beside', { hasText: title });
    expect(await words.evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThanOrEqual(row + 1);
  }
  await lane.getByRole('button', { name: /^\+\d+ more/ }).click();
  expect(await height()).toBeGreaterThan(before * 2);
  await expect(page).toHaveURL(/open=fleet-roadmap/);
  await page.reload();
  await lane.getByRole('button', { name: 'Fold' }).click();
  expect(await height()).toBe(before);
});

test('all dependency lines can be drawn, and reviews be turned off', async ({ page }) => {
  await page.goto('/roadmap/');
  const few = await page.locator('.dep').count();
  await page.getByLabel('All dependencies').check();
  expect(await page.locator('.dep').count()).toBeGreaterThan(few + 3);
  await expect(page.locator('.tl-plot .k-review').first()).toBeVisible();
  await page.getByLabel('Reviews').uncheck();
  await expect(page.locator('.tl-plot .k-review').first()).toBeHidden();
  await expect(page).toHaveURL(/links=1&reviews=0|reviews=0&links=1/);
});

test('a line to a row that a folded lane hides is not drawn', async ({ page }) => {
  await page.goto('/roadmap/?links=1&open=fleet-roadmap+passenger-roadmap+storm-rebooking');
  const folds = page.getByRole('button', { name: 'Fold' });
  const all = await page.locator('.dep').count();
  while ((await folds.count()) > 0) await folds.first().click();
  const folded = await page.locator('.dep').count();
  expect(folded).toBeLessThan(all);
});

test('the lines of the mark that is pointed at or focused stand out', async ({ page }) => {
  await page.goto('/roadmap/?zoom=fit');
  const lit = page.locator('.dep.lit');
  await expect(lit).toHaveCount(0);
  // By the documents, Freight portal needs two tracks, and a third needs it.
  await page.locator('#lane-freight-portal .tl-plot a').first().focus();
  await expect(lit).toHaveCount(3);
  await page.locator('#lane-loyalty-card .tl-plot a').first().hover();
  await expect(lit).toHaveCount(0);
});

test('arrow keys go from the first bar to the last, and between lanes', async ({ page }) => {
  await page.goto('/roadmap/');
  const folds = page.getByRole('button', { name: /^\+\d+ more/ });
  while ((await folds.count()) > 0) await folds.first().click();
  const links = page.locator('.tl-lanes .tl-group[open] :is(.tl-name > a, .tl-plot > a, .tl-outlook)');
  const all = await links.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('href')).sort());
  const here = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? null);
  await page.locator('.tl-lanes .tl-name > a').first().focus();
  const visited = [await here()];
  for (let step = 1; step < all.length; step++) {
    await page.keyboard.press('ArrowRight');
    visited.push(await here());
  }
  expect([...visited].sort()).toEqual(all);
  // Each lane's table has its records by date; its outlook is the last.
  const byDate = await page
    .locator('.tl-lanes .tl-group[open] > .tl-lane')
    .evaluateAll((open) =>
      open.map((lane) =>
        [...lane.querySelectorAll('.tl-name > a, .tl-table tbody th a'), ...lane.querySelectorAll('.tl-outlook')].map(
          (link) => link.getAttribute('href'),
        ),
      ),
    );
  expect(visited).toEqual(byDate.flat());
  const last = visited.at(-1);
  await page.keyboard.press('Control+Home');
  await expect(page.locator('.tl-lanes .tl-name > a').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  expect(await here()).toBe(visited[1]);
  await page.keyboard.press('ArrowDown');
  await expect(lanes(page).nth(1).locator('.tl-plot > a:focus')).toHaveCount(1);
  await page.keyboard.press('Control+End');
  expect(await here()).toBe(last);
});

test('a lane opens the facts of its track in place; by keyboard too; without script it is a link', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/roadmap/');
  const outlook = page.locator('#lane-storm-rebooking .tl-outlook');
  const panel = page.locator('#lane-facts');
  await outlook.click();
  await expect(outlook).toHaveAttribute('aria-expanded', 'true');
  // By its documents: the phases end six days after the hard deadline of 14 December.
  await expect(panel).toContainText('In progress');
  await expect(panel).toContainText('6 days past the deadline of 14 Dec');
  await expect(panel.getByRole('link', { name: 'Open the track' })).toHaveAttribute('href', '/tracks/storm-rebooking/');
  await expect(page).toHaveURL(/\/roadmap\/$/);
  for (const link of await panel.getByRole('link').all())
    expect((await page.request.get((await link.getAttribute('href'))!)).status()).toBe(200);
  const violations = await violationsOf(page, { include: '#lane-facts' });
  expect(violations).toEqual([]);
  await outlook.click();
  await expect(panel).toBeHidden();
  await outlook.focus();
  await page.keyboard.press('Space');
  await expect(panel).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(panel.locator('a').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(outlook).toBeFocused();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await outlook.click();
  const box = await panel.boundingBox();
  expect([box?.x, box?.width, Math.round(box!.y + box!.height)]).toEqual([0, 360, 740]);
  await page.getByRole('heading', { level: 1 }).click();
  await expect(panel).toBeHidden();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const plain = await context.newPage();
  await plain.goto('/roadmap/');
  await plain.locator('#lane-storm-rebooking .tl-outlook').click();
  await expect(plain).toHaveURL(/\/tracks\/storm-rebooking\/$/);
  await context.close();
});

test('if the facts cannot be had, the outlook leads to the track', async ({ page }) => {
  await page.route('**/facts.json', (route) => route.abort());
  await page.goto('/roadmap/');
  await page.locator('#lane-storm-rebooking .tl-outlook').click();
  await expect(page).toHaveURL(/\/tracks\/storm-rebooking\/$/);
});

test('presenting fills the screen and enlarges the chart; keys go from lane to lane; Escape leaves', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('/roadmap/');
  const size = () =>
    page
      .locator('.tl-name > a')
      .first()
      .evaluate((name) => name.getBoundingClientRect().height);
  const [before, present] = [await size(), page.locator('[data-present]')];
  await present.click();
  await expect(page.locator('.bar')).toBeHidden();
  expect(await size()).toBeGreaterThan(before * 1.5);
  expect(await page.evaluate(() => document.fullscreenElement === document.documentElement)).toBe(true);
  const today = await page.locator('.tl-now:not(.as-of)').evaluate((line) => line.getBoundingClientRect().left);
  expect(today).toBeGreaterThan(400);
  expect(today).toBeLessThan(1200);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  const outlooks = page.locator('.tl-outlook:visible');
  await page.keyboard.press('PageDown');
  await expect(outlooks.nth(0)).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.locator('#lane-facts');
  await expect(panel).toContainText((await page.locator('.tl-name:visible > a').nth(0).textContent())!);
  await page.keyboard.press('ArrowDown');
  await expect(outlooks.nth(1)).toBeFocused();
  await expect(panel).toContainText((await page.locator('.tl-name:visible > a').nth(1).textContent())!);
  const [facts, lane] = [await panel.boundingBox(), await outlooks.nth(1).boundingBox()];
  expect(facts!.y).toBeCloseTo(lane!.y + lane!.height, 0);
  await present.click();
  await expect(page.locator('.bar')).toBeVisible();
  expect(await size()).toBe(before);
});

test('without full screen, presenting fills the window, and Escape leaves it', async ({ page }) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not allowed'));
  });
  await page.goto('/roadmap/');
  await page.locator('[data-present]').click();
  await expect(page.locator('.bar')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.locator('.bar')).toBeVisible();
});

test('from the first arrow on the chart is one stop for Tab', async ({ page }) => {
  await page.goto('/roadmap/');
  await page.locator('.tl-lanes .tl-name > a').first().focus();
  await expect(page.locator('.tl-lanes .tl-lane a:not([tabindex="-1"])')).toHaveCount(1);
});

/** All records, once they are sorted by anything but their lanes. */
const table = (page: Page) => page.getByRole('table', { name: 'Records' });
const hrefs = (links: ReturnType<Page['locator']>) =>
  links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
const inLanes = (page: Page) => hrefs(page.locator('.tl-lane .tl-table tbody th a'));
const sorted = (page: Page) => hrefs(table(page).locator('tbody th a'));

test('table and chart hold the same records, one for one', async ({ page }) => {
  await page.goto('/roadmap/');
  const charted = await page
    .locator('.tl-plot > a, .tl-why a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')).sort());
  await chip(page, 'Table').click();
  await expect(page).toHaveURL(/\?view=table$/);
  const rows = await inLanes(page);
  expect(rows.sort()).toEqual(charted);
  expect(rows.length).toBeGreaterThan(20);
  await expect(page.locator('.tl-plot').first()).toBeHidden();
  await expect(page.locator('.tl-table').first()).toBeVisible();
});

test('the table sorts all records by date, says so, keeps filters, and goes back to its tracks', async ({
  page,
  request,
}) => {
  await page.goto('/roadmap/?view=table');
  const published = await inLanes(page);
  const when = table(page).getByRole('columnheader', { name: 'When' });
  await when.getByRole('button').click();
  await expect(when).toHaveAttribute('aria-sort', 'ascending');
  const dated = await sorted(page);
  expect([...dated].sort()).toEqual([...published].sort());
  expect(await inLanes(page)).toEqual([]);

  // What the CSV says of each record's first day, in the order in which the table shows them; a track's own dates are no records of it.
  const days = new Map(
    records(await (await request.get('/milestones.csv')).text()).map(({ url, start }) => [
      new URL(url!, 'http://x').href,
      start!,
    ]),
  );
  const shown = dated.map((address) => days.get(new URL(address!, 'http://x').href) ?? '').filter((day) => day !== '');
  expect(shown.length).toBeGreaterThan(20);
  expect(shown).toEqual([...shown].sort());

  await when.getByRole('button').click();
  await expect(when).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/sort=date&dir=desc/);
  await page.reload();
  await expect(when).toHaveAttribute('aria-sort', 'descending');
  const falling = await sorted(page);
  await page.goto('/roadmap/?view=table&sort=date-desc');
  expect(await sorted(page), 'an address of before').toEqual(falling);
  await page.locator('select[name="status"]').selectOption('blocked');
  const rows = table(page).locator('tbody tr:visible');
  for (const row of await rows.all()) await expect(row).toContainText('Shore power for Eider');
  expect(await rows.count()).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Remove the filter Status: Blocked' }).click();

  await table(page).getByRole('columnheader', { name: 'Track' }).getByRole('button').click();
  await expect(page).not.toHaveURL(/sort=/);
  expect(await inLanes(page)).toEqual(published);
  await expect(page.locator('.tl-table').first()).toBeVisible();
});

test('what the table shows can be saved as CSV', async ({ page }) => {
  await page.goto('/roadmap/?view=table&status=blocked');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download \d+ rows?/ }).click();
  const rows = records(await readFile(await (await saved).path(), 'utf8'));
  expect(rows.length).toBe(await page.locator('.tl-table tbody tr:visible').count());
  for (const row of rows) expect(row.Track).toBe('Shore power for Eider');
});

test('every milestone of the portfolio is on the page', async ({ page, request }) => {
  const csv = await (await request.get('/milestones.csv')).text();
  await page.goto('/roadmap/');
  const rows = await page.locator('.tl-table tbody tr').count();
  // The header and the empty end are no records; a track's own dates may stand beside them.
  expect(rows).toBeGreaterThanOrEqual(csv.split('\r\n').length - 2);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the chart is whole, the table one click away, and no dead control stands there', async ({ page }) => {
    await page.goto('/roadmap/');
    await expect(bars(page).first()).toBeVisible();
    await expect(page.locator('.tl-flag')).toHaveText('As of 20 Nov');
    await expect(page.locator('.dep').first()).toBeAttached();
    await expect(page.getByText('Lanes by')).toBeHidden();
    await chip(page, 'Table').click();
    await expect(page.locator('.tl-table').first()).toBeVisible();
    await expect(page.locator('.tl-plot').first()).toBeHidden();
  });
});

test('on a phone only the chart scrolls sideways, and opens with today in view', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/roadmap/');
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  await expect(page.getByText('scrolls sideways')).toBeVisible();
  const today = await page.locator('.tl-now:not(.as-of)').evaluate((line) => line.getBoundingClientRect().left);
  expect(today).toBeGreaterThan(60);
  expect(today).toBeLessThan(240);
  const { bottom } = await page.locator('.tl-brief').evaluate((deck) => deck.getBoundingClientRect());
  const chart = await page.locator('[data-chart]').evaluate((box) => box.getBoundingClientRect().top);
  expect(chart - bottom).toBeLessThan(100);
  await page.getByRole('button', { name: /^View:/ }).click();
  await chip(page, 'Table').click();
  await page.getByRole('button', { name: 'Done' }).click();
  expect(await overflow()).toBe(0);
});

test('it prints on one landscape page, with date and commit', async ({ page }) => {
  await page.goto('/roadmap/');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  const [, width, height] = pdf.match(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/)!;
  expect(Number(width)).toBeGreaterThan(Number(height));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.sheet')).toContainText(/Roadmap · Fairlead · as of 20 November 2026/);
  await expect(page.locator('.tl-key')).toBeVisible();
});

test('a zoomed chart prints whole: the words and the axis of the published page, and the screen’s again afterwards', async ({
  page,
}) => {
  // The width for which the page is laid out.
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/roadmap/');
  const words = () =>
    page
      .locator('.tl-plot .words')
      .evaluateAll((all) =>
        all.filter((one) => getComputedStyle(one).visibility === 'visible').map(({ textContent }) => textContent),
      );
  const ticks = () => page.locator('[data-chart]').getAttribute('data-ticks');
  const [published, level] = [await words(), await ticks()];
  await page.goto('/roadmap/?zoom=month');
  const zoomed = await ticks();
  expect(zoomed).not.toBe(level);
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const chart = document.querySelector<HTMLElement>('[data-chart]');
      const shown = [...document.querySelectorAll('.tl-plot .words')]
        .filter((words) => getComputedStyle(words).visibility === 'visible')
        .map((words) => words.textContent);
      document.documentElement.dataset.printed = JSON.stringify({ ticks: chart?.dataset.ticks, words: shown });
    });
  });
  await page.pdf({ preferCSSPageSize: true });
  const printed = JSON.parse((await page.locator('html').getAttribute('data-printed')) ?? '{}');
  expect(printed.ticks).toBe(level);
  expect([...printed.words].sort()).toEqual([...published].sort());
  await expect.poll(ticks).toBe(zoomed);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${theme}, chart and table`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const view of ['', '?view=table', '?view=table&sort=date']) {
      await page.goto(`/roadmap/${view}`);
      const violations = await violationsOf(page);
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
    }
  });
}

keepsPictures('roadmap', '/roadmap/');
keepsPictures('roadmap-month', '/roadmap/?zoom=month');
keepsPictures('roadmap-table', '/roadmap/?view=table');
keepsPictures('roadmap-by-date', '/roadmap/?view=table&sort=date');

test('a track shows its own stretch with what it needs', async ({ page }) => {
  await page.goto('/tracks/storm-rebooking/');
  await expect(page.getByRole('region', { name: 'Timeline of this track' })).toBeVisible();
  await expect(page.locator('.tl-own .tl-lane').first()).toContainText('This track');
});

test('calendar, gantt text and CSV are a button away', async ({ page, request, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/roadmap/');
  for (const name of ['calendar', 'CSV', 'Mermaid gantt']) {
    const address = await page.locator('.tl-take').getByRole('link', { name, exact: true }).getAttribute('href');
    expect((await request.get(address!)).status()).toBe(200);
  }
  await page.getByRole('button', { name: 'Copy as Mermaid gantt' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^gantt\n/);
});
