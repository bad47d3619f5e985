import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readMetadata } from '../../../src/dialects/json/json.ts';
import { readRegistry } from '../../../src/dialects/registry.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

describe('metadata.json', () => {
  const text = `{
  "track_id": "gauge_20260110",
  "title": "Gauges",
  "status": "in_progress",
  "created_at": "2026-01-10T23:30:00-05:00",
  "updated_at": "2026-02-30",
  "owners": ["Ngozi Eze", "TBD"],
  "depends_on": [
    "basin_20260102",
    "TRACK-9"
  ],
  "approval": { "status": "approved", "kind": "scope", "approved_on": "2026-01-12" },
  "gates": [
    { "id": "hosted-checks", "status": "satisfied" },
    { "id": "security", "status": "pending" }
  ]
}`;
  const facts = readMetadata('tracks/gauge/metadata.json', text, context());

  test('states what it states, with its lines', () => {
    assert.equal(facts.statedId?.value, 'gauge_20260110');
    assert.deepEqual(facts.status, { value: 'in-progress', text: 'in_progress', line: 4 });
    assert.equal(facts.created?.value.start, '2026-01-10');
    assert.deepEqual(
      facts.owners.map((owner) => owner.value),
      ['Ngozi Eze'],
    );
    assert.deepEqual(
      facts.dependencies.map((one) => [one.kind, one.target, one.line]),
      [
        ['needs', 'basin_20260102', 9],
        ['needs', 'TRACK-9', 10],
      ],
    );
    assert.deepEqual(
      facts.approvals.map((one) => [one.kind, one.title, one.state, one.date]),
      [
        ['sign-off', 'Approval', 'approved', '2026-01-12'],
        ['gate', 'hosted-checks', 'approved', null],
        ['gate', 'security', 'pending', null],
      ],
    );
  });

  test('lists of risks, milestones and questions, under whatever key heads them', () => {
    const listed = readMetadata(
      'tracks/ferry/metadata.json',
      `{
  "risk": "high",
  "risk_register": [
    "The ramp freezes",
    { "id": "R2", "description": "No spare motor", "likelihood": 4, "impact": "5", "mitigation": "Order one", "owner": "Ngozi Eze" },
    { "title": "TBD" }
  ],
  "milestones": [
    { "name": "Ramp delivered", "date": "2026-04-01", "status": "done" },
    { "name": "First crossing", "targetDate": "2026-02-30" }
  ],
  "openQuestions": [
    { "question": "Who steers at night?", "owner": "Jon Vik" },
    { "question": "Which harbour?", "resolution": "The northern one" }
  ]
}`,
      context(),
    );
    assert.deepEqual(
      listed.risks.map((risk) => [
        risk.title,
        risk.rating,
        risk.probability?.level ?? null,
        risk.mitigation,
        risk.owner,
        risk.line,
      ]),
      [
        ['The ramp freezes', 'unscored', null, null, null, 4],
        ['No spare motor', 'scored', 4, 'Order one', 'Ngozi Eze', 5],
      ],
    );
    assert.deepEqual(
      listed.milestones.map((one) => [one.title, one.when?.start ?? null, one.status?.value ?? null, one.line]),
      [
        ['Ramp delivered', '2026-04-01', 'complete', 9],
        ['First crossing', null, null, 10],
      ],
    );
    assert.deepEqual(
      listed.questions.map((one) => [one.title, one.status, one.owner, one.resolution]),
      [
        ['Who steers at night?', 'open', 'Jon Vik', null],
        ['Which harbour?', 'resolved', null, 'The northern one'],
      ],
    );
    assert.deepEqual(
      listed.diagnostics.map((one) => [one.code, one.line]),
      [['date-invalid', 10]],
    );
  });

  test('a date that does not exist is null and reported', () => {
    assert.equal(facts.updated, null);
    assert.deepEqual(
      facts.diagnostics.map((one) => [one.code, one.line]),
      [['date-invalid', 6]],
    );
  });

  test('a template says nothing', () => {
    const template =
      '{ "id": "<track-id>", "status": "planning|in_progress|completed", "created": "<ISO 8601 timestamp>" }';
    const empty = readMetadata('m.json', template, context());
    assert.equal(empty.statedId, null);
    assert.equal(empty.status, null);
    assert.equal(empty.created, null);
  });

  test('what is no JSON is reported with line and column, and its plain lines are read', () => {
    const broken = readMetadata('m.json', '{\n  "status": "done",\n  "title": "Kept",,\n}', context());
    assert.equal(broken.status?.value, 'complete');
    const [diagnostic] = broken.diagnostics;
    assert.equal(diagnostic?.code, 'metadata-invalid');
    assert.equal(diagnostic?.line, 3);
    assert.equal(diagnostic?.column, 19);
  });

  test('a key that stands twice is reported', () => {
    const twice = readMetadata('m.json', '{ "status": "new",\n "status": "done" }', context());
    assert.deepEqual(
      twice.diagnostics.map((one) => [one.code, one.line]),
      [['metadata-duplicate-key', 2]],
    );
  });
});

describe('a registry of tracks', () => {
  const read = (text: string) =>
    readRegistry(parseDocument('tracks.md', text), context()).map(({ id, title, status, line }) => [
      id,
      title,
      status?.value ?? null,
      line,
    ]);

  test('as a list', () => {
    assert.deepEqual(
      read(
        '# Tracks\n\n- [x] [Gauges](./tracks/gauge_20260110/index.md)\n- [~] **`basin_20260102`** — Basin (target `0.3`)\n- [ ] weir_20260103 - Weir [abc]\n',
      ),
      [
        ['gauge_20260110', 'Gauges', 'complete', 3],
        ['basin_20260102', 'Basin', 'in-progress', 4],
        ['weir_20260103', 'Weir', 'planned', 5],
      ],
    );
  });

  test('as headings with links and labels', () => {
    const text =
      '## [~] Track: Gauges\n*Link: [./tracks/gauge/](./tracks/gauge/)*\n\n### basin-two - Basin\n- **Status:** [x] Completed\n- **Path:** `./tracks/basin-two/`\n';
    assert.deepEqual(read(text), [
      ['gauge', 'Gauges', 'in-progress', 1],
      ['basin-two', 'Basin', 'complete', 4],
    ]);
  });

  test('as a table', () => {
    const text =
      '| Status | Track ID | Title |\n|---|---|---|\n| [x] | [gauge_1](./tracks/gauge_1/) | Gauges |\n| In review | TRACK-7 | Basin |\n';
    assert.deepEqual(read(text), [
      ['gauge_1', 'Gauges', 'complete', 3],
      ['TRACK-7', 'Basin', 'in-review', 4],
    ]);
  });

  test('a list of other things is no registry', () => {
    assert.deepEqual(read('# Tracks\n\n- **planning**: being defined\n- `npm test` runs all\n'), []);
  });
});
