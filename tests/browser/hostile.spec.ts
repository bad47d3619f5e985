import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, test } from '@playwright/test';
import { diagramChannels } from '../support/hostile/channels.ts';
import { hasLongList, kindsOfPayload, running } from '../support/hostile/payloads.ts';
import { writeHostileSwarm } from '../support/hostile/swarm.ts';
import { provoke, setTrap, suspects, type Trap } from '../support/hostile/trap.ts';
import { filesOf, pagesOf, publish, type Visit, visit, withoutPolicy } from '../support/hostile/visit.ts';
import { serveFolder } from '../support/static-server.ts';

/**
 * One payload of each kind in a paragraph and in one other place of a document, published by the real build and opened page by page: nothing runs,
 * with the page's policy and without it. The controls show that payloads do run if nothing is in their way. `npm run trust -- payloads` has
 * each known payload in each place.
 */

if (!hasLongList)
  console.log('hostile documents: only our own payloads, there is no list at ../shared/payloads/xss.txt');

// A hundred pages would be traced for nothing: what failed is said by address.
test.use({ trace: 'off' });

let root = '';
/** The site with pictures of its diagrams, and one that leaves them to the reader's browser. */
let drawn = '';
let left = '';

test.beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'trackway-hostile-'));
  drawn = join(root, 'drawn-site');
  left = join(root, 'left-site');
  const cache = join(root, 'cache');
  const { folder } = writeHostileSwarm(join(root, 'drawn'), kindsOfPayload, { spread: 'once', drawn: 300 });
  await publish(folder, drawn, cache);
  // The reader's browser draws them.
  const few = { spread: 'everywhere', drawn: 0, only: diagramChannels } as const;
  await publish(writeHostileSwarm(join(root, 'left'), kindsOfPayload.slice(0, 120), few).folder, left, cache);
});
test.afterAll(() => {
  if (root !== '') rmSync(root, { recursive: true, force: true });
});

/** The pages to open: hundreds of payloads have a page as approvers, and those are alike. */
const chosenPages = (site: string, every: number): string[] =>
  [
    ...pagesOf(site).filter(
      (url, index) => !url.startsWith('/approvals/') || index % 30 === 0 || url === '/approvals/',
    ),
    ...filesOf(site, '-light.svg'),
  ].filter((_, index) => index % every === 0);

const visitAll = (browser: Browser, page: (html: string) => string, every: number): Promise<Visit> =>
  visit(browser, drawn, chosenPages(drawn, every), { page });

/** Of the long list's kinds some hundred elements get through; of one page in three some. */
const check = ({ fired, suspects, elements }: Visit, every: number): void => {
  expect(fired.slice(0, 20)).toEqual([]);
  expect(suspects.slice(0, 20)).toEqual([]);
  expect(elements).toBeGreaterThan(hasLongList && every === 1 ? 80 : 0);
};

test('control: of the payloads below, those that can run unaided do, with every defence off', async ({ browser }) => {
  const trap: Trap = await setTrap(browser, 'http://nowhere.invalid');
  const page = await trap.context.newPage();
  await page.route('http://nowhere.invalid/**', (route) =>
    new URL(route.request().url()).pathname === '/'
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Control</title>' })
      : route.abort(),
  );
  await page.goto('http://nowhere.invalid/');
  // A frame each, so that what one leaves open does not swallow the next.
  await page.evaluate((texts) => {
    for (const [index, text] of texts.entries()) {
      const frame = document.createElement('iframe');
      frame.name = `payload-${index}`;
      frame.srcdoc = text;
      document.body.append(frame);
    }
  }, kindsOfPayload);
  const ran = async (): Promise<string[]> => {
    await provoke(page);
    return kindsOfPayload.filter((_, index) => trap.frames.has(`payload-${index}`));
  };
  const missing = async (): Promise<string[]> => {
    const found = new Set(await ran());
    return running.filter((payload) => !found.has(payload));
  };
  await expect.poll(missing, { timeout: 120_000 }).toEqual([]);
  if (hasLongList) expect((await ran()).length).toBeGreaterThanOrEqual(50);
  await trap.context.close();
});

