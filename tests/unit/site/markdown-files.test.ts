import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Loaded, LoadedDocument } from '../../../src/portfolio/loaded.ts';
import { joinedUrl, markdownFiles, markdownUrl } from '../../../src/site/files/markdown-files.ts';

/** Documents as Markdown on the site. */

function portfolio(count: number, text = '# Spec\n\nWords.'): Pick<Loaded, 'documents'> {
  const paths = Array.from({ length: count }, (_, index) => `tracks/t${index}/spec.md`);
  return {
    documents: new Map(
      paths.map((path, index): [string, LoadedDocument] => [
        path,
        { path, url: `/tracks/t${index}/spec/`, format: 'markdown', text: `${text} ${index}\n` } as LoadedDocument,
      ]),
    ),
  };
}
const files = (loaded: Pick<Loaded, 'documents'>) => [...markdownFiles(loaded, (url) => `https://plans.example${url}`)];

test('up to 1,000 documents have a file each, beside their pages', () => {
  const loaded = portfolio(1000);
  const found = files(loaded);
  assert.equal(found.length, 1000);
  assert.deepEqual(found[7], ['tracks/t7/spec.md', '# Spec\n\nWords. 7\n']);
  assert.equal(markdownUrl(loaded, 'tracks/t7/spec.md'), '/tracks/t7/spec.md');
  assert.equal(joinedUrl(loaded), null);
});

test('more documents are in one file, each with its path and its page, and none has an address of its own', () => {
  const loaded = portfolio(1001);
  const [file, ...others] = files(loaded);
  assert.deepEqual(others, []);
  assert.equal(file?.[0], 'llms-full.txt');
  assert.equal(joinedUrl(loaded), '/llms-full.txt');
  assert.equal(markdownUrl(loaded, 'tracks/t7/spec.md'), null);
  assert.ok(
    file[1].includes(
      '<document path="tracks/t1000/spec.md" page="https://plans.example/tracks/t1000/spec/">\n# Spec\n\nWords. 1000\n</document>\n',
    ),
  );
  assert.equal(file[1].split('<document ').length - 1, 1001);
});

test('a large file goes on in the next one, and no document is lost', () => {
  const found = files(portfolio(1400, 'x'.repeat(10_000)));
  assert.deepEqual(
    found.map(([name]) => name),
    ['llms-full.txt', 'llms-full-2.txt', 'llms-full-3.txt'],
  );
  assert.equal(
    found
      .map(([, text]) => text)
      .join('')
      .split('</document>').length - 1,
    1400,
  );
});
