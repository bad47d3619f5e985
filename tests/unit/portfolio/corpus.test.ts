import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { portfolioSchema } from '../../../src/model/portfolio.ts';
import { catalogueEntry } from '../../../src/portfolio/catalogue/index.ts';
import { FolderFiles } from '../../../src/portfolio/files/folder-files.ts';
import { MemoryFiles } from '../../../src/portfolio/files/memory-files.ts';
import { isMarkdown } from '../../../src/portfolio/files/track-patterns.ts';
import { loadPortfolio, NothingToRead } from '../../../src/portfolio/load.ts';
import { foldersBeside, swarmsIn } from '../../support/beside.ts';

const asOf = '2026-11-20';

for (const { name: corpusName, path: corpus } of foldersBeside('corpus')) {
  const folders = swarmsIn(corpus);

  test(`the folders are read whole: ${corpusName}`, async (context) => {
    assert.ok(folders.length >= 2);
    for (const folder of folders) {
      await context.test(folder, async () => {
        const swarm = join(corpus, folder);
        // Two of them hold documents and no track.
        if (!['tracks', 'archive'].some((name) => existsSync(join(swarm, name))))
          return assert.rejects(loadPortfolio({ swarm, asOf }), NothingToRead);
        const { portfolio, documents } = await loadPortfolio({ swarm, asOf, git: false });
        portfolioSchema.parse(portfolio);
        const { files } = await new FolderFiles(swarm).list();
        const outside = portfolio.diagnostics.some(({ code }) => code === 'document-outside-tracks');
        const unpublished = files.filter((path) => isMarkdown(path) && !documents.has(path) && path !== 'tracks.md');
        assert.ok(outside || unpublished.length === 0, unpublished.join(', '));
        for (const { code, severity } of portfolio.diagnostics)
          assert.equal(catalogueEntry(code)?.severity, severity, code);
        const ids = [
          portfolio.tracks,
          portfolio.risks,
          portfolio.approvals,
          portfolio.milestones,
          portfolio.dependencies,
          portfolio.questions,
        ];
        for (const list of ids) assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
      });
    }
  });

  test(`a document, cut, mixed and torn, ends in a page and never in an exception: ${corpusName}`, async () => {
    const texts: string[] = [];
    for (const folder of folders) {
      const files = new FolderFiles(join(corpus, folder));
      const markdown = (await files.list()).files.filter(isMarkdown);
      for (const path of markdown.filter((_, index) => index % 17 === 0))
        texts.push(new TextDecoder().decode(await files.read(path, 30_000)));
    }
    const piece = fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.nat()).map(([text, from, length]) => {
      const start = from % (text.length + 1);
      return text.slice(start, start + (length % 4000));
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 4 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        async (pieces, glue) => {
          const text = pieces.join(glue);
          const loaded = await loadPortfolio({
            swarm: new MemoryFiles({ 'tracks/a/spec.md': text, 'tracks/a/metadata.json': text }),
            asOf,
          });
          assert.equal(loaded.documents.size, 2);
          portfolioSchema.parse(loaded.portfolio);
          assert.ok(!loaded.portfolio.diagnostics.some(({ code }) => code === 'reader-failed'), text);
        },
      ),
      { numRuns: 150 },
    );
  });
}
