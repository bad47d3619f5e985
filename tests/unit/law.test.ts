import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

/** Lints a text as if it lay at `path`, with the project's own rules, and returns what the linter says. */
const lint = (path: string, text: string): string => {
  const run = spawnSync('node_modules/.bin/biome', ['lint', `--stdin-file-path=${path}`], { input: text, encoding: 'utf8' });
  return run.stdout + run.stderr;
};

const broken = [
  ['src/model/x.ts', "import { load } from '../portfolio/load.ts';"],
  ['src/model/x.ts', "import yaml from 'yaml';"],
  ['src/markdown/x.ts', "import { dialects } from '../dialects/index.ts';"],
  ['src/markdown/x.ts', "import { readFileSync } from 'node:fs';"],
  ['src/dialects/iosm/x.ts', "import { load } from '../../portfolio/load.ts';"],
  ['src/views/x.ts', "import { readFile } from 'node:fs/promises';"],
  ['src/views/x.ts', "import type { Config } from '../portfolio/config.ts';"],
  ['src/outputs/x.ts', "import { getCollection } from 'astro:content';"],
  ['src/site/x.ts', "import { main } from '../cli/main.ts';"],
] as const;

for (const [path, line] of broken) {
  test(`the law of imports refuses ${line} in ${path}`, () => {
    const name = /\{? ?(\w+)/.exec(line.replace(/^import (type )?/, ''))?.[1];
    assert.match(lint(path, `${line}\nexport const used = ${name};\n`), /noRestrictedImports/);
  });
}

const kept = [
  ['src/model/x.ts', "import { z } from 'zod';"],
  ['src/model/x.ts', "import { placeSchema } from './place.ts';"],
  ['src/dialects/iosm/x.ts', "import { fields } from '../../markdown/fields.ts';"],
  ['src/views/x.ts', "import { scaleTime } from 'd3-scale';"],
  ['src/portfolio/x.ts', "import { readFile } from 'node:fs/promises';"],
  ['src/site/x.ts', "import { getCollection } from 'astro:content';"],
] as const;

for (const [path, line] of kept) {
  test(`the law of imports allows ${line} in ${path}`, () => {
    const name = /\{? ?(\w+)/.exec(line.replace(/^import (type )?/, ''))?.[1];
    assert.doesNotMatch(lint(path, `${line}\nexport const used = ${name};\n`), /noRestrictedImports/);
  });
}
