import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isGuidance } from '../../../src/markdown/guidance.ts';
import { findPlaceholders, isPlaceholder, stripPlaceholders } from '../../../src/markdown/placeholders/placeholders.ts';
import { parseDocument, readDocument } from '../../../src/markdown/read.ts';
import { foldersBeside } from '../../support/beside.ts';
import { filesBelow } from './support.ts';

const found = (text: string) => parseDocument('a.md', text).placeholders.map((one) => one.text);

test('each has its place', () => {
  const text = '---\nid: "{TRACK_ID}"\n---\n\n# Plan: [Plan Title]\n\n- [ ] [Criterion 1: something to test]\n';
  const { placeholders } = parseDocument('a.md', text);
  assert.deepEqual(
    placeholders.map(({ text: shown, line, column, start }) => [shown, line, column, start]),
    [
      ['{TRACK_ID}', 2, 6, text.indexOf('{')],
      ['[Plan Title]', 5, 9, text.indexOf('[Plan')],
      ['[Criterion 1: something to test]', 7, 7, text.indexOf('[Crit')],
    ],
  );
  for (const one of placeholders) assert.equal(text.slice(one.start, one.end), one.text);
});

test('template text of every shape', () => {
  for (const text of [
    '**Date:** [YYYY-MM-DD]',
    '**Date:** YYYY-MM-DD',
    '**Owner:** [Name/Date]',
    '**Owner:** {OWNER_NAME}',
    '**Owner:** {{owner}}',
    '**Owner:** _TBD_',
    '**Owner:** TBD',
    '| Lead | _TBD_lead_name_ |',
    '**_TBD_author_**',
    '- TODO',
    '| TBD | x |',
    '**Level:** [High / Medium / Low]',
    '**Ready:** [Yes / No]',
    '**Status:** Draft | Approved | In Progress | Complete',
    '**Status:** [Draft|Done]',
    'p95 < [X]ms',
    'coverage ≥ [N]%',
    '- [e.g., "a fast thing"]',
    '- [Describe what the thing does]',
    '[Same structure]',
    '## [Month] YYYY',
    'Notes: `[path/to/file]`',
    'See `tracks/[track-id]/plan.md`',
    '<!-- META:git.branch -->',
    '- Feature A - [brief description]',
    '- **With [Track Name]:** [How the two work together]',
  ]) {
    assert.ok(found(text).length > 0, text);
  }
});

test('what an author means is no template text', () => {
  for (const text of [
    '- [x] done\n- [ ] open\n- [X] DONE',
    '- [ ] [WIP] parser',
    '[WIP] parser, see [1] and [RFC 2119] and [TRACK-117]',
    '[link](a.md), [Name][ref], ![Name](a.png) and [Name]\n\n[ref]: a.md\n[Name]: b.md',
    'A note[^1].\n\n[^1]: The note.',
    '```\n[Name/Date] {TRACK_ID} YYYY-MM-DD\n```',
    '    [Name/Date]',
    'Use `names[index]`, `[a, b]` and `{ID}` in code.',
    'Dates are written in the format YYYY-MM-DD.',
    '- [x] phase one [checkpoint: 1a2b3c4]',
    '- done [1a2b3c4d]',
    '**Depends on:** [TRACK-001, TRACK-002]',
    '**Tags:** [api, backend]',
    '**Status:** [In Progress]',
    '## [1.2.0] - 2026-01-02',
    '**[Testing]:** Use the runner.',
    '[INFO] server started',
    'GET /users/{ID} and %{HOME}',
    'A decision is TBD by the team.',
    '- **Status:** TODO',
    'Call `TBD_value` or TBD_VALUE.',
    '<phase-name> and `<track-id>`',
    '| Python | Rust | Go |',
    'Runs on Linux | macOS | Windows',
  ]) {
    assert.deepEqual(found(text), [], text);
  }
});

