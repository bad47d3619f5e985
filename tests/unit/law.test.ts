import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';

/** A line of import, the folder of `src/` that it stands in, and whether the law of imports lets it. */
const imports: [allowed: boolean, path: string, line: string][] = [
  [false, 'model', "import { load } from '../portfolio/load.ts';"],
  [false, 'model', "import { parse } from 'yaml';"],
  [false, 'markdown', "import { dialects } from '../dialects/index.ts';"],
  [false, 'markdown', "import { readFileSync } from 'node:fs';"],
  [false, 'dialects/iosm', "import { load } from '../../portfolio/load.ts';"],
  [false, 'views', "import { readFile } from 'node:fs/promises';"],
  [false, 'views', "import type { Config } from '../portfolio/config.ts';"],
  [false, 'outputs', "import { getCollection } from 'astro:content';"],
  [false, 'site', "import { main } from '../cli/main.ts';"],
  [false, 'components/risks', "import { fields } from '../../markdown/fields.ts';"],
  [false, 'scripts/risks', "import { html } from '../../render/html.ts';"],
  [false, 'components/roadmap', "import { readPortfolio } from '../../site/reading/read-portfolio.ts';"],
  [false, 'components/risks', "import { loaded } from '../../site/store.ts';"],
  [false, 'render', "import { loaded } from '../site/store.ts';"],
  [false, 'views/risks', "import { recordIndex } from '../../search/index-files.ts';"],
  [false, 'text', "import { trackPage } from '../views/track/page.ts';"],
  [true, 'scripts/tracks', "import { session } from '../search/session.ts';"],
  [true, 'model', "import { z } from 'zod';"],
  [true, 'model', "import { placeSchema } from './source-location.ts';"],
  [true, 'dialects/iosm', "import { fields } from '../../markdown/fields.ts';"],
  [true, 'views', "import { utcMonth } from 'd3-time';"],
  [true, 'portfolio', "import { readFile } from 'node:fs/promises';"],
  [true, 'site', "import { getCollection } from 'astro:content';"],
];

const folder = mkdtempSync(join(tmpdir(), 'trackway-law-'));
after(() => rmSync(folder, { recursive: true }));

const rules = JSON.parse(readFileSync('biome.json', 'utf8'));
writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }));
mkdirSync(join(folder, 'lint'));
copyFileSync('lint/layers.biome.json', join(folder, 'lint/layers.biome.json'));
for (const [index, [, path, line]] of imports.entries()) {
  const file = join(folder, 'src', path, `case-${index}.ts`);
  mkdirSync(dirname(file), { recursive: true });
  const name = /\w+(?= \})/.exec(line)?.[0];
  writeFileSync(
    file,
    line.startsWith('import type')
      ? `${line}\nexport type Used = ${name};\n`
      : `${line}\nexport const used = ${name};\n`,
  );
}
const run = spawnSync(resolve('node_modules/.bin/biome'), ['lint', '--max-diagnostics=none'], {
  cwd: folder,
  encoding: 'utf8',
});
const output = run.stdout + run.stderr;

for (const [index, [allowed, path, line]] of imports.entries()) {
  test(`the law of imports ${allowed ? 'allows' : 'refuses'} ${line} in src/${path}`, () => {
    const refused = new RegExp(`case-${index}\\.ts:\\d+:\\d+ lint/style/noRestrictedImports`).test(output);
    assert.equal(refused, !allowed, output);
  });
}

test('the rules that Biome enforces are those of the table', () => {
  const { status, stderr } = spawnSync(process.execPath, ['lint/layers.ts', '--check'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});

test('no folder below src/ lies deeper than the rules reach', () => {
  const deep = globSync('src/*/**/*.{ts,astro}').filter((path) => path.split('/').length > 6);
  assert.deepEqual(deep, []);
});

test('a circle of imports is refused, one of types alone too', () => {
  const circle = mkdtempSync(join(tmpdir(), 'trackway-circle-'));
  try {
    const { overrides, extends: _, ...rest } = rules;
    writeFileSync(join(circle, 'biome.json'), JSON.stringify({ ...rest, vcs: { enabled: false } }));
    writeFileSync(join(circle, 'one.ts'), "import type { Two } from './two.ts';\nexport type One = Two | null;\n");
    writeFileSync(join(circle, 'two.ts'), "import type { One } from './one.ts';\nexport type Two = One[];\n");
    const { stdout, stderr } = spawnSync(resolve('node_modules/.bin/biome'), ['lint'], {
      cwd: circle,
      encoding: 'utf8',
    });
    assert.match(stdout + stderr, /noImportCycles/);
  } finally {
    rmSync(circle, { recursive: true });
  }
});
