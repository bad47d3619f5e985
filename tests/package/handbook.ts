import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright';
import type { Portfolio } from '../../src/index.ts';
import { previewSite } from '../../src/site/dev/preview.ts';
import { chromiumFlags } from '../../src/site/diagrams/chromium.ts';
import { exampleSwarm } from '../site/support/built-site.ts';
import { start } from '../site/support/command.ts';
import { obtainChromium } from '../support/obtain-chromium.ts';
import { npm, seconds, write } from './support.ts';

/** A team's handbook, made with Starlight, that shows the plans of the example: records, components, and the whole site below a path. */
const files: Record<string, string> = {
  'package.json': '{ "name": "handbook", "private": true, "type": "module" }\n',
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import trackway from 'trackway/astro';
export default defineConfig({
  site: 'https://handbook.example',
  base: '/team',
  integrations: [starlight({ title: 'Handbook' }), trackway({ path: '/plans/', asOf: '2026-11-20' })],
});
`,
  'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { trackwayLoader } from 'trackway/loader';
const records = (name) => defineCollection({ loader: trackwayLoader(name, { asOf: '2026-11-20' }) });
export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  portfolio: records('portfolio'),
  tracks: records('tracks'),
  risks: records('risks'),
  approvals: records('approvals'),
  milestones: records('milestones'),
  dependencies: records('dependencies'),
};
`,
  'src/components/Risks.astro': `---
import { getCollection, getEntry } from 'astro:content';
const risks = (await getCollection('risks')).filter(({ data }) => data.open);
---
<ul>{risks.map(async ({ data }) => <li>{(await getEntry('tracks', data.track)).data.title}: {data.title}</li>)}</ul>
`,
  'src/content/docs/index.mdx': `---
title: Welcome
---
import Risks from '../../components/Risks.astro';

<Risks />

A [link](/team/), a list and a table of the handbook's own:

| a | b |
|---|---|
| c | d |
`,
  'src/content/docs/where-we-are.mdx': `---
title: Where we are
---
import { getCollection, getEntry } from 'astro:content';
import { ApprovalQueue, RiskMatrix, Timeline, TrackCard } from 'trackway/components';

export const own = { plans: '/plans/' };

## Risks

<RiskMatrix {...own} portfolio={await getEntry('portfolio', 'portfolio')} risks={await getCollection('risks')} />

## Time

<Timeline
  {...own}
  portfolio={await getEntry('portfolio', 'portfolio')}
  tracks={await getCollection('tracks')}
  milestones={await getCollection('milestones')}
  dependencies={await getCollection('dependencies')}
/>

## Waiting

<ApprovalQueue
  {...own}
  portfolio={await getEntry('portfolio', 'portfolio')}
  tracks={await getCollection('tracks')}
  approvals={await getCollection('approvals')}
/>

## Next

<TrackCard
  {...own}
  portfolio={await getEntry('portfolio', 'portfolio')}
  track={await getEntry('tracks', 'storm-rebooking')}
  risks={await getCollection('risks')}
/>

A [link](/team/), a list and a table of the handbook's own:

| a | b |
|---|---|
| c | d |
`,
};

/** How an element of the handbook's own looks. */
const look = (page: Page, selector: string) =>
  page
    .locator(selector)
    .last()
    .evaluate((element) => {
      const { font, color, margin, padding, borderBottom, textDecoration } = getComputedStyle(element);
      return { font, color, margin, padding, borderBottom, textDecoration };
    });

const ofHandbook = ['main h1', 'main p', 'main p > a', 'main table', 'main th', 'main td'];

