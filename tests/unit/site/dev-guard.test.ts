import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Guarded, teamFiles, verdict } from '../../../src/site/dev/guard.ts';
import { projectRoot } from '../../../src/site/project-root.ts';

const site: Guarded = {
  base: '/plans/',
  ofTeam: (file) => ['/srv/swarm/pages/harbour.png', '/srv/swarm/pages/how.mdx'].includes(file),
  generated: (name) => name === 'api/portfolio.json' || name === 'go/R-1/',
  imported: (address) => address === '/src/scripts/roadmap/zoom.ts',
};

const status = async (url: string, method = 'GET'): Promise<number> => {
  const answer = await verdict(method, url, site);
  return answer === 'pass' ? 200 : answer.status;
};

test('below its base the site is served: pages, generated files, files that are published as they are', async () => {
  for (const path of [
    '',
    'tracks/',
    'search/?q=a%2Fb',
    'tracks/%C3%A4hnlich/',
    'api/portfolio.json',
    'go/R-1/',
    'theme.js',
  ])
    assert.equal(await status(`/plans/${path}`), 200, path);
  for (const path of [
    '/',
    '/tracks/',
    '/theme.js',
    '/plans',
    '/plans/nothing.json',
    `/plans/${'a'.repeat(5000)}`,
    '/plans/package.json',
  ])
    assert.equal(await status(path), 404, path);
});

test('modules that pages load are served at the root, wherever packages lie', async () => {
  for (const path of [
    '/@vite/client',
    '/node_modules/vite/dist/client/env.mjs',
    '/node_modules/.vite/deps/d3-time.js?v=b332876a',
    '/@fs/srv/node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    '/src/styles/layout/site.css',
    '/src/components/layout/Page.astro?astro&type=script&index=0&lang.ts',
    '/src/scripts/roadmap/zoom.ts',
    '/@fs/srv/swarm/pages/harbour.png',
    '/plans/_image/?href=%2F%40fs%2Fsrv%2Fswarm%2Fpages%2Fharbour.png%3Fw%3D1',
  ])
    assert.equal(await status(path), 200, path);
});

test('other files, inner addresses and other methods are refused', async () => {
  for (const path of [
    '/plans/src/site/dev/dev.ts/?import&raw',
    '/plans/tracks/?url',
    '/src/site/dev/guard.ts',
    '/src/components/layout/Page.astro',
    '/src/components/layout/Page.astro?raw',
    `/@fs${projectRoot}/package.json`,
    '/@fs/srv/swarm/pages/how.mdx',
    '/@fs/srv/swarm/pages-of-others/harbour.png',
    '/@fs/srv/secret.txt?astro&type=script',
    '/node_modules/.vite/deps/_metadata.json',
    '/plans/_image?href=/@fs/etc/passwd',
    '/plans/_image/?href=/@fs/etc/passwd',
    '/plans/_image/?href=/@fs/srv/swarm/pages/%252e%252e/%252e%252e/other.png',
    '/plans/__open-in-editor/',
    '/__open-in-editor?file=a',
    '/@id/astro:content',
  ])
    assert.equal(await status(path), 404, path);
  for (const path of ['/plans/%', '/plans/..%2f', '/plans/a%00/', '/plans//a/', '/plans/.git/', 'http://a/plans/'])
    assert.equal(await status(path), 400, path);
  assert.equal(await status('/plans/', 'POST'), 405);
});

test('a folder has team pages only if the settings say so, and a link that leaves them is none', async () => {
  const root = mkdtempSync(join(tmpdir(), 'trackway-team-'));
  try {
    const swarm = join(root, 'swarm');
    const inPages = (name: string): string => join(swarm, 'pages', name);
    mkdirSync(inPages('of'), { recursive: true });
    writeFileSync(inPages('of/harbour.png'), '');
    writeFileSync(join(root, 'secret.css'), '');
    symlinkSync(join(root, 'secret.css'), inPages('link.css'));
    const files = [
      inPages('of/harbour.png'),
      inPages('link.css'),
      inPages('none.png'),
      inPages('of'),
      join(root, 'secret.css'),
    ];
    const strangers = await teamFiles(swarm);
    assert.deepEqual(files.map(strangers), [false, false, false, false, false]);
    writeFileSync(join(swarm, 'trackway.yaml'), 'pages:\n  mdx: true\n');
    const own = await teamFiles(swarm);
    assert.deepEqual(files.map(own), [true, false, false, false, false]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
