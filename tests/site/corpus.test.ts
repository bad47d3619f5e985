import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { loaded } from '../../src/render/store.ts';
import { build, fileOf, idsOf, optionsFor, temporaryFolder } from './support/built-site.ts';

const corpus = resolve(import.meta.dirname, '../../../shared/corpus');
const sources = join(corpus, 'SOURCES.md');
const skip = !existsSync(sources) && `there is no folder of real documents at ${corpus}`;
const root = temporaryFolder();

/** The folders to publish: those named in the fourth column of the list of sources. */
function swarms(): string[] {
  const rows = readFileSync(sources, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return rows
    .flatMap((row) => [...(row.split('|')[4] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]!))
    .filter((path) => existsSync(join(corpus, path)));
}

/** Folders that hold no track, with what the refusal must say: a draft that was only set up, and the inside of a folder of plans. */
const withoutTracks: ReadonlyMap<string, RegExp> = new Map([
  ['grok-build/draft', /^There are no tracks in /],
  ['x0tta6bl4/plans', /Did you mean --swarm \S*x0tta6bl4\?$/],
]);

test('every folder of real documents is published whole', { skip }, async (context) => {
  for (const path of swarms()) {
    await context.test(path, async () => {
      const refusal = withoutTracks.get(path);
      if (refusal !== undefined) {
        const building = build(optionsFor(join(corpus, path), join(root, path.replaceAll('/', '-'))));
        await assert.rejects(building, { name: 'NothingToRead', message: refusal });
        return;
      }
      const { summary, pages, files } = await build(
        optionsFor(join(corpus, path), join(root, path.replaceAll('/', '-'))),
      );
      assert.ok(files.has('index.html') && files.has('404.html'));
      assert.ok(summary.tracks > 0);
      for (const { url, documents } of loaded().portfolio.tracks)
        for (const address of [url, ...documents.map((document) => document.url)])
          assert.ok(files.has(fileOf(address)), address);
      for (const [file, html] of pages) {
        const ids = idsOf(html);
        assert.equal(new Set(ids).size, ids.length, `${file}: an id stands twice`);
        assert.doesNotMatch(
          html,
          /<script(?![^>]*\ssrc=)(?![^>]*type="application\/(?:ld\+)?json")/,
          `${file}: an inline script`,
        );
      }
      const { risks, approvals, milestones, questions, dependencies } = loaded().portfolio;
      for (const { url } of [...risks, ...approvals, ...milestones, ...questions, ...dependencies]) {
        const fragment = decodeURIComponent(url.slice(url.indexOf('#') + 1));
        assert.ok(idsOf(pages.get(fileOf(url)) ?? '').includes(fragment), `${url} leads nowhere`);
      }
    });
  }
});
