import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { diskName, plainName } from '../../../src/model/text-direction.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { commit, hasGit, repository, write } from '../../support/hostile-git.ts';
import { trackway } from '../cli/run.ts';
import { load } from './load.ts';

const turn = '\u202e';
const controls = /[\u202a-\u202e\u2066-\u2069]/;

test('no text that pages show beside their own words turns the direction of writing', async () => {
  const { portfolio, documents } = await load({
    'tracks/a/spec.md': [
      `# ${turn}Ferry \u2067pier`,
      `**Status:** ${turn}Draft`,
      `**Owner:** ${turn}Ines Falk`,
      '## Risk Assessment',
      '| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|',
      `| ${turn}The quay sinks\u2069 | High | ${turn}High | \u202dPiles\u202c |`,
      '## Open Questions',
      `1. ${turn}Who pays?`,
      `## ${turn}Milestones`,
      `- 2026-12-01: ${turn}Launch [${turn}x](${turn}gone.md)`,
    ]
      .join('\n\n')
      .replace('---|\n\n|', '---|\n|'),
    'tracks/a/metadata.json': JSON.stringify({ title: `${turn}Other`, [`${turn}key`]: 1 }),
  });
  assert.equal(portfolio.tracks[0]?.title, 'Ferry pier');
  assert.deepEqual(portfolio.tracks[0]?.owners, ['Ines Falk']);
  assert.deepEqual(
    portfolio.risks.map(({ title, mitigation }) => [title, mitigation]),
    [['The quay sinks', 'Piles']],
  );
  assert.equal(portfolio.questions[0]?.title, 'Who pays?');
  assert.equal(documents.get('tracks/a/spec.md')?.title, 'Ferry pier');
  assert.doesNotMatch(JSON.stringify(portfolio), controls);
  // A document's own page shows it as written.
  assert.match(documents.get('tracks/a/spec.md')!.text, controls);
});

test('marks of direction and right-to-left letters stay; references stay as they are', async () => {
  const hebrew = 'שלום C\u200e\u200f \u061cعربي';
  const folder = `tracks/${turn}a`;
  const { portfolio, documents } = await load({
    [`${folder}/spec.md`]: `# ${hebrew}\n\n## Open Questions\n\n1. Why?\n`,
  });
  const [track] = portfolio.tracks;
  assert.equal(track?.title, hebrew);
  assert.equal(portfolio.questions[0]?.track, track?.id);
  assert.ok(track?.documents.every(({ path }) => documents.has(path)));
  assert.ok(documents.has(portfolio.questions[0]!.source.file));
});

test('names of files lose nothing on the way to the page and back', () => {
  for (const name of [`a${turn}b`, '(U+202E)', `(U+0028)U+202E)\u200e`, '(U+202e) (U+0041) ()', 'שלום\u200f/a.md']) {
    const plain = plainName(name);
    assert.doesNotMatch(plain, /\p{Bidi_Control}/u);
    assert.equal(diskName(plain), name);
  }
  assert.equal(plainName(`tracks/a${turn}b.md`), 'tracks/a(U+202E)b.md');
  assert.notEqual(plainName('(U+202E)'), plainName(turn));
});

test('a name that changes the direction of writing is shown by its code, with a diagnostic; its file, commit and links are found', {
  skip: !hasGit && 'git is not installed',
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trackway-direction-'));
  const plans = join(folder, 'swarm');
  const [track, document] = [`in${turn}dm`, 'no\u200ftes.md'];
  const plain = 'tracks/in(U+202E)dm/no(U+200F)tes.md';
  try {
    repository(folder);
    write(plans, {
      'trackway.yaml': `repository:\n  url: https://github.com/example/plans\n  branch: main\nexclude:\n  - tracks/${turn}secret\n`,
      [`tracks/${track}/${document}`]:
        '# Notes\n\n**Status:** Active\n\n## Open Questions\n\n1. Who pays?\n\n[x](gone.md)\n',
      [`tracks/${turn}secret/spec.md`]: '# Secret\n',
      'tracks/ferry/links.md': `# Links\n\n[one](../${track}/${document}) [two](../${encodeURI(track)}/no%E2%80%8Ftes.md)\n`,
    });
    commit(folder, 'turned');
    const { portfolio, documents, resolveLink, sourceUrl } = await loadPortfolio({ swarm: plans, asOf: '2026-11-20' });
    assert.doesNotMatch(JSON.stringify(portfolio), /\p{Bidi_Control}/u);
    assert.deepEqual(
      portfolio.tracks.map(({ id }) => id),
      ['ferry', 'in(U+202E)dm'],
    );
    assert.equal(portfolio.tracks[1]?.documents[0]?.commit?.subject, 'turned');
    assert.equal(portfolio.tracks[1]?.statusSince, '2026-03-01');
    const page = documents.get(plain)!.url;
    for (const href of [`../${track}/${document}`, `../${encodeURI(track)}/no%E2%80%8Ftes.md`])
      assert.deepEqual(resolveLink('tracks/ferry/links.md', href), { kind: 'page', url: page });
    assert.match(sourceUrl({ file: plain, line: 3 }) ?? '', /\/in%E2%80%AEdm\/no%E2%80%8Ftes\.md#L3$/);
    const told = portfolio.diagnostics.filter(
      ({ code, file }) => code === 'direction-control' && file.startsWith('tracks/in'),
    );
    assert.deepEqual(
      told.map(({ file, message }) => `${file}: ${message}`),
      [
        'tracks/in(U+202E)dm: The name has an invisible character (U+202E) that changes the direction of writing. It is shown as in(U+202E)dm.',
        `${plain}: The name has an invisible character (U+200F) that changes the direction of writing. It is shown as no(U+200F)tes.md.`,
      ],
    );

    const file = join(plans, 'tracks', track, document);
    const checked = await trackway('check', '--swarm', plans, '--format', 'sarif', file);
    assert.match(checked.out, /"uri": "[^"]*in%E2%80%AEdm\/no%E2%80%8Ftes\.md"/);
    const added = await trackway('new', 'question', 'in(U+202E)dm', 'Who sails?', '--swarm', plans);
    assert.equal(added.status, 0, added.err);
    assert.match(readFileSync(file, 'utf8'), /Who sails\?/);
    assert.doesNotMatch(added.out, /\p{Bidi_Control}/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
