import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeOf } from '../../../src/comparison/draft.ts';
import type { Comparison } from '../../../src/model/change.ts';
import { changesDiscord } from '../../../src/outputs/changes/discord.ts';
import { changesMarkdown } from '../../../src/outputs/changes/markdown.ts';

const hostile = '<img src=x> @everyone <@123> [x](https://evil.example) #7 GH-8 www.evil.example `a` **b** | ~~c~~ $d$';

function comparison(count: number, title = 'Rust on the poles of the long pier'): Comparison {
  const changes = Array.from({ length: count }, (_, index) =>
    changeOf(
      {
        kind: 'risk.added',
        severity: (['major', 'notice', 'note'] as const)[index % 3]!,
        direction: 'worse',
        title: `${title} ${index}`,
        record: `quay.risk-${index}`,
        url: `/tracks/quay/spec/#risk-${index}`,
        source: { file: 'tracks/quay/spec.md', line: index + 1 },
        says: ['New risk, High × High, without a mitigation.'],
      },
      { id: 'quay', title: 'Quay lights', url: '/tracks/quay/' },
    ),
  );
  const point = { day: '2026-02-01', commit: null, working: false };
  const baseline = { how: 'asked' as const, why: 'Compared with the plans of 1 February 2026.' };
  return { schemaVersion: 1, from: point, to: { ...point, working: true }, baseline, notes: [], tracks: 4, changes };
}
const world = { address: (url: string) => `https://plans.example.org${url}`, most: Number.POSITIVE_INFINITY };

test('a comment with 3,000 changes fits into what GitHub takes, and counts the rest', () => {
  const text = changesMarkdown(comparison(3000), world);
  assert.ok(text.length <= 65_536, `${text.length} characters`);
  const listed = text.split('\n').filter((line) => line.startsWith('- ')).length;
  assert.ok(listed > 100);
  assert.match(
    text,
    new RegExp(
      `\\n${(3000 - listed).toLocaleString('en')} more changes: <https://plans\\.example\\.org/changes/>\\.\\n$`,
    ),
  );
  assert.equal(text.match(/<details>/g)?.length ?? 0, text.match(/<\/details>/g)?.length ?? 0);
});

test('a Discord message with 3,000 changes keeps the limits of its documentation', () => {
  const { content, embeds } = changesDiscord(comparison(3000), world);
  assert.ok(content.length <= 2000);
  assert.ok(embeds.length >= 1 && embeds.length <= 10);
  for (const { title, description } of embeds) {
    assert.ok(title.length <= 256 && description.length <= 4096);
    assert.ok(description.split('\n').length <= 26);
  }
  const all = embeds.reduce((sum, { title, description }) => sum + title.length + description.length, 0);
  assert.ok(all <= 6000, `${all} characters`);
  assert.match(embeds[0]!.description, /\nand [\d,]+ more$/);
});

test('what documents say mentions no one and links nothing', () => {
  const text = changesMarkdown(comparison(1, hostile), world);
  // What is left of `<` is escaped, Trackway's own first line, or the address of the site.
  assert.doesNotMatch(text, /(?<!\\)<(?!!-- trackway|https:\/\/plans\.example\.org)/);
  assert.doesNotMatch(text, /@everyone|<@123>|\]\(https:\/\/evil|#7|GH-8|www\.evil|https:\/\/evil/);
  const { embeds } = changesDiscord(comparison(1, hostile), world);
  assert.doesNotMatch(embeds[0]!.description, /@everyone|<@123>|\[x\]\(/);
});

test('without changes one sentence is left', () => {
  assert.equal(
    changesMarkdown(comparison(0), world),
    '<!-- trackway:diff:v1 -->\nCompared with the plans of 1 February 2026. Nothing changed.\n',
  );
  assert.deepEqual(changesDiscord(comparison(0), world).embeds, []);
});
