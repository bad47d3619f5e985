import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { readMetadata } from '../../../src/dialects/json/json.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

type Told = [title: string, since: string | null, line: number];

/** What stands in the way of a track, by a document that begins with a title and a blank line. */
function told(...lines: string[]): Told[] {
  const text = ['# Specification: Slipway', '', ...lines, ''].join('\n');
  const { facts } = readFacts(parseDocument('tracks/slipway/spec.md', text), context());
  return facts.blockers.map(({ title, since, line }) => [title, since?.text ?? null, line]);
}

test('a label of the head', () => {
  assert.deepEqual(told('**Status:** Blocked', '**Blocked by:** the harbour master’s timetable'), [
    ['the harbour master’s timetable', null, 4],
  ]);
  assert.deepEqual(
    told('**Status:** Blocked', '**Blocked since:** 2026-05-01', '**Blockers:** No crew since 4 June 2026'),
    [
      ['Blocked since 2026-05-01', '2026-05-01', 4],
      ['No crew since 4 June 2026', '4 June 2026', 5],
    ],
  );
});

test('a status that names one, if nothing else does', () => {
  assert.deepEqual(told('**Status:** half way, stuck on the permit'), [['permit', null, 3]]);
  assert.deepEqual(told('**Status:** Blocked by the audit since 2026-05-01'), [['audit', '2026-05-01', 3]]);
  assert.deepEqual(told('**Status:** Blocked'), []);
  assert.deepEqual(told('**Status:** Done, was stuck on the permit'), []);
  assert.deepEqual(told('**Status:** stuck on legal', '**Blocked by:** the harbour master'), [
    ['the harbour master', null, 4],
  ]);
});

test('a section of known blockers: bullets, with what is said of each', () => {
  const text = [
    '## Dependencies & Blockers',
    '',
    '- Steel from the mill',
    '',
    '### Known Blockers',
    '',
    'What stands in the way today:',
    '',
    '- **No power on the quay:** The cable is laid. Since 23 October.',
    '- The crane is hired out, since 2026-11-02',
    '- **Steel:** late at the mill',
    '  - Since: May 2026',
  ];
  assert.deepEqual(told(...text), [
    ['No power on the quay', null, 11],
    ['The crane is hired out, since 2026-11-02', '2026-11-02', 12],
    ['Steel', 'May 2026', 13],
  ]);
});

test('bold paragraphs, headings, sentences and tables', () => {
  assert.deepEqual(
    told('## Blockers', '', '**Blocker 1: No power**', 'The substation is not built.', '', '**Blocker 2: No crane**'),
    [
      ['No power', null, 5],
      ['No crane', null, 8],
    ],
  );
  assert.deepEqual(told('## Blockers', '', '### Blocker 1: No power', '', 'Since 2026-10-23.', '', '### No crane'), [
    ['No power', '2026-10-23', 5],
    ['No crane', null, 9],
  ]);
  assert.deepEqual(told('## Known Blockers', '', 'The crane is hired out', 'until the new year.'), [
    ['The crane is hired out until the new year.', null, 5],
  ]);
  assert.deepEqual(
    told(
      '## Known Blockers',
      '',
      '| # | Blocker | Since | State |',
      '|---|---|---|---|',
      '| 1 | No power | 2026-10-23 | open |',
      '| 2 | No crane | 2026-09-01 | resolved |',
    ),
    [['No power', '2026-10-23', 7]],
  );
});

test('what is over, template text, and lists of other things that are blocked stand in nobody’s way', () => {
  assert.deepEqual(told('## Known Blockers', '', '- None.'), []);
  assert.deepEqual(told('## Known Blockers', '', '- **[Blocker 1]:** [Description, impact, resolution plan]'), []);
  assert.deepEqual(
    told('## Known Blockers', '', '- [x] No power', '- ~~No crane~~', '- No steel (resolved)', '- ✅ No crew'),
    [],
  );
  assert.deepEqual(told('## Blocked Items', '', '- The second slipway'), []);
  assert.deepEqual(told('**Since:** 2026-05-01', '**Blocks:** quay'), []);
});

test('what waits to be cleared or resolved is not over', () => {
  assert.deepEqual(told('## Known Blockers', '', '- The steel must be cleared by customs', '- Legal: unresolved'), [
    ['The steel must be cleared by customs', null, 5],
    ['Legal: unresolved', null, 6],
  ]);
});

test('metadata: under keys of its own, or beside the value of the status', () => {
  const metadata = (text: string): Told[] =>
    readMetadata('tracks/slipway/metadata.json', text, context()).blockers.map(({ title, since, line }) => [
      title,
      since?.text ?? null,
      line,
    ]);
  assert.deepEqual(
    metadata('{\n  "status": "blocked",\n  "blocked_reason": "No power",\n  "blocked_since": "2026-10-23"\n}'),
    [
      ['No power', null, 3],
      ['blocked since 2026-10-23', '2026-10-23', 4],
    ],
  );
  assert.deepEqual(
    metadata('{\n  "status": {\n    "value": "blocked",\n    "reason": "No power",\n    "since": "2026-10-23"\n  }\n}'),
    [
      ['No power', null, 4],
      ['blocked since 2026-10-23', '2026-10-23', 5],
    ],
  );
  assert.deepEqual(
    metadata(
      '{\n  "blockers": [\n    "No power",\n    { "description": "No crane, since 2 November 2026" },\n    ""\n  ]\n}',
    ),
    [
      ['No power', null, 3],
      ['No crane, since 2 November 2026', '2 November 2026', 4],
    ],
  );
  assert.deepEqual(metadata('{ "status": "blocked", "since": "2026-10-23", "blocks": ["quay"] }'), []);
});
