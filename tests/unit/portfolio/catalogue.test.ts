import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { diagnosticCatalogue, diagnosticCodes } from '../../../src/portfolio/catalogue/index.ts';
import { cataloguePage } from './catalogue-page.ts';

const page = 'docs/diagnostics.md';

/** The source of everything that gives diagnostics, without the catalogue itself. */
const source = ['src/markdown', 'src/dialects', 'src/portfolio', 'src/site']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.ts') && !file.includes('catalogue'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test('every code that the source gives is in the catalogue', () => {
  const given = [...source.matchAll(/(?:\breport\(\s*|\bcode: )'([a-z]+(?:-[a-z0-9]+)*)'/g)].map(
    ([, code]) => code ?? '',
  );
  // `custom` is the name that zod has for an issue of one's own.
  assert.ok(given.length > 30);
  assert.deepEqual(
    [...new Set(given)].filter((code) => code !== 'custom' && !Object.hasOwn(diagnosticCatalogue, code)),
    [],
  );
});

test('every code of the catalogue is given somewhere', () => {
  assert.deepEqual(
    diagnosticCodes.filter((code) => !source.includes(`'${code}'`)),
    [],
  );
});

test('every code is explained in whole sentences, with an example', () => {
  for (const code of diagnosticCodes) {
    const { title, means, why, fix, example } = diagnosticCatalogue[code];
    assert.match(code, /^[a-z]+(?:-[a-z0-9]+)*$/);
    assert.doesNotMatch(title, /\.$/, code);
    for (const sentence of [means, why, fix]) assert.match(sentence, /^[A-Z].+\.$/s, `${code}: ${sentence}`);
    assert.ok(example.length > 0, code);
  }
});

test(`${page} says what the catalogue says`, () => {
  if (process.env.UPDATE === '1') writeFileSync(page, cataloguePage());
  assert.equal(
    readFileSync(page, 'utf8'),
    cataloguePage(),
    'run: UPDATE=1 npx node --test tests/unit/portfolio/catalogue.test.ts',
  );
});
