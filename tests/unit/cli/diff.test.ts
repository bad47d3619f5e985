import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FixtureRepository, withoutGit as skip } from '../../support/repository.ts';
import { trackway } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-diff-'));
after(() => rmSync(root, { recursive: true, force: true }));
const swarm = join(root, 'plans', 'swarm');
const spec = 'swarm/tracks/quay/spec.md';
const quay = (target: string, risk: string): string =>
  `# Quay lights\n\n**Status:** In Progress\n**Target:** ${target}\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| ${risk} | Low | Low |\n`;
const first: string[] = [];

before(() => {
  if (skip !== false) return;
  const repository = new FixtureRepository(join(root, 'plans'));
  first.push(repository.commit('2026-01-05', 'Quay lights', { [spec]: quay('2026-03-02', 'Rust') }));
  repository.git(['branch', 'before']);
  repository.commit('2026-01-20', 'The crane is late', { [spec]: quay('2026-03-20', 'Fog @everyone #12') }, 'Bo Lind');
});

const diff = (...words: string[]) => trackway('diff', '--swarm', swarm, '--as-of', '2026-01-22', ...words);

test('diff says why the first point was chosen, what changed, where, who and why', { skip }, async () => {
  const { status, out } = await diff();
  assert.equal(status, 0);
  assert.deepEqual(out.split('\n'), [
    'No review was found; compared with 14 days ago, 8 January 2026.',
    '1 of 1 track changed. 1 date moved later; 1 risk is new.',
    '',
    'Major (2)',
    '  Quay lights · Target: Target moved from 2 to 20 March 2026: 18 days later.',
    '    tracks/quay/spec.md:4 · Bo Lind, 20 Jan 2026 · “The crane is late”',
    '  Quay lights · Rust: Gone from the documents without being closed; it stood at Low × Low.',
    '    tracks/quay/spec.md:10 · Bo Lind, 20 Jan 2026 · “The crane is late”',
    '',
    'Notices (1)',
    '  Quay lights · Fog @everyone #12: New risk, Low × Low, without a mitigation.',
    '    tracks/quay/spec.md:10 · Bo Lind, 20 Jan 2026 · “The crane is late”',
  ]);
});

test('a range, a branch, a day and a hash name the same first point', { skip }, async () => {
  for (const words of [
    ['before..HEAD'],
    ['before...'],
    ['before'],
    ['--since', '2026-01-05'],
    ['--since', first[0]!.slice(0, 9)],
    ['HEAD~1..'],
  ]) {
    const { status, out } = await diff(...words);
    assert.equal(status, 0, words.join(' '));
    assert.match(out, /18 days later/, words.join(' '));
  }
  const { out } = await diff('HEAD..before');
  assert.match(out, /18 days earlier/);
});

test('a pull request’s comment and a Discord message mention no one and link nothing of the documents', {
  skip,
}, async () => {
  const { out } = await diff('--format', 'markdown', '--site', 'https://plans.example.org');
  assert.equal(out.split('\n')[0], '<!-- trackway:diff:v1 -->');
  assert.match(out, /\[\*\*Quay lights · Target\*\*\]\(<https:\/\/plans\.example\.org\/tracks\/quay\/>\)/);
  assert.doesNotMatch(out, /@everyone|#12/);
  const message = JSON.parse((await diff('--format', 'discord')).out);
  assert.deepEqual(message.allowed_mentions, { parse: [] });
  assert.equal(message.embeds[0].title, 'Major: 2');
  assert.doesNotMatch(JSON.stringify(message), /@everyone|Bo Lind/);
});

test('JSON is what its schema says', { skip }, async () => {
  const comparison: { changes: object[] } = JSON.parse((await diff('--format', 'json')).out);
  const schema = JSON.parse((await diff('--format', 'schema')).out);
  const valid = new Ajv2020({ strict: false }).compile(schema);
  assert.equal(comparison.changes.length, 3);
  assert.ok(valid(comparison), JSON.stringify(valid.errors));
  for (const part of [schema, schema.properties.changes.items])
    for (const [field, { description }] of Object.entries<{ description?: string }>(part.properties))
      assert.match(description ?? '', /\.$/, field);
});

test('only, max, out and fail-on', { skip }, async () => {
  assert.match((await diff('--only', 'date')).out, /1 date moved later\.\n\nMajor \(1\)\n/);
  assert.match((await diff('--max', '1')).out, /2 more changes; --max lists more\.$/);
  const file = join(root, 'comment.md');
  assert.equal((await diff('--format', 'markdown', '--out', file)).out, '');
  assert.match(readFileSync(file, 'utf8'), /18 days later/);
  assert.equal((await diff('--fail-on', 'major')).status, 1);
  assert.equal((await diff('--only', 'note', '--fail-on', 'major')).status, 0);
});

test('what cannot be used is told in one sentence', { skip }, async () => {
  const wrong: [string[], RegExp][] = [
    [['--since', 'nope'], /--since nope: this repository has no commit, branch or tag of that name\./],
    [['--since', '2026-02-30'], /--since 2026-02-30: there is no such day\. Write it as YYYY-MM-DD/],
    [
      ['--since', '2025-01-01'],
      /there is no commit of these plans on or before that day\. The oldest is of 5 January 2026\./,
    ],
    [['--since', '--all'], /--since --all: this repository has no commit/],
    [['a..b', '--since', 'c'], /both a\.\.b and --since say where to begin/],
    [['a..b..c'], /a\.\.b\.\.c is not a range/],
    [['--only', 'dat'], /There is no dat\. Did you mean date\?/],
    [['--max', '0'], /Write a whole number from 1\./],
    [['--out', join(root, 'none', 'x.md')], /--out .* cannot be written \(ENOENT\)/],
  ];
  for (const [words, said] of wrong) {
    const { status, err } = await diff(...words);
    assert.equal(status, 2, words.join(' '));
    assert.match(err, said);
    assert.equal(err.split('\n').length, 1, err);
  }
});