test('a value that is all template text', () => {
  for (const value of [
    '[Name/Date]',
    'TBD',
    'TODO',
    '_TBD_',
    '_TBD_owner_',
    'TBD_owner',
    'YYYY-MM-DD',
    '{TRACK_ID}',
    'Draft | Approved | Complete',
    'High/Medium/Low',
    '[Current month] through [+6 months]',
    '[Description] - [Status: Planned/In Progress/Completed]',
    'Goal 1: [Name]',
    'Risk 2: [Description]',
    'Feature A - [brief description]',
    '[baseline] → [target]',
    '[Month] YYYY',
  ]) {
    assert.ok(isPlaceholder(value), value);
    assert.equal(stripPlaceholders(value), '', value);
  }
});

test('a value with something of its own', () => {
  for (const value of [
    '',
    'Ann',
    '[x] Complete',
    '[ ] Drafting',
    'Draft',
    'High',
    '2026-01-02',
    'Ann [WIP]',
    'low / steady',
    'N/A',
    '[In Progress]',
    'Risk 1: slow',
  ]) {
    assert.equal(isPlaceholder(value), false, value);
  }
  assert.equal(stripPlaceholders('Ann Lee, [Date]'), 'Ann Lee');
  assert.equal(stripPlaceholders('Risk 1: slow start'), 'Risk 1: slow start');
  assert.equal(isPlaceholder('Ann Lee, [Date]'), false);
});

test('guidance is recognised, an author’s own line is not', () => {
  assert.ok(isGuidance('Describe the change in two sentences.'));
  assert.ok(isGuidance('List all reviewers:'));
  assert.ok(!isGuidance('The list of reviewers is short.'));
  assert.ok(!isGuidance('Describe-only mode is off.'));
});

test('a long text of brackets takes no time to speak of', () => {
  for (const text of [
    '['.repeat(50_000),
    '[a '.repeat(30_000),
    '[Name] '.repeat(10_000),
    '{A'.repeat(30_000),
    ': Draft |'.repeat(10_000),
    '<!-- META:'.repeat(10_000),
  ]) {
    assert.doesNotThrow(() => findPlaceholders(text));
  }
});

/** Counted by hand, bracket by bracket; a bare date pattern and an unpicked choice count as one each. */
const seedCounts: Record<string, number> = {
  '000_e76f9723ba7dd163.txt': 53,
  '001_a0680e8c78a7b0f7.txt': 150,
  '002_1c4a5cba0761a03e.txt': 55,
  '003_d84e2f6f1beff764.txt': 91,
  '004_f8e99088ac030bf6.txt': 49,
  'kickoff.txt': 11,
  'encoded-twice.txt': 0,
};

for (const { name: folder, path } of foldersBeside('seeds')) {
  test(`all template text of the ${folder}, and each bracket but the checkboxes`, () => {
    for (const { name, bytes } of filesBelow(path, /\.txt$/)) {
      const document = readDocument(name, bytes);
      assert.equal(document.placeholders.length, seedCounts[name], name);
      for (const match of document.text.matchAll(/\[[^\]\n]*\]|\{[A-Z][^}]*\}/g)) {
        if (/^\[[ x]\]$/.test(match[0])) continue;
        assert.ok(
          document.placeholders.some(({ start, end }) => start <= match.index && match.index + match[0].length <= end),
          `${name}: ${match[0]}`,
        );
      }
    }
  });
}

for (const { name: folder, path } of foldersBeside('corpus')) {
  test(`filled documents hold next to none: ${folder}`, () => {
    const filled = filesBelow(path, /\.md$/).filter(({ name }) => !/template/i.test(name));
    const texts = filled.flatMap(({ name, bytes }) => readDocument(name, bytes).placeholders.map(({ text }) => text));
    const others = texts.filter((text) => text !== 'TBD');
    assert.ok(others.length <= 2, `${others.length} in ${filled.length} documents: ${others.join(' ')}`);
  });
}
