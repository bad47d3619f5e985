import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, expect, test } from '@playwright/test';
import { serveFolder } from '../support/static-server.ts';
import { writeHostileSwarm } from './support/hostile-swarm.ts';
import { provoke, setTrap, suspects, type Trap } from './support/trap.ts';

/**
 * 8,348 known payloads in every place of a document that a payload can stand in, published by the real build and opened page by page:
 * nothing runs, with the page's policy and without it. The control shows that the same payloads do run where nothing is in their way.
 */

const list = resolve('../shared/payloads/xss.txt');
const present = existsSync(list);
const payloads = present
  ? readFileSync(list, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  : [];
const skipped = `there is no list of payloads at ../shared/payloads/xss.txt`;
if (!present) console.log(`hostile documents: skipped, ${skipped}`);

test.describe.configure({ timeout: 600_000 });
// Hundreds of pages would be traced for nothing: what failed is said by address.
test.use({ trace: 'off' });
test.skip(!present, skipped);

let root = '';
/** The site with pictures of its diagrams, and one that leaves them to the reader's browser. */
let drawn = '';
let left = '';
let tracks = 0;

function build(swarm: string, out: string): void {
  const env = { ...process.env, XDG_CACHE_HOME: join(root, 'cache') };
  const words = ['bin/trackway.mjs', 'build', '--swarm', swarm, '--out', out, '--as-of', '2026-11-20'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build ended with ${status}\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
}

test.beforeAll(() => {
  if (!present) return;
  root = mkdtempSync(join(tmpdir(), 'trackway-hostile-'));
  drawn = join(root, 'drawn-site');
  left = join(root, 'left-site');
  const hostile = writeHostileSwarm(join(root, 'drawn'), payloads, 48);
  tracks = hostile.tracks;
  build(hostile.folder, drawn);
  // More diagrams than a build draws: the reader's browser draws them.
  build(writeHostileSwarm(join(root, 'left'), payloads.slice(0, 300), 80).folder, left);
});
test.afterAll(() => {
  if (root !== '') rmSync(root, { recursive: true, force: true });
});

const filesOf = (site: string, ending: string): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((file) => file.endsWith(ending))
    .map((file) => `/${file.split(/[\\/]/).map(encodeURIComponent).join('/')}`.replace(/index\.html$/, ''));

/** The pages to open. Short addresses lead on at once; hundreds of payloads have a page as approvers, and those are alike. */
const pagesOf = (site: string): string[] =>
  filesOf(site, '.html')
    .filter((url) => !/^\/(?:diagram|go)\//.test(url))
    .filter((url, index) => !url.startsWith('/approvals/') || index % 30 === 0 || url === '/approvals/');

const withoutPolicy = (html: string): string => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');

interface Visit {
  fired: string[];
  suspects: string[];
  pages: number;
  /** Elements that the allow-list lets through, to show that the payloads were read as HTML and not merely as text. */
  elements: number;
}

/** Opens the pages of a site (one in `every`), a few side by side, and does to each what a reader does. */
async function visit(browser: Browser, site: string, page: (html: string) => string, every: number): Promise<Visit> {
  const server = await serveFolder(site, page);
  const trap = await setTrap(browser, server.origin);
  const urls = [...pagesOf(site), ...filesOf(site, '-light.svg')].filter((_, index) => index % every === 0);
  const result: Visit = { fired: trap.fired, suspects: [], pages: urls.length, elements: 0 };
  const next = urls.values();
  const walk = async (): Promise<void> => {
    const tab = await trap.context.newPage();
    for (const url of next) {
      await tab.goto(server.origin + url);
      await provoke(tab);
      if (!url.endsWith('.svg')) for (const suspect of await suspects(tab)) result.suspects.push(`${url}: ${suspect}`);
      result.elements += await tab.locator('main :is(b, samp, ruby, bdo, dfn, kbd, mark)').count();
      // Nothing has led away.
      expect(new URL(tab.url()).pathname).toBe(url);
    }
    await tab.close();
  };
  await Promise.all([walk(), walk(), walk()]);
  await trap.context.close();
  await server.stop();
  return result;
}

/** Of all pages at least 500 elements get through; of one in `every` its share. */
const check = ({ fired, suspects, pages, elements }: Visit, every: number): void => {
  expect(fired.slice(0, 20)).toEqual([]);
  expect(suspects.slice(0, 20)).toEqual([]);
  expect(pages).toBeGreaterThan(tracks);
  expect(elements).toBeGreaterThan(500 / every);
};

test('control: with every defence off more than a hundred of the payloads run', async ({ browser }) => {
  const trap: Trap = await setTrap(browser, 'http://nowhere.invalid');
  const page = await trap.context.newPage();
  await page.route('http://nowhere.invalid/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Control</title>' }),
  );
  await page.goto('http://nowhere.invalid/');
  // A frame each, so that what one leaves open does not swallow the next.
  for (let from = 0; from < payloads.length && trap.frames.size < 150; from += 100) {
    await page.evaluate(
      async ([texts, start]) => {
        const frames = texts.map((text, index) => {
          const frame = document.createElement('iframe');
          frame.name = `payload-${start + index}`;
          frame.srcdoc = text;
          return new Promise<HTMLIFrameElement>((loaded) => {
            frame.addEventListener('load', () => loaded(frame), { once: true });
            setTimeout(() => loaded(frame), 1000);
            document.body.append(frame);
          });
        });
        for (const frame of await Promise.all(frames)) frame.remove();
      },
      [payloads.slice(from, from + 100), from] as const,
    );
  }
  await trap.context.close();
  const ran = [...trap.frames].filter((name) => name.startsWith('payload-'));
  expect(ran.length).toBeGreaterThanOrEqual(100);
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
  check(await visit(browser, drawn, (html) => html, 3), 3);
});

test('nothing of it runs where the policy is taken away: the allow-list holds alone', async ({ browser }) => {
  check(await visit(browser, drawn, withoutPolicy, 1), 1);
});

test('short addresses lead to pages of the site', async ({ browser }) => {
  const server = await serveFolder(drawn);
  const trap = await setTrap(browser, server.origin);
  const tab = await trap.context.newPage();
  const all = filesOf(drawn, '.html').filter((url) => url.startsWith('/go/'));
  expect(all.length).toBeGreaterThan(500);
  for (const url of all.filter((_, index) => index % 100 === 0)) {
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
    await expect(tab.getByRole('dialog').getByRole('status').first()).toContainText(/hits? in/);
    await expect(tab.locator('a.hit').first()).toBeVisible();
    await provoke(tab);
    expect(await suspects(tab)).toEqual([]);
  }
  await tab.goto(`${server.origin}/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
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
  for (const url of pagesOf(left)) {
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
  expect(answered).toBeGreaterThan(60);
  // An answer may be that it cannot be drawn; of most it is not.
  expect(drawnHere).toBeGreaterThan(answered / 2);
  // Mermaid measures labels as HTML: a handler in one is what the frame's policy is for, and the policy stops it. Nothing else is even tried.
  const stopped = / policy script-src-attr inline .*\/diagrams\/mermaid\.min\.js$/;
  expect(trap.fired.filter((what) => !stopped.test(what)).slice(0, 20)).toEqual([]);
  await trap.context.close();
  await server.stop();
});