export function handbookTests(given: { root: string; tarball: () => string; env: NodeJS.ProcessEnv }): void {
  describe('a Starlight site', () => {
    const folder = join(given.root, 'handbook');
    let portfolio: Portfolio;
    let browser: Browser;
    let server: Awaited<ReturnType<typeof previewSite>>;

    before(async () => {
      cpSync(exampleSwarm, join(folder, 'swarm'), { recursive: true });
      write(folder, files);
      let since = performance.now();
      const packages = ['astro', '@astrojs/starlight', given.tarball()];
      npm(folder, 'install', '--save-dev', '--no-audit', '--no-fund', '--prefer-offline', ...packages);
      console.log(`Starlight and Trackway installed in ${seconds(since)}`);
      since = performance.now();
      const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build'], {
        cwd: folder,
        env: { ...given.env, ASTRO_TELEMETRY_DISABLED: '1' },
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      assert.equal(status, 0, stdout + stderr);
      console.log(`Starlight site built in ${seconds(since)}`);
      portfolio = JSON.parse(readFileSync(join(folder, 'dist/plans/api/portfolio.json'), 'utf8')) as Portfolio;
      browser = await chromium.launch({ args: chromiumFlags, executablePath: obtainChromium() });
      server = await previewSite({ out: join(folder, 'dist'), base: '/team/' }, { host: '127.0.0.1', port: 0 });
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
    });

    const open = async (path: string, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      await page.goto(new URL(path, server.url).href);
      return page;
    };

    test('shows records by the loader, and publishes the plans below a path', () => {
      const own = readFileSync(join(folder, 'dist/index.html'), 'utf8');
      for (const { title } of portfolio.risks.filter((risk) => risk.open && /^[\w ]+$/.test(risk.title)))
        assert.ok(own.includes(`: ${title}</li>`), title);
      const plans = readFileSync(join(folder, 'dist/plans/tracks/storm-rebooking/index.html'), 'utf8');
      assert.match(plans, /href="\/team\/plans\/risks\/"/);
      const canonical = 'https://handbook.example/team/plans/tracks/storm-rebooking/';
      assert.ok(plans.includes(`<link rel="canonical" href="${canonical}"`));
      assert.ok(
        existsSync(join(folder, 'dist/plans/winter/index.html')),
        'the team’s MDX page uses the components too',
      );
    });

    test('the matrix counts every open risk once, and each count leads to those risks in the register', async () => {
      const page = await open('where-we-are/', 1280);
      const counts = (await page.locator('.trackway .matrix .count').allInnerTexts()).map(Number);
      const unscored = Number((await page.getByText(/^\d+ unscored$/).textContent())!.split(' ')[0]);
      const openRisks = portfolio.risks.filter((risk) => risk.open).length;
      assert.equal(
        counts.reduce((sum, count) => sum + count, unscored),
        openRisks,
      );
      const cell = page.locator('.trackway .matrix .cell').first();
      const [count, address] = [Number(await cell.locator('.count').textContent()), await cell.getAttribute('href')];
      assert.match(address ?? '', /^\/team\/plans\/risks\/\?.*cell=p\di\d/);
      await page.goto(new URL(address!, server.url).href);
      await page.locator('[data-cell][aria-current="true"]').waitFor();
      assert.equal(await page.locator('table.register tr:has(summary):visible').count(), count);
    });

    test('every link of a component leads to a page of the plans that is there', async () => {
      const page = await open('where-we-are/', 1280);
      const links = await page
        .locator('.trackway a')
        .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
      assert.ok(links.length > 100, String(links.length));
      for (const link of new Set(links)) {
        const { pathname, hash } = new URL(link, server.url);
        assert.ok(pathname.startsWith('/team/plans/'), link);
        const file = join(folder, 'dist', decodeURIComponent(pathname).slice('/team/'.length), 'index.html');
        assert.ok(existsSync(file), link);
        if (hash.length > 1 && hash !== '#register')
          assert.ok(readFileSync(file, 'utf8').includes(`id="${decodeURIComponent(hash.slice(1))}"`), link);
      }
    });

    test('the timeline has a lane for each track with a date, and says why the others have none', async () => {
      const page = await open('where-we-are/', 1280);
      const lanes = await page.locator('.trackway .tl-own .tl-name a').allTextContents();
      const apart = await page.locator('.trackway .tl-apart .tl-name a').allTextContents();
      const shown = new Set([...lanes, ...apart].map((title) => title.trim()));
      for (const { title } of portfolio.tracks) assert.ok(shown.has(title), title);
    });

    test('the queue shows what the plans’ own page shows', async () => {
      const own = await open('plans/approvals/', 1280);
      const there = await open('where-we-are/', 1280);
      const rows = (page: Page) => page.locator('.queue-row .queue-what').allInnerTexts();
      assert.deepEqual(await rows(there), await rows(own));
      assert.ok((await rows(there)).length > 3);
    });

    test('the handbook’s own words look as on a page without components', async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const plain = await open('', 1280, colorScheme);
        const with_ = await open('where-we-are/', 1280, colorScheme);
        for (const selector of ofHandbook)
          assert.deepEqual(await look(with_, selector), await look(plain, selector), `${selector}, ${colorScheme}`);
      }
    });

    test('in a development server the addresses of the plans lead to trackway dev, which ends with it', async () => {
      const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
      const env = { ...given.env, ASTRO_TELEMETRY_DISABLED: '1' };
      const dev = start(process.execPath, [astro, 'dev', '--host', '127.0.0.1'], { cwd: folder, env });
      const [, address] = await dev.until(/(http:\/\/127\.0\.0\.1:\d+\/team)/);
      const { status, headers } = await fetch(`${address}/plans/risks/?show=open`, { redirect: 'manual' });
      assert.equal(status, 302);
      const plans = headers.get('location') ?? '';
      assert.match(plans, /^http:\/\/localhost:\d+\/team\/plans\/risks\/\?show=open$/);
      assert.match(await (await fetch(plans)).text(), /<h1>Risks<\/h1>/);
      assert.match(await (await fetch(`${address}/where-we-are/`)).text(), /class="trackway /);
      dev.child.kill('SIGTERM');
      await dev.ended;
      await assert.rejects(fetch(plans), 'the server of the plans goes on alone');
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`on a phone and on a desk nothing is wider than its column, and all can be read: ${colorScheme}`, async () => {
        for (const width of [360, 800, 1280]) {
          const page = await open('where-we-are/', width, colorScheme);
          const wide = await page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${width}: ${wide} px wider than the window`);
          const beyond = await page.locator('.trackway').evaluateAll((boxes) =>
            boxes.flatMap((box) => {
              const { right } = box.getBoundingClientRect();
              return [...box.querySelectorAll('*')]
                .filter((element) => element.closest('.tl-scroll, svg') === null)
                .filter((element) => element.getBoundingClientRect().right > right + 1)
                .map((element) => element.outerHTML.slice(0, 120));
            }),
          );
          assert.deepEqual(beyond, [], String(width));
          const ground = (selector: string) =>
            page
              .locator(selector)
              .first()
              .evaluate((element) => getComputedStyle(element).backgroundColor);
          assert.equal(await ground('.trackway .tl-axis'), await ground('body'), 'the chart has the page’s ground');
          const { violations } = await new AxeBuilder({ page }).include('.trackway').analyze();
          assert.deepEqual(
            violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
            [],
            String(width),
          );
        }
      });
    }
  });
}
