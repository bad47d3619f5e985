import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build, optionsFor, temporaryFolder } from './support/built-site.ts';
import { trackway } from './support/command.ts';

const root = temporaryFolder();

test('a single document, read and written before Astro begins, keeps its files', async () => {
  const swarm = join(root, 'swarm');
  mkdirSync(join(swarm, 'tracks/ferry'), { recursive: true });
  writeFileSync(join(swarm, 'trackway.yaml'), 'diagrams:\n  limit: 0\n');
  writeFileSync(join(swarm, 'tracks/ferry/spec.md'), '# Ferry\n\n```mermaid\nflowchart LR\n  harbour --> quay\n```\n');
  const { files } = await build(optionsFor(swarm, join(root, 'site')));
  for (const file of [
    'api/portfolio.json',
    'llms.txt',
    'tracks/ferry/spec.md',
    'diagrams/mermaid.min.js',
    'diagrams/settings.js',
  ])
    assert.ok(files.has(file), file);
});

test('build --quiet prints nothing if nothing is wrong', async () => {
  const swarm = join(root, 'quiet');
  mkdirSync(join(swarm, 'tracks/ferry'), { recursive: true });
  writeFileSync(join(swarm, 'tracks/ferry/spec.md'), '# Ferry\n\nA boat.\n');
  // Without --site, a build says that feeds are left out.
  const { status, said } = await trackway(['build', '--quiet', '--swarm', swarm, '--out', join(root, 'quiet-site')]);
  assert.deepEqual({ status, said }, { status: 0, said: '' });
});

test('a theme: colours after the accent, logo and favicon as pictures drawn anew, a font', async () => {
  const swarm = join(root, 'themed');
  mkdirSync(join(swarm, 'tracks/ferry'), { recursive: true });
  mkdirSync(join(swarm, 'brand'));
  writeFileSync(join(swarm, 'tracks/ferry/spec.md'), '# Ferry\n\nA boat.\n');
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><script>1</script><path d="M0 0h9v9z"/></svg>';
  writeFileSync(join(swarm, 'brand/logo.svg'), svg);
  const font = import.meta.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2');
  copyFileSync(new URL(font), join(swarm, 'brand/font.woff2'));
  const settings = 'accent: "#7a1fa2"\n  logo: brand/logo.svg\n  favicon: brand/logo.svg\n  font: brand/font.woff2\n';
  writeFileSync(join(swarm, 'trackway.yaml'), `diagrams:\n  limit: 0\ntheme:\n  ${settings}`);
  const { folder, files, pages } = await build(optionsFor(swarm, join(root, 'themed-site')));
  const css = readFileSync(join(folder, 'theme.css'), 'utf8');
  assert.match(css, /--accent:light-dark\(#7a1fa2,#[0-9a-f]{6}\)/);
  assert.match(css, /aspect-ratio:60\/20/);
  const home = pages.get('index.html') ?? '';
  for (const file of ['theme.css', 'theme/logo.webp', 'theme/favicon.webp', 'theme/font.woff2']) {
    assert.ok(files.has(file), file);
    assert.ok(home.includes(`/${file}"`), file);
  }
});
