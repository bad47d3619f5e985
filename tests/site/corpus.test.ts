import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loaded } from '../../src/site/store.ts';
import { foldersBeside, swarmsIn } from '../support/beside.ts';
import { build, fileOf, idsOf, optionsFor, temporaryFolder } from './support/built-site.ts';

const root = temporaryFolder();

/** Folders that hold no track, with what the refusal must say: a draft that was only set up, and the inside of a folder of plans. */
const withoutTracks: ReadonlyMap<string, RegExp> = new Map([
  ['grok-build/draft', /^There are no tracks in /],
  ['x0tta6bl4/plans', /Did you mean --swarm \S*x0tta6bl4\?$/],
]);

for (const { name, path: corpus } of foldersBeside('corpus')) {
  test(`every folder is published whole: ${name}`, async (context) => {
    const swarms = swarmsIn(corpus);
    assert.ok(swarms.length >= 2);
    for (const path of swarms) {
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
}