test('control: a handler that is left in a page is noticed, with the policy and without', async ({ browser }) => {
  const handler = (html: string): string => html.replace('<main', '<img src="/favicon.svg" onload="alert(1)"><main');
  for (const page of [handler, (html: string) => handler(withoutPolicy(html))]) {
    const server = await serveFolder(left, page);
    const trap = await setTrap(browser, server.origin);
    const tab = await trap.context.newPage();
    await tab.goto(`${server.origin}/`);
    expect((await suspects(tab)).length).toBe(1);
    await expect.poll(() => trap.fired.join()).toMatch(/policy script-src|alert\(1\)/);
    await trap.context.close();
    await server.stop();
  }
});

test('nothing of a hostile portfolio runs', async ({ browser }) => {
  // The same pages as below, which are all of them: a third says whether the policy had to stop anything.
  check(await visitAll(browser, (html) => html, 3), 3);
});

test('nothing of it runs where the policy is taken away: the allow-list holds alone', async ({ browser }) => {
  check(await visitAll(browser, withoutPolicy, 1), 1);
});

test('short addresses lead to pages of the site', async ({ browser }) => {
  const server = await serveFolder(drawn);
  const trap = await setTrap(browser, server.origin);
  const tab = await trap.context.newPage();
  const all = filesOf(drawn, '.html').filter((url) => url.startsWith('/go/'));
  expect(all.length).toBeGreaterThan(hasLongList ? 150 : 20);
  for (const url of all.filter((_, index) => index % 30 === 0)) {
    await tab.goto(server.origin + url, { waitUntil: 'commit' });
    await tab.waitForURL((now) => now.origin === server.origin && now.pathname.startsWith('/tracks/'));
  }
  expect(trap.fired.slice(0, 20)).toEqual([]);
  await trap.context.close();
  await server.stop();
});

test('the search shows payloads as text', async ({ browser }) => {
  const server = await serveFolder(drawn, withoutPolicy);
  const trap = await setTrap(browser, server.origin);
  const tab = await trap.context.newPage();
  await tab.goto(`${server.origin}/`);
  await tab.keyboard.press('/');
  const input = tab.getByRole('dialog').getByRole('combobox', { name: 'Search' });
  for (const words of [
    'alert',
    'script',
    'onerror',
    'javascript',
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
  ]) {
    await input.fill(words);
    await expect(tab.getByRole('dialog').getByRole('status').first()).toContainText(/results? in/);
    await expect(tab.locator('a.hit').first()).toBeVisible();
    await provoke(tab);
    expect(await suspects(tab)).toEqual([]);
  }
  // No word of a status in the settings, which a hit would be found by and its page would not mark.
  await tab.goto(`${server.origin}/search/?q=${encodeURIComponent('<svg onload=alert(1)>')}`);
  await expect(tab.locator('a.hit').first()).toBeVisible();
  expect(await suspects(tab)).toEqual([]);
  await tab.locator('a.hit').first().click();
  await expect(tab.locator('mark').first()).toBeAttached();
  expect(await suspects(tab)).toEqual([]);
  expect(trap.fired.slice(0, 20)).toEqual([]);
  await trap.context.close();
  await server.stop();
});

test("nothing runs in the frames in which the reader's browser draws diagrams", async ({ browser }) => {
  const server = await serveFolder(left);
  const trap = await setTrap(browser, server.origin);
  const tab = await trap.context.newPage();
  let answered = 0;
  let drawnHere = 0;
  for (const url of pagesOf(left).filter((url) => url.includes('/diagram-'))) {
    await tab.goto(server.origin + url);
    const figures = tab.locator('figure[data-diagram]');
    for (let index = 0; index < (await figures.count()); index++) {
      const figure = figures.nth(index);
      await figure.scrollIntoViewIfNeeded();
      // Either it is drawn, and its source folded, or the page says why it is not.
      await expect(figure.locator('details.diagram-source, figcaption').first()).toBeAttached({ timeout: 20_000 });
      answered++;
      drawnHere += await figure.locator('iframe').count();
    }
  }
  expect(answered).toBeGreaterThan(hasLongList ? 15 : 5);
  // An answer may be that it cannot be drawn; of most it is not.
  expect(drawnHere).toBeGreaterThan(answered / 2);
  // Mermaid measures labels as HTML: a handler in one is what the frame's policy is for, and the policy stops it. Nothing else is even tried.
  const stopped = / policy script-src-attr inline .*\/diagrams\/mermaid\.min\.js$/;
  expect(trap.fired.filter((what) => !stopped.test(what)).slice(0, 20)).toEqual([]);
  await trap.context.close();
  await server.stop();
});
