import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { whatChanged, writeChanged } from '../../../src/cli/what-changed.ts';
import type { BuildSummary } from '../../../src/site/build/summary.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-changed-'));
after(() => rmSync(root, { recursive: true, force: true }));

const summary = (files: BuildSummary['files']): BuildSummary => ({
  ...{ tracks: 1, documents: 1, risks: 0, approvals: 0, pages: 9, stages: [], files },
  diagnostics: { error: 0, warning: 0, info: 0 },
});
const files = (changed: string[], added: string[], removed: string[]): BuildSummary =>
  summary({ total: 20, changed, added, removed });

test('a build says how many pages changed; short addresses and data are no pages', () => {
  const changed = ['index.html', 'risks/index.html', 'go/fog/index.html', 'risks.csv'];
  assert.equal(whatChanged(files(changed, ['tracks/a/index.html'], ['b.html'])), ': 2 pages changed, 1 new, 1 gone');
  assert.equal(whatChanged(files(['index.html'], [], [])), ': 1 page changed');
  assert.equal(whatChanged(files(['risks.csv'], ['go/fog/index.html'], [])), ': 1 file changed, 1 new');
  assert.equal(whatChanged(files([], [], [])), ': nothing changed');
  assert.equal(whatChanged(summary(null)), '', 'there was no site before');
});

test('the list of changed files is sorted by path; without a site before, every file is new', () => {
  const out = join(root, 'site');
  const list = join(root, 'list.txt');
  const options = { swarm: root, out, site: null, base: '/', asOf: null };
  writeChanged(list, files(['b/index.html'], ['a.css'], ['c.html']), options);
  assert.equal(readFileSync(list, 'utf8'), 'A\ta.css\nM\tb/index.html\nD\tc.html\n');
  mkdirSync(join(out, '.git'), { recursive: true });
  for (const name of ['index.html', '.git/HEAD']) writeFileSync(join(out, name), '');
  writeChanged(list, summary(null), options);
  assert.equal(readFileSync(list, 'utf8'), 'A\tindex.html\n', 'what is kept for the publisher is not of the build');
  const where = join(root, 'none', 'list.txt');
  assert.throws(
    () => writeChanged(where, files([], [], []), options),
    /--changed-files .* cannot be written \(ENOENT\)/,
  );
});
