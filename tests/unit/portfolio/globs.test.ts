import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchesGlob } from '../../../src/portfolio/config/suppressions.ts';
import { globMatcher } from '../../../src/portfolio/files/globs.ts';
import { layOut } from '../../../src/portfolio/files/layout.ts';
import { keeper } from '../../../src/site/publish/keep.ts';

const cases: [pattern: string, matching: string[], others: string[]][] = [
  ['docs/*.md', ['docs/a.md', 'docs/.md'], ['docs/a/b.md', 'docs/a.mdx', 'xdocs/a.md', 'DOCS/a.md']],
  ['tracks/*/spec.md', ['tracks/a/spec.md'], ['tracks/spec.md', 'tracks/a/b/spec.md']],
  ['**/drafts', ['drafts', 'a/drafts', 'a/b/drafts'], ['xdrafts', 'a/xdrafts', 'drafts/a']],
  ['docs/**', ['docs/a', 'docs/a/b.md', 'docs/'], ['docs', 'xdocs/a']],
  ['docs/**/plan.md', ['docs/plan.md', 'docs/a/b/plan.md'], ['docs/xplan.md', 'plan.md']],
  ['a?.md', ['ab.md', 'aé.md', 'a😀.md'], ['a.md', 'a/.md', 'abc.md']],
  ['a**c', ['ac', 'abc', 'a/b/c'], ['a', 'xac']],
  ['google*.html', ['google123.html'], ['google/a.html', 'google.htm']],
  // Signs of regular expressions and of other globs are letters like all others.
  ['a+(b)[c]{d,e}.$^|\\', ['a+(b)[c]{d,e}.$^|\\'], ['aab', 'a+(b)cd']],
  ['', [''], ['a']],
];

for (const [pattern, matching, others] of cases) {
  test(`the pattern ${JSON.stringify(pattern)}`, () => {
    const matches = globMatcher(pattern);
    for (const path of matching) assert.ok(matches(path), path);
    for (const path of others) assert.ok(!matches(path), path);
  });
}

test('case counts unless it is to be ignored', () => {
  assert.ok(!globMatcher('Docs/*')('docs/a'));
  assert.ok(globMatcher('Docs/*', { ignoreCase: true })('docs/A'));
});

test('a pattern of many stars is answered at once, wherever trackway.yaml may have one', { timeout: 20_000 }, () => {
  const name = 'a'.repeat(200);
  for (const star of ['*', '**', '**/', '?*']) {
    const pattern = `${`${star}a`.repeat(60)}b`;
    const path = `tracks/${name}.md`;
    const layout = layOut([path], { tracks: [`tracks/${pattern}`], exclude: [pattern, `tracks/${pattern}`] });
    assert.deepEqual(layout.tracks, []);
    assert.ok(!matchesGlob(`tracks/${pattern}`, path));
    assert.ok(!keeper([pattern])(name));
  }
});

test('`**/` any number of times is `**/` once, and as quick', { timeout: 10_000 }, () => {
  const many = globMatcher(`${'**/'.repeat(40_000)}x`);
  for (const path of ['x', 'a/x', 'a/b/x']) assert.ok(many(path), path);
  for (const path of ['ax', 'x/a', 'a/bx']) assert.ok(!many(path), path);
});
