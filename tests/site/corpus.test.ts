import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { build, idsOf, optionsFor, temporaryFolder } from './support/built-site.ts';

const corpus = resolve(import.meta.dirname, '../../../shared/corpus');
const folders = existsSync(corpus) ? readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
const skip = folders.length === 0 && `there is no folder of real documents at ${corpus}`;
const root = temporaryFolder();

test('every folder of real documents is published whole', { skip }, async (context) => {
  for (const { name } of folders) {
    await context.test(name, async () => {
      const { summary, pages, files } = await build(optionsFor(join(corpus, name), join(root, name)));
      assert.ok(summary.tracks > 0, 'no track was read');
      assert.ok(files.has('index.html') && files.has('404.html'));
      for (const [file, html] of pages) {
        const ids = idsOf(html);
        assert.equal(new Set(ids).size, ids.length, `${file}: an id stands twice`);
        assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)(?![^>]*type="application\/(?:ld\+)?json")/, `${file}: an inline script`);
      }
    });
  }
});
