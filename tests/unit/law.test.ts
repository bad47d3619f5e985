import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  [true, 'model', "import { z } from 'zod';"],
  [true, 'model', "import { placeSchema } from './place.ts';"],
  [true, 'dialects/iosm', "import { fields } from '../../markdown/fields.ts';"],
  [true, 'views', "import { utcMonth } from 'd3-time';"],
  [true, 'portfolio', "import { readFile } from 'node:fs/promises';"],
  [true, 'site', "import { getCollection } from 'astro:content';"],
];

const folder = mkdtempSync(join(tmpdir(), 'trackway-law-'));
after(() => rmSync(folder, { recursive: true }));

const rules = JSON.parse(readFileSync('biome.json', 'utf8'));
writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }));
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
