import assert from 'node:assert/strict';
import { test } from 'node:test';
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
